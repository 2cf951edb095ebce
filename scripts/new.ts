/** `pnpm new gate|contract|reporter NAME`: makes what a newcomer would otherwise copy. Overwrites nothing. */
import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

import { contractFiles, gateFiles, reporterFiles, type Template } from "./templates.ts";
import { root } from "./run-steps.ts";

const KINDS = { gate: gateFiles, contract: contractFiles, reporter: reporterFiles } as const;
const NAMES = {
  gate: /^[a-z]+(-[a-z0-9]+)*$/,
  contract: /^[a-z]+(_[a-z0-9]+)*$/,
  reporter: /^[a-z]+(-[a-z0-9]+)*$/,
} as const;

const [kind, name] = process.argv.slice(2);
process.exitCode = await create(kind, name);

async function create(wanted: string | undefined, called: string | undefined): Promise<number> {
  if (wanted === undefined || !Object.hasOwn(KINDS, wanted) || called === undefined) {
    console.error("Usage: pnpm new gate|contract|reporter NAME");
    return 2;
  }
  const known = wanted as keyof typeof KINDS;
  if (!NAMES[known].test(called)) {
    console.error(
      `A ${known} is called like ${known === "contract" ? "restart_plan" : "review-state"}: "${called}" is not.`,
    );
    return 2;
  }
  const { files, edits, next }: Template = KINDS[known](called);
  const present = Object.keys(files).filter((file) => existsSync(join(root, file)));
  if (present.length > 0) {
    console.error(`${present.join(", ")} is there already; nothing was written.`);
    return 2;
  }
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), text);
    console.log(`wrote ${file}`);
  }
  for (const [file, edit] of Object.entries(edits)) {
    await writeFile(join(root, file), edit(await readFile(join(root, file), "utf8")));
    console.log(`edited ${file}`);
  }
  console.log(`\nNext: ${next}`);
  return 0;
}
