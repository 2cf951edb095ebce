/** Makes every generated file of the repository anew; with `--check`, only says which are not as they would be made. */
import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { generateContracts } from "../packages/gates/src/contract/generate-contracts.ts";
import { readContracts } from "../packages/gates/src/contract/read-contracts.ts";
import { compareFolders } from "../packages/gates/src/core/compare-folders.ts";

const root = join(import.meta.dirname, "..");
const check = process.argv.includes("--check");

const contractsFolder = "packages/contracts/src/generated";
const contracts = await generateContracts(await readContracts([join(root, "packages/contracts/schemas")]));
await make(new Map([...contracts].map(([name, text]) => [join(contractsFolder, name), text])), [contractsFolder]);

// Loaded only now: the examples on the pages are read by the validators that were just made.
const { generateGates, PAGES } = await import("./generate-gates.ts");
await make(await generateGates(root), [PAGES]);

/** Writes what is wanted and removes what else is in the folders, or tells what would change. */
async function make(wanted: ReadonlyMap<string, string>, folders: readonly string[]): Promise<void> {
  const present = await Promise.all(folders.map(list));
  const found = new Map<string, string>();
  for (const path of new Set([...present.flat(), ...wanted.keys()])) {
    const text = await readFile(join(root, path), "utf8").catch(() => undefined);
    if (text !== undefined) found.set(path, text);
  }
  for (const { path, kind, line } of compareFolders(wanted, found)) {
    if (check) {
      console.error(`${path}:${line} is not what the generator makes: run \`pnpm generate\` and commit it.`);
      process.exitCode = 1;
    } else if (kind === "extra") await rm(join(root, path));
    else {
      await mkdir(join(root, path, ".."), { recursive: true });
      await writeFile(join(root, path), wanted.get(path)!);
      console.log(`wrote ${path}`);
    }
  }
}

async function list(folder: string): Promise<readonly string[]> {
  return (await readdir(join(root, folder)).catch(() => [])).map((name) => join(folder, name));
}
