import { existsSync } from "node:fs";
import { join } from "node:path";

import { PortcullisError } from "../core/portcullis-error.ts";
import { writeOutput, writeStandard } from "../files/write-output.ts";
import { version } from "../generated/version.ts";

interface InitOptions {
  readonly forge?: "github" | "gitea";
  readonly format: "text" | "json";
  readonly quiet?: boolean;
}

/** Writes a configuration and a workflow to start from, or nothing at all when one of them is there. */
export async function init({ forge = detectForge(), format, quiet }: InitOptions): Promise<number> {
  const workflow = join(forge === "github" ? ".github" : ".gitea", "workflows", "portcullis.yml");
  const files = new Map([
    ["portcullis.yaml", CONFIGURATION],
    [workflow, WORKFLOW],
  ]);
  const present = [...files.keys()].filter((file) => existsSync(file));
  if (present.length > 0) {
    const fix = "Nothing was written. Move the file away first, or edit it.";
    throw new PortcullisError(
      "usage",
      `${present.join(" and ")} ${present.length === 1 ? "is" : "are"} there already.`,
      fix,
    );
  }
  for (const [file, text] of files) writeOutput(file, text);
  if (format === "json") writeStandard("output", `${JSON.stringify({ forge, written: [...files.keys()] }, null, 2)}\n`);
  else if (quiet !== true) {
    for (const file of files.keys()) writeStandard("output", `wrote ${file}\n`);
    writeStandard(
      "output",
      "Next: name your teams and items in portcullis.yaml, then try `portcullis check --snapshot FILE`.\n",
    );
  }
  return 0;
}

const detectForge = (): "github" | "gitea" => (existsSync(".gitea") || existsSync(".forgejo") ? "gitea" : "github");

const CONFIGURATION = `# yaml-language-server: $schema=./node_modules/@portcullis/contracts/schemas/portcullis_config.schema.json
# Read from the base commit of a pull request, never from its head.
version: 1
gates:
  sop-ack:
    # The answer to an item follows its marker in the pull request's description.
    # A member of any one of the teams acknowledges it: /sop-ack testing
    items:
      - slug: testing
        numeric_alias: 1
        pr_section_marker: Testing performed
        required_teams: [engineers]
      - slug: root-cause
        numeric_alias: 2
        pr_section_marker: Root cause
        required_teams: [engineers]
        required_teams_high_risk: [leads]
    high_risk_labels: ["risk:high"]
    # A push voids the acknowledgements of items whose scope it changes; scope is all files unless an item says otherwise.
    on_push: invalidate_in_scope
`;

// This version judges snapshots from files; the step that takes one is the team's own.
const WORKFLOW = `name: portcullis
on:
  pull_request:
    types: [opened, edited, synchronize, reopened, labeled, unlabeled]
  # An acknowledgement in a review runs it again. One in a comment does not: that event does not name the base commit.
  pull_request_review:
    types: [submitted, edited, dismissed]
permissions:
  contents: read
jobs:
  portcullis:
    runs-on: ubuntu-latest
    steps:
      # The configuration of the base commit judges the change, never the change's own.
      - uses: actions/checkout@v4
        with:
          ref: \${{ github.event.pull_request.base.sha }}
          persist-credentials: false
      - uses: actions/setup-node@v4
        with:
          node-version: 24
      # This version of Portcullis judges a snapshot; write one to portcullis-snapshot.json before this step
      # (contract pull_request_snapshot). Without it the step ends with exit 3 and the gate stays closed.
      - run: npx --yes @portcullis/gates@${version} check --snapshot portcullis-snapshot.json --format github --report sarif=portcullis.sarif
`;
