import { parse, type ContractName, type Contracts, type WorkspaceRestart } from "@portcullis/contracts";

import { DaemonError } from "../core/daemon-error.ts";

/** The fields of a form, or of a query: the first value of each name. */
export type Fields = Pick<URLSearchParams, "get">;

export const textOf = (fields: Fields, name: string): string => (fields.get(name) ?? "").trim();

export const isChecked = (fields: Fields, name: string): boolean => fields.get(name) === "on";

/** Members for what is ticked or filled in: an empty form is an empty body. */
export const ticked = (fields: Fields, ...names: readonly string[]): Readonly<Record<string, true>> =>
  Object.fromEntries(names.filter((name) => isChecked(fields, name)).map((name) => [name, true as const]));

export const filled = (fields: Fields, ...names: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(names.map((name) => [name, textOf(fields, name)]).filter(([, value]) => value !== ""));

/** A body as its contract has it, or DaemonError INVALID_REQUEST with every problem. */
export function toBody<Name extends ContractName>(name: Name, value: unknown): Contracts[Name] {
  const parsed = parse(name, value);
  if (parsed.ok) return parsed.value;
  throw new DaemonError("INVALID_REQUEST", "The form has fields that cannot be taken.", {
    problems: [...parsed.problems],
  });
}

const RESTART_OPTIONS = ["apply_template", "rebuild_config", "reset", "strict"] as const;

export const toRestart = (fields: Fields): WorkspaceRestart =>
  toBody("workspace_restart", { ...filled(fields, "template"), ...ticked(fields, ...RESTART_OPTIONS) });

/** The query that asks for the plan of that restart. */
export function toQuery({ template, ...options }: WorkspaceRestart): string {
  const chosen = RESTART_OPTIONS.filter((name) => options[name] === true).map((name) => [name, "on"] as const);
  const query = String(
    new URLSearchParams({ ...(template !== undefined && { template }), ...Object.fromEntries(chosen) }),
  );
  return query === "" ? "" : `?${query}`;
}
