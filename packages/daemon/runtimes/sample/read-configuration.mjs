/** Reads what a workspace booted with: its files, the digest of all of them, and the prompts and skills among them. */
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** @param {string} folder */
export async function readConfiguration(folder) {
  const files = [];
  for (const path of (await listFiles(folder)).sort(compareBytes)) {
    const content = await readFile(join(folder, path));
    files.push({ path, sha256: createHash("sha256").update(content).digest("hex"), bytes: content.length });
  }
  const paths = files.map(({ path }) => path);
  return {
    files,
    digest: createHash("sha256")
      .update(files.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join(""))
      .digest("hex"),
    prompts: paths.filter((path) => path.startsWith("prompts/")),
    skills: paths.filter((path) => /(?:^|\/)SKILL\.md$/.test(path)),
  };
}

/** Regular files only; links are not followed. */
async function listFiles(folder, prefix = "") {
  const found = [];
  for (const entry of await readdir(join(folder, prefix), { withFileTypes: true })) {
    const path = prefix === "" ? entry.name : `${prefix}/${entry.name}`;
    if (entry.isDirectory()) found.push(...(await listFiles(folder, path)));
    else if (entry.isFile()) found.push(path);
  }
  return found;
}

const compareBytes = (one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other));
