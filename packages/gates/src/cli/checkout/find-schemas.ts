import { readdirSync } from "node:fs";
import { join } from "node:path";

import { CONTRACT_SUFFIX } from "../../contract/contract-source.ts";
import { PortcullisError } from "../../core/portcullis-error.ts";
import { createWorkTreeReader } from "./read-work-tree.ts";

/**
 * The schema files that a generator's configuration names: files, and folders of them. Links are refused: a generator would
 * follow them out of the checkout.
 *
 * @throws PortcullisError `unreadable`
 */
export function findSchemas(root: string, paths: readonly string[]): readonly string[] {
  const found = paths.flatMap((path) => listSchemas(root, path)).toSorted();
  const read = createWorkTreeReader(root);
  for (const path of found) {
    const file = read(path);
    if (file.kind === "bytes") continue;
    const reason = file.kind === "absent" ? "is not there" : file.reason;
    throw new PortcullisError("unreadable", `${path} ${reason}.`, "Correct the path, or name the file itself.");
  }
  return [...new Set(found)];
}

function listSchemas(root: string, path: string): readonly string[] {
  try {
    const names = readdirSync(join(root, path));
    return names.filter((name) => name.endsWith(CONTRACT_SUFFIX)).map((name) => join(path, name));
  } catch (cause) {
    // Whatever else it is, the file is read, and told, as itself.
    if (["ENOTDIR", "ENOENT"].includes((cause as NodeJS.ErrnoException).code ?? "")) return [path];
    throw new PortcullisError("unreadable", `Cannot list ${path}.`, "Check that it may be read.", { cause });
  }
}
