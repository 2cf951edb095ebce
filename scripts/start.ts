/** Relives pull request 2980 with the command line as a user has it, checks this repository's contracts, and says where to go on. */
import { execa } from "execa";
import { join } from "node:path";

import { buildAction, buildCommandLine, buildDaemon } from "./build.ts";
import { root } from "./run-steps.ts";

const TIMELINE = "fixtures/pull-requests/2980";
const SCHEMAS = "packages/contracts/schemas";
const CHANGES = "fixtures/contract-changes/story";
const MIGRATIONS = "fixtures/migrations/story";

await buildCommandLine();
await buildAction();
await buildDaemon();
await show("The story: each step, what changed and why", ["replay", TIMELINE]);
await show("The last step, judged", [
  "check",
  "--snapshot",
  `${TIMELINE}/12-acked-again-and-green.json`,
  "--config",
  `${TIMELINE}/portcullis.yaml`,
]);
await show("This repository's contracts", ["contract", "validate", SCHEMAS, "--fixtures", "fixtures/contracts"]);
await show(
  "The request gains a field: who breaks, and the document that proves it",
  ["contract", "diff", `${CHANGES}/before`, `${CHANGES}/after`],
  [0, 1],
);
await show(
  "Its migration adds a column that another one has added: executed on an embedded PostgreSQL",
  ["migrations", "check", `${MIGRATIONS}/before`, `${MIGRATIONS}/after`],
  [1],
);
await resolve();
await show("What is generated from them", ["contract", "generate", SCHEMAS, "--check"]);
console.log(`
Where to look next
  ./portcullis explain sop-ack --verify --snapshot ${TIMELINE}/10-force-pushed.json --config ${TIMELINE}/portcullis.yaml
  ./portcullis simulate --snapshot ${TIMELINE}/10-force-pushed.json --config ${TIMELINE}/portcullis.yaml --add-comment 'Researcher: /sop-ack 1 2 3 4 5 6 7'
  ./portcullis --help        every command
  npm run daemon             the workspace daemon, with the sample templates
  docs/                      snapshots, configuration, rules
`);

/** @param expected exit codes that are part of the story */
async function show(title: string, command: readonly string[], expected: readonly number[] = [0]): Promise<void> {
  console.log(`\n── ${title}\n   $ ./portcullis ${command.join(" ")}\n`);
  const { exitCode } = await execa(join(root, "portcullis"), command, { cwd: root, stdio: "inherit", reject: false });
  if (!expected.includes(exitCode ?? 70)) process.exit(exitCode ?? 70);
}

/** The blocker of the story: a template was set, and a plain restart follows. */
async function resolve(): Promise<void> {
  const question = {
    id: "PATCH template, then a plain restart",
    templates_dir: "fixtures/templates",
    workspace: { name: "Rank", runtime: "claude-code", template: "seo-agent" },
    request: {},
  };
  console.log(`\n── Its blocker, asked of the daemon's resolver\n   $ ./portcullis-daemon resolve --stdin\n`);
  const { stdout } = await execa(join(root, "portcullis-daemon"), ["resolve", "--stdin"], {
    cwd: root,
    input: `${JSON.stringify(question)}\n`,
  });
  const { source, rule } = JSON.parse(stdout) as { source: string | null; rule: string };
  console.log(`✔ ${question.id}: the rule ${rule} decides, and it boots with ${source}.`);
}
