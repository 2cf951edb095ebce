import type { MigrationName, MisfitName } from "./names/migration-name.ts";
import type { Scheme } from "./names/scheme.ts";

/** The files of a migrations folder at one commit. */
export interface MigrationFolder {
  /** In the order in which a runner runs them; of one version, by path. */
  readonly names: readonly MigrationName[];
  readonly misfits: readonly MisfitName[];
}

/** What the request does to one file of the folder, since the merge base. */
export interface FolderChange {
  readonly status: "added" | "modified" | "removed" | "renamed";
  readonly path: string;
  /** Of a rename. */
  readonly previousPath?: string;
  /** `120000` is a symbolic link. */
  readonly mode?: string;
}

/** Another open request against the same base branch. */
export interface OtherRequest {
  readonly number: number;
  readonly title: string;
  readonly author: string;
  /** What it changes in the folder; `text` at its head, where that was read. */
  readonly changes: readonly (FolderChange & { readonly text?: string })[];
}

/** What is known of a file's content: an absent file is told from one that nobody read. */
export type Content =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "absent" }
  | { readonly kind: "unread"; readonly reason: string };

/** Everything that the rules look at. */
export interface Situation {
  /** From the root of the repository, without a slash at the end; empty for the root itself. */
  readonly directory: string;
  readonly scheme: Scheme;
  /** RFC 3339: the only clock. */
  readonly takenAt: string;
  /** At the tip of the base branch. */
  readonly base: MigrationFolder;
  /** What a merge of both gives: the base's files, with the request's changes. */
  readonly merged: MigrationFolder;
  readonly changes: readonly FolderChange[];
  readonly others: readonly OtherRequest[];
  /** Paths that the base branch once had and removed, where its history was read. */
  readonly retired: readonly { readonly path: string; readonly commit: string }[];
  /** Whether contents were read at all; without them only names are judged. */
  readonly hasContents: boolean;
  readonly contentAt: (side: "base" | "merge_base" | "head", path: string) => Content;
}
