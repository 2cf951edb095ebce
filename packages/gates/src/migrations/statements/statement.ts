import type { Node } from "@pgsql/types";

/** One SQL statement of a file, read by PostgreSQL's own parser. */
export interface Statement {
  /** The parser's tree: one key, the kind of the statement. */
  readonly node: Node;
  /** As it is written, without what stands around it. */
  readonly text: string;
  /** From 1, in the file; of a statement in a procedural block, where the block's own reader places it. */
  readonly line: number;
  /** It stands in the body of a DO. */
  readonly isNested: boolean;
  /** It may not run, or may fail without a trace: within IF, CASE, a loop, or a block with an exception handler. */
  readonly isConditional: boolean;
  /** A handler catches its failure. */
  readonly isCaught: boolean;
}

/** A file, read. */
export interface ReadFile {
  readonly path: string;
  readonly text: string;
  /** In order; the statements of a DO follow it. */
  readonly statements: readonly Statement[];
  /** Why it cannot be read, whole: PostgreSQL's own words. */
  readonly problem?: { readonly message: string; readonly line: number };
  /** Statements that only a run tells: EXECUTE of a string that is made at run time. */
  readonly opaque: readonly { readonly line: number; readonly text: string }[];
}

export type ObjectKind =
  | "schema"
  | "extension"
  | "table"
  | "column"
  | "index"
  | "constraint"
  | "type"
  | "enum value"
  | "sequence"
  | "view"
  | "function"
  | "trigger"
  | "policy"
  | "rule"
  | "role"
  | "other";

/** What a statement does to an object. */
export interface Effect {
  readonly action: "create" | "drop" | "alter" | "use";
  readonly kind: ObjectKind;
  /** The same for one object however it is written: `public.workspaces`, `public.workspaces.template` for a column. */
  readonly name: string;
  /** IF [NOT] EXISTS, OR REPLACE, or conditional: it does nothing, silently, when the object is there, or is not. */
  readonly isGuarded: boolean;
  readonly statement: Statement;
}
