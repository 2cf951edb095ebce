import type { Catalogue, DirectoryEntry, Entry } from "../catalogue/catalogue.ts";
import type { FolderCall, WorkspaceCall } from "./call.ts";
import type { GivenWorkspace, LifeCase } from "./life-case.ts";

/** Everything that the specification lets one say of some workspaces. It shares no code with a daemon. */
export interface LifeState {
  readonly rows: readonly Row[];
  /** As the folder is now. */
  readonly catalogue: Catalogue;
  /** How often each template was put in place since the beginning. */
  readonly versions: Readonly<Record<string, number>>;
}

export interface Row {
  readonly name: string;
  readonly runtime: string;
  /** Wanted; empty for none. */
  readonly template: string;
  /** Delivered last; empty for none. */
  readonly applied: string;
  /** What the last boot ran on. */
  readonly appliedRuntime: string;
  readonly status: "running" | "paused" | "removed";
  readonly volume: Volume;
}

/** What lies in the volume: the files of a template as it was then, and the user's edits since. */
export interface Volume {
  /** Path of the template; `null` for what the workspace began with. */
  readonly source: string | null;
  readonly version: number;
  readonly edits: number;
}

/** A part of a row of which the specification says nothing. */
export type OpenPart = "template" | "applied" | "runtime" | "files";

export function beginLife({ catalogue, workspaces }: Pick<LifeCase, "catalogue" | "workspaces">): LifeState {
  return { catalogue, versions: {}, rows: workspaces.map(toRow) };
}

const toRow = ({ name, runtime, template }: GivenWorkspace): Row => ({
  name,
  runtime,
  template,
  applied: template,
  appliedRuntime: runtime,
  status: "running",
  volume: { source: template === "" ? null : template, version: 0, edits: 0 },
});

export const rowOf = ({ rows }: LifeState, { workspace }: WorkspaceCall): Row => rows[workspace % rows.length]!;

export function withRow(state: LifeState, workspace: number, changes: Partial<Row>): LifeState {
  const changed = workspace % state.rows.length;
  return { ...state, rows: state.rows.map((row, index) => (index === changed ? { ...row, ...changes } : row)) };
}

/** Nothing about workspaces changes: only what is asked from now on. */
export function changeFolder(state: LifeState, call: FolderCall): LifeState {
  const { root, entries } = state.catalogue;
  if (call.call === "remove-template") return { ...state, catalogue: { root, entries: without(entries, call.path) } };
  const { entry } = call;
  return {
    ...state,
    catalogue: { root, entries: [...without(entries, entry.path), entry] },
    versions: { ...state.versions, [entry.path]: (state.versions[entry.path] ?? 0) + 1 },
  };
}

const without = (entries: readonly Entry[], gone: string): readonly Entry[] =>
  entries.filter(({ path }) => path !== gone && !path.startsWith(`${gone}/`));

/** A template as data, as it is told by its name and its runtime alone. */
export const toEntry = (path: string, name: string | undefined, runtime: string | undefined): DirectoryEntry => ({
  kind: "directory",
  path,
  configuration: {
    text: `${name === undefined ? "" : `name: ${JSON.stringify(name)}\n`}${runtime === undefined ? "" : `runtime: ${JSON.stringify(runtime)}\n`}`,
    ...(name !== undefined && { name }),
    ...(runtime !== undefined && { runtime }),
  },
});
