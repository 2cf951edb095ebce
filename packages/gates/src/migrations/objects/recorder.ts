import type { FuncCall, RangeVar, TypeName } from "@pgsql/types";
import type { ObjectKind, Statement } from "../statements/statement.ts";
import type { Known } from "./catalogue.ts";
import { type Key, keyOf, type ObjectEffect } from "./effect.ts";
import { quoteName, schemaOf, stringsOf, within } from "./names.ts";
import { isSystemFunction, isSystemType } from "./system-names.ts";

/** What SET changes for the statements that follow in a file. */
export interface Session {
  searchPath: readonly string[];
  /** Bare names. */
  readonly temporary: Set<string>;
}

export const createSession = (): Session => ({ searchPath: ["public"], temporary: new Set() });

type Details = Omit<ObjectEffect, "action" | "kind" | "name" | "statement" | "isGuarded"> & {
  readonly isGuarded?: boolean;
};

/** Collects what one statement does, in the order in which it does it. */
export interface Recorder {
  readonly statement: Statement;
  readonly session: Session;
  readonly known: Known;
  readonly effects: ObjectEffect[];
  /** Names that the statement itself takes, before it is run. */
  readonly taken: Set<Key>;
  /** ALTER ... IF EXISTS: without the object nothing happens. */
  readonly isGuarded: boolean;
}

export const createRecorder = (statement: Statement, session: Session, known: Known): Recorder => ({
  statement,
  session,
  known,
  effects: [],
  taken: new Set(),
  isGuarded: statement.isConditional,
});

/** The same recorder for what does nothing, silently, when its object is not there. */
export const guarded = (recorder: Recorder, isGuarded: boolean | undefined): Recorder =>
  isGuarded === true ? { ...recorder, isGuarded: true } : recorder;

/** Objects of the system are always there, and those of the session are gone with it. */
const isSystem = (name: string): boolean =>
  name.startsWith("pg_") ? /^pg_(?:catalog|toast|temp)\./.test(name) : name.startsWith("information_schema.");

export function record(
  recorder: Recorder,
  action: ObjectEffect["action"],
  kind: ObjectKind,
  name: string,
  details: Details = {},
): void {
  if (isSystem(name)) return;
  const { statement, effects, taken } = recorder;
  // A guard of ALTER TABLE IF EXISTS is about the table, not about what is added to it.
  const isGuarded = details.isGuarded === true || (action === "create" ? statement.isConditional : recorder.isGuarded);
  effects.push({ action, kind, name, statement, ...details, isGuarded });
  if (action === "create") taken.add(keyOf(kind, name));
}

export const isTaken = ({ known, taken }: Recorder, key: Key): boolean => taken.has(key) || known.has(key);

/** Where an object without a schema is created. */
const creationSchema = ({ session }: Recorder): string => session.searchPath[0] ?? "public";

/** A new object's name. */
export function newName(recorder: Recorder, parts: readonly string[]): string {
  const [name = "", schema] = parts.toReversed();
  return within(quoteName(schema ?? creationSchema(recorder)), name);
}

export function newRelation(recorder: Recorder, { schemaname, relname = "", relpersistence }: RangeVar): string {
  if (relpersistence === "t") return within("pg_temp", relname);
  return newName(recorder, schemaname === undefined ? [relname] : [schemaname, relname]);
}

/** The object that a name means: the first of the search path that is there. */
function resolve(recorder: Recorder, parts: readonly string[], isThere: (name: string) => boolean): string {
  const [name = "", schema] = parts.toReversed();
  if (schema !== undefined) return within(quoteName(schema), name);
  const { searchPath } = recorder.session;
  const found = searchPath.length < 2 ? undefined : searchPath.find((each) => isThere(within(quoteName(each), name)));
  return within(quoteName(found ?? creationSchema(recorder)), name);
}

export const relationOf = (recorder: Recorder, { schemaname, relname = "" }: RangeVar): string =>
  relationNamed(recorder, schemaname === undefined ? [relname] : [schemaname, relname]);

/** The session's own tables are found before others. */
export const relationNamed = (recorder: Recorder, parts: readonly string[]): string =>
  parts.length === 1 && recorder.session.temporary.has(parts[0]!)
    ? within("pg_temp", parts[0]!)
    : resolve(recorder, parts, (name) => isTaken(recorder, keyOf("table", name)));

export const typeNamed = (recorder: Recorder, parts: readonly string[]): string =>
  resolve(recorder, parts, (name) => isTaken(recorder, keyOf("type", name)) || isTaken(recorder, keyOf("table", name)));

export const routineNamed = (recorder: Recorder, parts: readonly string[]): string =>
  resolve(recorder, parts, (name) => isTaken(recorder, keyOf("function", name)));

export function use(recorder: Recorder, kind: ObjectKind, name: string, aspect?: string): void {
  record(recorder, "use", kind, name, aspect === undefined ? {} : { aspect });
}

export function useSchema(recorder: Recorder, name: string): void {
  const schema = schemaOf(name);
  if (schema !== "public" && !schema.startsWith("pg_")) use(recorder, "schema", schema);
}

/** A type in a declaration. Those of the grammar itself come with the schema `pg_catalog`. */
export function useType(recorder: Recorder, type: TypeName | undefined, aspect?: string): void {
  const parts = stringsOf(type?.names);
  if (type === undefined || parts.length === 0) return;
  if (type.pct_type === true) {
    const table = relationNamed(recorder, parts.slice(0, -1));
    use(recorder, "table", table);
    use(recorder, "column", within(table, parts.at(-1)!));
  } else if (isOwnType(type)) {
    use(recorder, "type", typeNamed(recorder, parts), aspect);
  }
}

/** Whether a type is one that somebody has created. */
export function isOwnType(type: TypeName | undefined): boolean {
  const [first = "pg_catalog", ...more] = stringsOf(type?.names);
  return first !== "pg_catalog" && !isSerial(type) && (more.length > 0 || !isSystemType(first));
}

export const isSerial = (type: TypeName | undefined): boolean => {
  const parts = stringsOf(type?.names);
  return parts.length === 1 && /^(?:big|small)?serial[248]?$/.test(parts[0]!);
};

export function useRoutine(recorder: Recorder, call: FuncCall): void {
  const parts = stringsOf(call.funcname);
  const isBuiltIn = parts.length === 1 ? isSystemFunction(parts[0]!) : parts[0] === "pg_catalog";
  if (!isBuiltIn) use(recorder, "function", routineNamed(recorder, parts));
}
