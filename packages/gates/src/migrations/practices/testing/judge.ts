import { createSqlReader } from "../../statements/read-sql.ts";
import type { MigrationFinding } from "../../migration-finding.ts";
import { judgePractices } from "../judge-practices.ts";
import { buildSituation, type Files } from "./build-situation.ts";

/** What is found of a request that adds one migration to a base of others, given as SQL. */
export function judge(sql: string, ...base: readonly string[]): readonly MigrationFinding[] {
  const files = Object.fromEntries(base.map((text, index): [string, string] => [fileName(index + 1), text]));
  return judgeFiles(files, { [fileName(base.length + 1)]: sql });
}

/** What is found of the files of a request, and of them alone. */
export function judgeFiles(base: Files, request: Files): readonly MigrationFinding[] {
  const own = new Set(Object.keys(request).map((name) => `migrations/${name}`));
  const findings = judgePractices(buildSituation(base, request), createSqlReader());
  return findings.filter(({ about }) => about.some((path) => own.has(path)));
}

export const fileName = (version: number): string => `${String(version).padStart(3, "0")}_step.up.sql`;

/** One line for a finding: level, rule and line. */
export const summarise = (findings: readonly MigrationFinding[]): readonly string[] =>
  findings.map(({ level, rule, line }) => `${level} ${rule} ${line ?? "-"}`);

/** The findings of one rule. */
export const only = (findings: readonly MigrationFinding[], rule: string): readonly MigrationFinding[] =>
  findings.filter((finding) => finding.rule === rule);

/** The kinds of hazards, such as `create-index`. */
export const hazards = (findings: readonly MigrationFinding[]): readonly string[] =>
  findings.flatMap(({ evidence }) => (typeof evidence["hazard"] === "string" ? [evidence["hazard"]] : []));
