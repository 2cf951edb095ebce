import { existsSync } from "node:fs";
import { join } from "node:path";

import { PortcullisError } from "../core/portcullis-error.ts";
import { writeOutput, writeStandard } from "../files/write-output.ts";
import { STARTING_CONFIGURATION } from "./init/starting-configuration.ts";
import { startingWorkflow } from "./init/starting-workflow.ts";

interface InitOptions {
  readonly forge?: "github" | "gitea";
  readonly format: "text" | "json";
  readonly quiet?: boolean;
}

/** Writes a configuration and a workflow to start from, or nothing at all when one of them is there. */
export async function init({ forge = detectForge(), format, quiet }: InitOptions): Promise<number> {
  const workflow = join(forge === "github" ? ".github" : ".gitea", "workflows", "portcullis.yml");
  const files = new Map([
    ["portcullis.yaml", STARTING_CONFIGURATION],
    [workflow, startingWorkflow(forge)],
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
      "Next: name your teams and items in portcullis.yaml, try `portcullis check --pr OWNER/REPO#7`, and merge both files.\n",
    );
  }
  return 0;
}

const detectForge = (): "github" | "gitea" => (existsSync(".gitea") || existsSync(".forgejo") ? "gitea" : "github");
