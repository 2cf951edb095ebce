import { shorten } from "../../core/shorten.ts";
import { showStatement } from "./prepare-file.ts";
import type { MigrationFailure, PreparedFile } from "./prepared-file.ts";

/** What an engine says of a statement, or what became of the engine. */
export type EngineFailure =
  | {
      readonly kind: "sql";
      readonly sqlstate: string;
      readonly message: string;
      readonly detail?: string;
      readonly hint?: string;
    }
  | { readonly kind: "timeout" | "crashed"; readonly message: string };

/** What is known of the surroundings of a failure. */
export interface FailureContext {
  /** The session's role may do nothing outside its own database. */
  readonly isConfined: boolean;
  /** Roles that some migration creates, in lower case. */
  readonly createdRoles: ReadonlySet<string>;
  /** What failed before in the same chain, with the text of the file. */
  readonly earlier: readonly { readonly failure: MigrationFailure; readonly text: string }[];
}

const SHOWN_CHARACTERS = 1000;

/** A failure as the contract has it. `statement` is undefined for one that the end of the transaction brought. */
export function describeFailure(
  file: PreparedFile,
  statement: number | undefined,
  failure: EngineFailure,
  context: FailureContext,
): MigrationFailure {
  const { path, statements } = file;
  const at = statement === undefined ? undefined : statements[statement];
  const place = at === undefined ? {} : { line: at.line, statement: showStatement(at.sql) };
  if (failure.kind !== "sql") return { path, kind: failure.kind, message: failure.message, ...place };
  const { sqlstate, message, detail, hint } = failure;
  const isOurs = isUnsupported(failure, context) || isConsequence(failure, context);
  return {
    path,
    kind: isOurs ? "unsupported" : "sql",
    ...(/^[0-9A-Z]{5}$/.test(sqlstate) && { sqlstate }),
    message: shorten(message, SHOWN_CHARACTERS),
    ...(detail && { detail: shorten(detail, SHOWN_CHARACTERS) }),
    ...(hint && { hint: shorten(hint, SHOWN_CHARACTERS) }),
    ...place,
  };
}

type SqlFailure = EngineFailure & { readonly kind: "sql" };

/** What PostgreSQL says where it lacks something that stands outside the database. */
const LACKS = [
  /^extension ".*" is not available/,
  /^could not (?:open|access|load|stat|find) /,
  /^language ".*" does not exist/,
  /^collation ".*" for encoding ".*" does not exist/,
  /ICU is not supported|not supported (?:by|in) this build/,
  /^prepared transactions are disabled/,
  /^tablespace ".*" does not exist/,
  /^server .* does not support/,
];
const UNDEFINED_FILE = "58P01";
const INSUFFICIENT_PRIVILEGE = "42501";

function isUnsupported({ sqlstate, message }: SqlFailure, { isConfined, createdRoles }: FailureContext): boolean {
  if (sqlstate.startsWith("58") || sqlstate === UNDEFINED_FILE) return true;
  if (sqlstate === INSUFFICIENT_PRIVILEGE && isConfined) return true;
  const role = /^role "(.*)" does not exist/.exec(message)?.[1];
  if (role !== undefined) return !createdRoles.has(role.toLowerCase());
  return LACKS.some((pattern) => pattern.test(message));
}

/** Schema, table, column, object or function that is not there. */
const UNDEFINED_OBJECT = new Set(["3F000", "42P01", "42703", "42704", "42883", "42P02"]);

/** A file that could not run would have created what is missing now. */
function isConsequence({ sqlstate, message }: SqlFailure, { earlier }: FailureContext): boolean {
  if (!UNDEFINED_OBJECT.has(sqlstate)) return false;
  const names = Array.from(message.matchAll(/"([^"]+)"/g), ([, name]) => name!.split(".").at(-1)!.toLowerCase());
  return earlier
    .filter(({ failure }) => failure.kind !== "sql")
    .some(({ text }) => names.length === 0 || names.some((name) => text.toLowerCase().includes(name)));
}
