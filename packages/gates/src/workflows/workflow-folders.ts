import type { PullRequestSnapshot } from "@portcullis/contracts";

/** The folders that each forge looks into; it runs what is in the first that has something. */
const FOLDERS: Readonly<Record<PullRequestSnapshot["forge"]["kind"], readonly string[]>> = {
  github: [".github/workflows"],
  gitea: [".gitea/workflows", ".github/workflows"],
  forgejo: [".forgejo/workflows", ".gitea/workflows", ".github/workflows"],
  // A checkout without a forge may belong to any of them.
  local: [".forgejo/workflows", ".gitea/workflows", ".github/workflows"],
};

/** Every folder in which some forge looks for workflows. */
export const ALL_FOLDERS: readonly string[] = FOLDERS.forgejo;

export const foldersOf = ({ forge }: Pick<PullRequestSnapshot, "forge">): readonly string[] => FOLDERS[forge.kind];

/** Whether a path is a workflow file directly in a folder: no forge looks deeper. */
export function isWorkflowIn(folder: string, path: string): boolean {
  if (!path.startsWith(`${folder}/`) || !/\.ya?ml$/.test(path)) return false;
  return !path.slice(folder.length + 1).includes("/");
}
