/** The facts of a real migrations folder's life, as `migration-history.json` of the shared vectors holds them: what each file does, no SQL. */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** What one statement of a file does, or a part of it. */
export interface Fact {
  readonly op: string;
  readonly table?: string;
  readonly column?: string;
  readonly columns?: readonly string[];
  readonly name?: string;
  readonly kind?: string;
  readonly type?: string;
  /** IF [NOT] EXISTS. */
  readonly guard?: boolean;
  readonly not_null?: boolean;
  readonly has_default?: boolean;
  readonly primary_key?: boolean;
  readonly unique?: boolean;
  readonly check?: boolean;
  /** `table.column`. */
  readonly references?: string;
  readonly on_delete?: string;
  readonly partial?: boolean;
  readonly concurrently?: boolean;
  readonly on_conflict?: boolean;
  /** `dollar_body`: in a procedural block. */
  readonly inside?: string;
}

export interface HistoryFile {
  readonly file: string;
  readonly first_date: string;
  readonly at_28761125: boolean;
  readonly at_newest: boolean;
  readonly edited_after_introduction?: boolean;
  /** Of its first version. */
  readonly facts: readonly Fact[];
  /** Of its newest, where the facts differ. */
  readonly facts_newest?: readonly Fact[];
  readonly postgres15_test?: {
    readonly reapply_ok: boolean;
    readonly schema_changed: boolean;
    readonly down?: string;
    readonly down_error?: string;
    readonly down_restores_schema?: boolean;
  };
}

interface OpenBranch {
  readonly pr: number | null;
  readonly files: readonly string[];
}

export interface HistoryMerge {
  readonly n: number;
  readonly date: string;
  readonly pr: number | null;
  readonly kind: "root" | "merge" | "sync_merge" | "squash_or_direct";
  readonly folder: string;
  readonly added: readonly string[];
  readonly deleted: readonly string[];
  readonly modified: readonly string[];
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
  readonly files_after: number;
  readonly sorts_before_existing?: readonly string[];
  readonly other_open_branches?: readonly OpenBranch[];
  readonly fresh_database_replay: { readonly ok: boolean; readonly applied: number; readonly failed_file?: string };
}

export interface HistoryFacts {
  readonly merges: readonly HistoryMerge[];
  readonly files: readonly HistoryFile[];
  readonly edits_of_merged_files: readonly { readonly pr: number | null; readonly files: readonly string[] }[];
}

const VECTORS = fileURLToPath(new URL("../../../../../shared/vectors/migration-history.json", import.meta.url));

/** Undefined where the vectors are not beside the repository. */
export function readHistoryFacts(): HistoryFacts | undefined {
  return existsSync(VECTORS) ? (JSON.parse(readFileSync(VECTORS, "utf8")) as HistoryFacts) : undefined;
}
