import type { PullRequestSnapshot } from "@portcullis/contracts";
import { readdirSync, readFileSync } from "node:fs";

import { createForgeState } from "../fake-forge/forge-state.ts";
import { startFakeForge, type FakeForge } from "../fake-forge/start-fake-forge.ts";
import { withPartners } from "./conformance-case.ts";

const folder = new URL("../../../../fixtures/pull-requests/2980/", import.meta.url);

/** The checklist of the story, and the gates that its reviewers were. */
const configuration = readFileSync(new URL("portcullis.yaml", folder), "utf8").replace(
  /  # Judges the campaign[\s\S]*$/,
  `  security-review: { uses: team-review, teams: [security], na: security-review, na_teams: [security, managers, ceo] }
  qa-review: { uses: team-review, teams: [qa, engineers] }
  reserved-paths: { patterns: [docs/design/] }
  review-state: {}
  companion: {}
  required-checks: { contexts: ["CI / all-required (pull_request)"], external: ["CI / *"] }
`,
);

const names = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .toSorted();
const steps = names.map((name, index) => {
  const step = JSON.parse(readFileSync(new URL(name, folder), "utf8")) as PullRequestSnapshot;
  const snapshot = withPartners(step, index);
  return {
    ...snapshot,
    base_files: [...(snapshot.base_files ?? []), "portcullis.yaml"].toSorted(),
    file_contents: [{ path: "portcullis.yaml", at: "base" as const, sha256: "0".repeat(64), text: configuration }],
  };
});

export const PULL_REQUEST = "molecule-ai/molecule-core#2980";

/** What a run did, as far as a person sees it. */
interface RunOfStep {
  readonly code: number | null;
  /** What it says that it published. */
  readonly said: string;
}

/** Pull request 2980 on a forge, from its opening to its end: each step happens there, then a run judges and publishes. */
export async function tellStory(
  kind: "gitea" | "github",
  run: (forge: FakeForge) => Promise<RunOfStep>,
): Promise<string> {
  let now = 0;
  const forge = await startFakeForge({ kind, snapshots: steps, now: () => new Date(now) });
  try {
    const told: string[] = [];
    for (const [index, step] of steps.entries()) {
      happen(forge, step);
      now = Date.parse(step.taken_at);
      const { code, said } = await run(forge);
      told.push(`${names[index]!.replace(".json", "")}: exit ${code}. ${said}\n${describe(forge)}`);
    }
    const problems = forge.requests.flatMap(({ problem }) => problem ?? []);
    return `${told.join("\n")}${problems.map((problem) => `${problem}\n`).join("")}`;
  } finally {
    await forge.close();
  }
}

const isOwn = ({ login }: { readonly login: string }): boolean => login.replace("[bot]", "") === "portcullis";

/** The forge becomes what the step says, besides what was published there. */
function happen({ state }: FakeForge, step: PullRequestSnapshot): void {
  const { requests } = state.repositories.get("molecule-ai/molecule-core")!;
  const { comments = [], statuses = [] } = requests.get(2980)!;
  const fresh = createForgeState([step]).repositories.get("molecule-ai/molecule-core")!.requests;
  requests.clear();
  for (const [number, snapshot] of fresh) requests.set(number, snapshot);
  const now = requests.get(2980)!;
  now.comments = [...(now.comments ?? []), ...comments.filter(({ author }) => isOwn(author))];
  now.statuses = [
    ...(now.statuses ?? []),
    ...statuses.filter(({ creator }) => creator !== undefined && isOwn(creator)),
  ];
}

function describe({ state }: FakeForge): string {
  const {
    comments = [],
    statuses = [],
    pull_request: pull,
  } = state.repositories.get("molecule-ai/molecule-core")!.requests.get(2980)!;
  const own = comments.filter(({ author }) => isOwn(author)).map(({ body }) => body.split("\n")[2]!);
  const onHead = statuses.filter(
    ({ kind, sha, creator }) => kind === "status" && sha === pull.head.sha && creator !== undefined && isOwn(creator),
  );
  const newest = new Map(onHead.map((status) => [status.context, status]));
  const rows = [...newest.values()]
    .toSorted((one, other) => (one.context < other.context ? -1 : 1))
    .map(({ context, state: said, description = "" }) => `  ${context.padEnd(30)} ${said.padEnd(8)} ${description}`);
  return [...own.map((heading) => `  ${heading}`), ...rows].map((line) => `${line}\n`).join("");
}
