/** Makes every generated file of the repository anew; with `--check`, only says which are not as they would be made. */
import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { generateContracts } from "../packages/gates/src/contract/generate-contracts.ts";
import { readContracts } from "../packages/gates/src/contract/read-contracts.ts";
import { generateGates } from "./generate-gates.ts";

const root = join(import.meta.dirname, "..");
const check = process.argv.includes("--check");

const contractsFolder = "packages/contracts/src/generated";
const contracts = await generateContracts(await readContracts([join(root, "packages/contracts/schemas")]));
const wanted = new Map([...contracts].map(([name, text]) => [join(contractsFolder, name), text]));
for (const [path, text] of await generateGates(root)) wanted.set(path, text);

const present = (await readdir(join(root, contractsFolder)).catch(() => [])).map((name) => join(contractsFolder, name));
const left = present.filter((path) => !wanted.has(path));
const stale: string[] = [];
for (const [path, text] of wanted) {
  const before = await readFile(join(root, path), "utf8").catch(() => undefined);
  if (before !== text) stale.push(path);
}

if (check) {
  for (const path of [...stale, ...left])
    console.error(`${path} is not what the generator makes: run \`pnpm generate\` and commit it.`);
  process.exitCode = stale.length + left.length > 0 ? 1 : 0;
} else {
  for (const path of left) await rm(join(root, path));
  for (const path of stale) {
    await mkdir(join(root, path, ".."), { recursive: true });
    await writeFile(join(root, path), wanted.get(path)!);
    console.log(`wrote ${path}`);
  }
}
