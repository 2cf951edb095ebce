import { DaemonError } from "../core/daemon-error.ts";
import type { WorkspaceRow } from "../lifecycle/workspace-row.ts";
import { SqlError } from "./sql-error.ts";
import type { Queryable } from "./store.ts";
import {
  COLUMN_LIST,
  COLUMN_NAMES,
  placeOf,
  type StoredWorkspace,
  toParameter,
  toWorkspaceRow,
  type WorkspaceColumn,
} from "./workspace-columns.ts";

const MOST_OF_ONE_NAME = 20;
const UNIQUE_VIOLATION = "23505";

type Needed = "id" | "name" | "runtime" | "created_at" | "updated_at";

/** The store gives the position, what is not said, and another name where that one is taken. */
export type NewWorkspace = Pick<WorkspaceRow, Needed> & Partial<Omit<WorkspaceRow, Needed | "position">>;

/**
 * Stores a workspace as NAME, or as the first of NAME (2) to NAME (20) that no workspace has which is not removed.
 * @throws DaemonError NAME_TAKEN where all are taken; PLATFORM_WORKSPACE for a second one of the platform
 */
export async function insertWorkspace(queryable: Queryable, workspace: NewWorkspace): Promise<WorkspaceRow> {
  const given = definedOf(workspace).filter(([column]) => column !== "position" && column !== "name");
  const columns = given.map(([column]) => column);
  const names = Array.from({ length: MOST_OF_ONE_NAME }, (_, index) =>
    index === 0 ? workspace.name : `${workspace.name} (${index + 1})`,
  );
  const values = given.map(([column, value]) => toParameter(column, value));
  // What another transaction inserts meanwhile is waited for, skipped, and seen by the next try.
  for (let tries = 0; tries < MOST_OF_ONE_NAME; tries += 1) {
    // oxlint-disable-next-line no-await-in-loop
    const { rows } = await refuseSecondPlatform(
      queryable.query<StoredWorkspace>(
        `INSERT INTO workspaces (name, ${columns.join(", ")})
         SELECT candidate.name, ${columns.map((column, index) => placeOf(column, index + 2)).join(", ")}
         FROM unnest($1::text[]) WITH ORDINALITY AS candidate (name, number)
         WHERE NOT EXISTS (
           SELECT FROM workspaces AS other WHERE other.name = candidate.name AND other.status <> 'removed'
         )
         ORDER BY candidate.number
         LIMIT 1
         ON CONFLICT (name) WHERE status <> 'removed' DO NOTHING
         RETURNING ${COLUMN_LIST}`,
        [names, ...values],
      ),
    );
    if (rows[0] !== undefined) return toWorkspaceRow(rows[0]);
  }
  throw nameTaken(workspace.name);
}

/** Removed ones too. `forUpdate` keeps others from changing it until the transaction ends. */
export async function readWorkspace(
  queryable: Queryable,
  id: string,
  { forUpdate = false }: { readonly forUpdate?: boolean } = {},
): Promise<WorkspaceRow | undefined> {
  const { rows } = await queryable.query<StoredWorkspace>(
    `SELECT ${COLUMN_LIST} FROM workspaces WHERE id = $1::uuid${forUpdate ? " FOR UPDATE" : ""}`,
    [id],
  );
  return rows[0] && toWorkspaceRow(rows[0]);
}

/** Those that are not removed, in the order of their creation, from the one after that position on. */
export function listWorkspaces(
  queryable: Queryable,
  { limit, after = 0 }: { readonly limit: number; readonly after?: number },
): Promise<readonly WorkspaceRow[]> {
  return list(
    queryable,
    `SELECT ${COLUMN_LIST} FROM workspaces
     WHERE status <> 'removed' AND position > $1::bigint ORDER BY position LIMIT $2::bigint`,
    [after, limit],
  );
}

/** What may change; the times are the caller's. */
export type WorkspaceChanges = Partial<Omit<WorkspaceRow, "id" | "position" | "created_at">>;

/** What the row has to be for the change to happen: a value, or one of several. */
export type WorkspaceCondition = {
  readonly [Column in WorkspaceColumn]?: WorkspaceRow[Column] | readonly WorkspaceRow[Column][];
};

/**
 * Compare and set: changes a row that still is what the caller believes it to be, and gives what it is then. `undefined` where it
 * was changed meanwhile, is not there, or is removed, or to be removed, and would come back by the change. Another template than before
 * is from the API where the change does not say otherwise.
 * @throws DaemonError NAME_TAKEN
 */
