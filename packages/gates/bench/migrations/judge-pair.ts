/** Two branches beside each other through the gate, in this process: one is the request, the other is open. */
import type { MigrationCollision } from "@portcullis/contracts";

import { bindGate } from "../../src/core/gate.ts";
import { judge } from "../../src/core/run-gates.ts";
import { migrationCollision } from "../../src/gates/migration-collision/migration-collision.ts";
import { resolveMigrationCollision } from "../../src/gates/migration-collision/options.ts";
import { loadParser } from "../../src/migrations/statements/read-sql.ts";
import { snapshotOf } from "./snapshot-of.ts";

export interface Pair {
  /** Merged migrations, in order. */
  readonly base: readonly string[];
  /** The request's migration. */
  readonly one: string;
  /** The open request's. */
  readonly other: string;
}

export interface JudgedPair {
  readonly state: string;
  /** Of the errors that tell of the other request, not of one of the two alone. */
  readonly rules: readonly string[];
  readonly isRefused: boolean;
  readonly messages: readonly string[];
}

export async function judgePair(
  { base, one, other }: Pair,
  options: Partial<MigrationCollision> = {},
): Promise<JudgedPair> {
  await loadParser();
  const next = base.length + 1;
  const snapshot = snapshotOf({
    base: Object.fromEntries(base.map((text, index) => [`${number(index + 1)}_base.up.sql`, text])),
    own: { [`${number(next)}_one.up.sql`]: one },
    others: [{ [`${number(next + 1)}_other.up.sql`]: other }],
  });
  const gate = bindGate(
    migrationCollision,
    resolveMigrationCollision({ directory: "migrations", down: "optional", ...options }),
  );
  const { state, findings } = judge(snapshot, gate);
  const errors = findings.filter(({ level }) => level === "error");
  const ofPair = errors.filter(({ message, evidence }) => message.includes("#2") || evidence?.["pull_request"] === 2);
  return {
    state,
    rules: [...new Set(ofPair.map(({ rule }) => rule.slice(rule.indexOf("/") + 1)))],
    isRefused: ofPair.length > 0,
    messages: ofPair.map(({ message }) => message),
  };
}

const number = (value: number): string => String(value).padStart(4, "0");
