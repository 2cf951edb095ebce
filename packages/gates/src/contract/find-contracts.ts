import { readdir } from "node:fs/promises";
import { join } from "node:path";

import { PortcullisError } from "../core/portcullis-error.ts";
import { CONTRACT_SUFFIX } from "./contract-source.ts";

const PASSED_OVER: ReadonlySet<string> = new Set(["node_modules", "dist", "fixtures", "generated"]);

/** The folders below `root` that hold contracts, sorted; those of dependencies, builds and fixtures are passed over. */
export async function findContractFolders(
  root: string,
  suffixes: readonly string[] = [CONTRACT_SUFFIX],
): Promise<string[]> {
  const found: string[] = [];
  const visit = async (folder: string): Promise<void> => {
    const entries = await readdir(folder, { withFileTypes: true });
    if (entries.some((entry) => entry.isFile() && suffixes.some((suffix) => entry.name.endsWith(suffix))))
      found.push(folder);
    for (const entry of entries) {
      if (entry.isDirectory() && !entry.name.startsWith(".") && !PASSED_OVER.has(entry.name))
        await visit(join(folder, entry.name));
    }
  };
  await visit(root);
  if (found.length === 0) {
    throw new PortcullisError(
      "unreadable",
      `There is no *${suffixes.join(" or *")} below ${root}.`,
      "Name the schema files, or the folder that they are in.",
    );
  }
  return found.toSorted();
}
