import type { FuncCall, Node, VariableSetStmt } from "@pgsql/types";

import type { MigrationFinding } from "../migration-finding.ts";
import type { ReadFile, Statement } from "../statements/statement.ts";
import { findingAt, named } from "./finding-at.ts";
import { textsOf } from "./tree/names.ts";
import { walk } from "./tree/walk.ts";

/** Settings that change what later statements on the connection mean, or who runs them. */
const DANGEROUS = new Set([
  "search_path",
  "role",
  "session_authorization",
  "session_replication_role",
  "row_security",
  "check_function_bodies",
]);

/** Who speaks, and how transactions are made: no migration may leave that to the next one. */
const FORBIDDEN = new Set(["session_authorization", "session_characteristics", "session_replication_role"]);

/** Settings that outlive the file: its runner uses the connection for the next one. */
export function judgeSettings({ path, statements }: ReadFile): readonly MigrationFinding[] {
  const kept = new Map<string, Statement>();
  for (const statement of statements) {
    const { set, reset } = readSettings(statement.node);
    for (const name of set) if (!kept.has(name)) kept.set(name, statement);
    if (reset === "all") kept.clear();
    else if (reset !== undefined) kept.delete(reset);
  }
  return Array.from(kept).flatMap(([name, statement]) => {
    if (!DANGEROUS.has(name) && !FORBIDDEN.has(name)) return [];
    return [
      findingAt(
        { path, statement },
        {
          rule: "transaction-control",
          level: FORBIDDEN.has(name) ? "error" : "warning",
          message: `${named(name)} is set for the whole session: the runner uses the connection for the migrations that follow, too.`,
          subject: `${path} ${name}`,
          fix: `Write SET LOCAL, which ends with the transaction, or RESET it at the end of the file.`,
          evidence: { setting: name },
        },
      ),
    ];
  });
}

interface Settings {
  readonly set: readonly string[];
  readonly reset?: string;
}

function readSettings(node: Node): Settings {
  if ("VariableSetStmt" in node) return readSet(node.VariableSetStmt);
  if ("DiscardStmt" in node) return { set: [], reset: "all" };
  if (!("SelectStmt" in node)) return { set: [] };
  const set: string[] = [];
  walk(node, (kind, value) => {
    const name = kind === "FuncCall" ? configured(value) : undefined;
    if (name !== undefined) set.push(name);
    return true;
  });
  return { set };
}

function readSet({ kind, name = "", is_local }: VariableSetStmt): Settings {
  if (kind === "VAR_RESET_ALL") return { set: [], reset: "all" };
  if (kind === "VAR_RESET" || kind === "VAR_SET_DEFAULT") return { set: [], reset: name.toLowerCase() };
  const isSession = kind === "VAR_SET_VALUE" && is_local !== true;
  if (kind === "VAR_SET_MULTI" && name === "SESSION CHARACTERISTICS") return { set: ["session_characteristics"] };
  return { set: isSession ? [name.toLowerCase()] : [] };
}

/** The setting of set_config(name, value, false). */
function configured({ funcname, args = [] }: FuncCall): string | undefined {
  const [name, , isLocal] = args;
  if (textsOf(funcname).at(-1) !== "set_config" || name === undefined || isLocal === undefined) return undefined;
  const isSession =
    "A_Const" in isLocal && isLocal.A_Const.boolval !== undefined && isLocal.A_Const.boolval.boolval !== true;
  return isSession && "A_Const" in name ? name.A_Const.sval?.sval?.toLowerCase() : undefined;
}
