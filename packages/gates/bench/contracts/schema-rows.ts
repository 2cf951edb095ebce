import { existsSync, readFileSync } from "node:fs";

import type { Dialect } from "./validators.ts";

/** A pair of schemas with the label of the suite that it comes from, as `schema-pairs.jsonl` has them. */
export interface SchemaRow {
  readonly src: string;
  readonly id: string;
  readonly old: unknown;
  readonly new: unknown;
  /** Whether every document valid under `old` is valid under `new`; null: the suite does not say. */
  readonly backward: boolean | null;
  readonly forward: boolean | null;
  readonly dialect?: string;
  /** A document valid under `old` and not under `new`, where one was found: the member is absent otherwise. */
  readonly witness_backward?: unknown;
  readonly witness_forward?: unknown;
}

export function readRows(file: string): SchemaRow[] {
  if (!existsSync(file)) {
    console.log(`${file} is not there: skipped.`);
    return [];
  }
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.filter((line) => line.trim() !== "").map((line) => JSON.parse(line) as SchemaRow);
}

const DIALECTS: Readonly<Record<string, Dialect>> = {
  "04": "draft-04",
  "06": "draft-06",
  "07": "draft-07",
  "2019-09": "2019-09",
  "2020-12": "2020-12",
};

export const rowDialect = ({ dialect }: SchemaRow): Dialect | undefined =>
  dialect === undefined ? undefined : DIALECTS[dialect];
