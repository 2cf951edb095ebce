import type { ChangedFile } from "@portcullis/contracts";

import { ForgeFault } from "../forge-fault.ts";
import type { Shape } from "../shape.ts";
import { readTree } from "./read-tree.ts";
import { readGiteaList, type GiteaRepository } from "./repository.ts";

const STATUSES: Readonly<Record<string, ChangedFile["status"]>> = {
  added: "added",
  // The forge does not tell of what.
  copied: "added",
  changed: "modified",
  // Only the mode differs.
  unchanged: "modified",
  deleted: "removed",
  renamed: "renamed",
};

/** The files that a pull request changes. @param expected how many, by the forge's own count */
export async function readFiles(
  { client, at }: GiteaRepository,
  number: number,
  expected?: number,
): Promise<ChangedFile[]> {
  const name = `files of #${number}`;
  const files = await readGiteaList(client, {
    name,
    path: at("pulls", number, "files"),
    identify: (file) => file.text("filename"),
  });
  if (expected !== undefined && files.length !== expected)
    throw new ForgeFault(`${name}: the forge counts ${expected}, and ${files.length} came`);
  return files.map(toFile);
}

function toFile(file: Shape): ChangedFile {
  const status = STATUSES[file.text("status")];
  if (status === undefined) throw file.fault("status", Object.keys(STATUSES).join(" or "));
  return {
    path: file.text("filename"),
    // Both names of a rename count (threat 40).
    ...(status === "renamed" && { previous_path: file.text("previous_filename") }),
    status,
    additions: file.integer("additions"),
    deletions: file.integer("deletions"),
  };
}

/** The same with the modes at the head. */
export async function withModes(
  repository: GiteaRepository,
  files: readonly ChangedFile[],
  head: string,
): Promise<ChangedFile[]> {
  const tree = await readTree(repository, head);
  return files.map((file) => {
    const mode = tree.get(file.path)?.mode;
    if (file.status !== "removed" && mode === undefined)
      throw new ForgeFault(`files: ${file.path} is changed, and not among the files of the head`);
    return mode === undefined || file.status === "removed" ? file : { ...file, mode };
  });
}
