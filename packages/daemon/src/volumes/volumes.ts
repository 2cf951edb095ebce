import type { FileEntry } from "../core/file-list.ts";

/** The files of one folder, and the digest of all of them. */
export interface FolderContents {
  readonly digest: string;
  readonly files: readonly FileEntry[];
}

/**
 * The configuration folders of the workspaces. A folder is made beside the one in use and takes its place by one rename, so that it
 * is whole at every moment. The folder in use belongs to the workspace: its edits stay until another one is activated.
 */
export interface Volumes {
  /** Copies a template's files (a folder, links left out) or given contents; what was staged for the generation before is replaced. */
  stage(
    workspaceId: string,
    generation: number,
    from: { readonly folder: string } | { readonly files: ReadonlyMap<string, string | Uint8Array> },
  ): Promise<FolderContents>;
  /** Puts the staged folder of that generation in use. Done already: nothing happens. Nothing staged: throws. */
  activate(workspaceId: string, generation: number): Promise<void>;
  isStaged(workspaceId: string, generation: number): Promise<boolean>;
  /** What is in use; `undefined` where there is nothing yet. */
  read(workspaceId: string): Promise<FolderContents | undefined>;
  /** Absolute path of what is in use, links resolved. */
  folderOf(workspaceId: string): Promise<string | undefined>;
  readFile(workspaceId: string, path: string): Promise<Uint8Array>;
  /** An edit of the file in use, whole or not at all. */
  writeFile(workspaceId: string, path: string, content: Uint8Array): Promise<void>;
  removeFile(workspaceId: string, path: string): Promise<void>;
  /** Replaces what is in use by what the instance had. */
  replace(workspaceId: string, files: ReadonlyMap<string, Uint8Array>): Promise<FolderContents>;
  /** Removes what was in use before, and what was staged for older generations: a newer one may be staged at any moment. */
  prune(workspaceId: string, oldest: number): Promise<void>;
  erase(workspaceId: string): Promise<void>;
  /** Workspaces that have a folder. */
  list(): Promise<readonly string[]>;
}