export async function updateWorkspace(
  queryable: Queryable,
  id: string,
  changes: WorkspaceChanges,
  where: WorkspaceCondition = {},
): Promise<WorkspaceRow | undefined> {
  const changed = definedOf(changes);
  const parameters: unknown[] = [id];
  const place = (column: WorkspaceColumn, value: unknown): string =>
    placeOf(column, parameters.push(toParameter(column, value)));
  const assignments = changed.map(([column, value]) => `${column} = ${place(column, value)}`);
  if (changes.template !== undefined && changes.template_provenance === undefined)
    assignments.push(
      `template_provenance = CASE WHEN template = ${place("template", changes.template)} THEN template_provenance ELSE 'api' END`,
    );
  if (assignments.length === 0) throw new Error("An update of a workspace changes something.");
  const conditions = definedOf(where).map(([column, value]) => {
    const values = Array.isArray(value) ? (value as readonly unknown[]) : [value];
    const same = values.map((one) => `${column} IS NOT DISTINCT FROM ${place(column, one)}`);
    return same.length === 0 ? "false" : `(${same.join(" OR ")})`;
  });
  const { status, wanted } = changes;
  if (status !== undefined && status !== "removed") conditions.push("status <> 'removed'");
  if (wanted !== undefined && wanted !== "removed") conditions.push("wanted <> 'removed'");
  try {
    const { rows } = await queryable.query<StoredWorkspace>(
      `UPDATE workspaces SET ${assignments.join(", ")}
       WHERE ${["id = $1::uuid", ...conditions].join(" AND ")} RETURNING ${COLUMN_LIST}`,
      parameters,
    );
    return rows[0] && toWorkspaceRow(rows[0]);
  } catch (error) {
    if (isViolation(error, "workspaces_name")) throw nameTaken(changes.name ?? "");
    throw error;
  }
}

/**
 * Ids of all that the reconciler has to look at, in the order of creation. A workspace is settled for good only when it is removed,
 * nothing of it runs, and its files are erased if they were to be: each other one may lose its instance at any time, also one that
 * is paused may be found to have one. So it is all that are left, and the rules of the life-cycle say what to do with each.
 */
export async function listToReconcile(queryable: Queryable): Promise<readonly string[]> {
  const { rows } = await queryable.query<{ readonly id: string }>(
    "SELECT id FROM workspaces WHERE status <> 'removed' OR instance_generation > 0 OR erase_data ORDER BY position",
  );
  return rows.map(({ id }) => id);
}

/**
 * Those of them for which the row alone says that something is left to do. Whoever is settled by the row changes only by a request,
 * or because time passes or an instance ends, which the row does not say.
 */
export async function listUnsettled(
  queryable: Queryable,
): Promise<readonly { readonly id: string; readonly runtime: string }[]> {
  const { rows } = await queryable.query<{ readonly id: string; readonly runtime: string }>(
    `SELECT id, runtime FROM workspaces
     WHERE (status <> 'removed' OR instance_generation > 0 OR erase_data) AND NOT CASE
       WHEN wanted <> 'running' THEN status = wanted AND instance_generation = 0 AND NOT erase_data
       WHEN status = 'failed' THEN instance_id IS NULL
       ELSE status IN ('online', 'degraded', 'offline') AND instance_id IS NOT NULL
         AND wanted_generation = applied_generation AND wanted_generation = instance_generation
     END
     ORDER BY position`,
  );
  return rows;
}

/** Those whose template was taken over from the time before templates were stored. */
export function listBackfilled(queryable: Queryable): Promise<readonly WorkspaceRow[]> {
  return list(
    queryable,
    `SELECT ${COLUMN_LIST} FROM workspaces
     WHERE template_provenance = 'backfill' AND status <> 'removed' ORDER BY position`,
    [],
  );
}

/** Takes a removed workspace away for good; its events stay, for those who read them later. Whether there was one. */
export async function purgeWorkspace(queryable: Queryable, id: string): Promise<boolean> {
  const { count } = await queryable.query("DELETE FROM workspaces WHERE id = $1::uuid AND status = 'removed'", [id]);
  return count > 0;
}

/** Removed ones too. A status that no workspace has is not there. */
export async function countByStatus(queryable: Queryable): Promise<Readonly<Record<string, number>>> {
  const { rows } = await queryable.query<{ readonly status: string; readonly count: number }>(
    "SELECT status, count(*) AS count FROM workspaces GROUP BY status",
  );
  return Object.fromEntries(rows.map(({ status, count }) => [status, count]));
}

async function list(
  queryable: Queryable,
  sql: string,
  parameters: readonly unknown[],
): Promise<readonly WorkspaceRow[]> {
  const { rows } = await queryable.query<StoredWorkspace>(sql, parameters);
  return rows.map(toWorkspaceRow);
}

/** Only columns: the names become part of a statement. */
const definedOf = (
  values: Readonly<Partial<Record<WorkspaceColumn, unknown>>>,
): readonly [WorkspaceColumn, unknown][] =>
  COLUMN_NAMES.flatMap((column): [WorkspaceColumn, unknown][] =>
    values[column] === undefined ? [] : [[column, values[column]]],
  );

async function refuseSecondPlatform<Value>(inserting: Promise<Value>): Promise<Value> {
  try {
    return await inserting;
  } catch (error) {
    if (isViolation(error, "workspaces_one_platform"))
      throw new DaemonError(
        "PLATFORM_WORKSPACE",
        "There is a workspace of the platform already, and only one can be.",
        {
          fix: "Use that one, or create a workspace of the usual kind.",
        },
      );
    throw error;
  }
}

const isViolation = (error: unknown, constraint: string): boolean =>
  error instanceof SqlError && error.code === UNIQUE_VIOLATION && error.constraint === constraint;

const nameTaken = (name: string): DaemonError =>
  new DaemonError("NAME_TAKEN", `The name ${JSON.stringify(name)} is taken.`, { fix: "Choose another name." });
