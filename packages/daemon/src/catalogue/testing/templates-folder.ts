import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** As the cases of restart.json describe a folder: `$ROOT` and `$OUTSIDE` stand in the targets of links. */
export interface FolderDescription {
  readonly dirs?: readonly string[];
  readonly files?: readonly { readonly path: string; readonly content: string }[];
  readonly symlinks?: readonly { readonly path: string; readonly target: string }[];
  readonly outside_dirs?: readonly string[];
  readonly outside_files?: readonly { readonly path: string; readonly content: string }[];
  readonly root_missing?: boolean;
}

export interface TemplatesFolder {
  readonly root: string;
  /** Beside it. */
  readonly outside: string;
  remove(): void;
}

/** A templates folder on the disk, with a folder beside it that no template may come from. */
export function createTemplatesFolder(given: FolderDescription = {}): TemplatesFolder {
  const base = mkdtempSync(join(tmpdir(), "portcullis-templates-"));
  const [root, outside] = [join(base, "root"), join(base, "outside")];
  fill(outside, given.outside_dirs, given.outside_files);
  if (given.root_missing !== true) fill(root, given.dirs, given.files);
  for (const { path, target } of given.symlinks ?? []) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    symlinkSync(target.replace("$ROOT", root).replace("$OUTSIDE", outside), join(root, path));
  }
  return { root, outside, remove: () => rmSync(base, { recursive: true, force: true }) };
}

function fill(
  folder: string,
  dirs: readonly string[] = [],
  files: readonly { readonly path: string; readonly content: string }[] = [],
): void {
  for (const path of ["", ...dirs]) mkdirSync(join(folder, path), { recursive: true });
  for (const { path, content } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}
