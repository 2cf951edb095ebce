/**
 * Our rules on single files against cases that linters publish: `node --conditions=source packages/gates/bench/migrations/lint-cases.ts`.
 * The cases are read from beside the repository, and are not carried in it; without them there is nothing to do.
 *
 * A case with a finding agrees when we find something of that kind in the same statement; one that is fine agrees when we find
 * nothing of that kind in it. Left out are rules of taste, and rules about something else than what a migration does to what is there:
 * - prefer-bigint-over-int, prefer-bigint-over-smallint, prefer-identity, prefer-text-field, prefer-timestamp-tz, ban-char-field, E3
 *   (json), W13 (enums), ban-create-domain-with-constraint: which types a team uses;
 * - require-table-schema, identifier-too-long, require-enum-value-ordering: how things are called and ordered;
 * - require-statement-timeout: what a statement may take is the runner's to say;
 * - prefer-robust-stmts: `not-repeatable` asks whether the whole file repeats, with or without guards, and in transactions too;
 * - prefer-repack: advice that holds from one version of PostgreSQL on;
 * - ban-duplicate-column-assignments: PostgreSQL refuses it, so that `does-not-apply` tells;
 * - W12 (two ALTER of one table): no harm of its own;
 * - E15 (no index for a foreign key): about reading, and found by tracing only.
 * Cases that are about PostgreSQL 11 are left out, too: it takes no hint from a validated check.
 *
 * Where we say more than they do we hold that a file runs in one transaction, and that it has no other than one BEGIN and one COMMIT
 * around it; where we miss something it is a lock that nobody waits behind (CREATE TYPE, COMMENT, VACUUM).
 */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import type { MigrationFinding } from "../../src/migrations/migration-finding.ts";
import { judgePractices } from "../../src/migrations/practices/judge-practices.ts";
import { buildSituation, type Files } from "../../src/migrations/practices/testing/build-situation.ts";
import { createSqlReader, loadParser } from "../../src/migrations/statements/read-sql.ts";

const FOLDER = fileURLToPath(new URL("../../../../../shared/data/sql/", import.meta.url));

/** What we call what a foreign rule finds: hazards, or rules of ours. */
const SQUAWK: Readonly<Record<string, readonly string[]>> = {
  "adding-field-with-default": ["volatile-default", "generated-column"],
  "adding-foreign-key-constraint": ["add-foreign-key"],
  "adding-not-nullable-field": ["set-not-null"],
  "adding-required-field": ["required-column"],
  "adding-serial-primary-key-field": ["add-primary-key", "add-identity"],
  "ban-alter-domain-with-add-constraint": ["add-domain-constraint"],
  "ban-concurrent-index-creation-in-transaction": ["transaction-control"],
  "ban-drop-column": ["drop-column"],
  "ban-drop-database": ["transaction-control"],
  "ban-drop-not-null": ["drop-not-null"],
  "ban-drop-table": ["drop-table"],
  "ban-truncate-cascade": ["truncate-cascade"],
  "ban-uncommitted-transaction": ["transaction-control"],
  "changing-column-type": ["change-type", "narrow-type"],
  "constraint-missing-not-valid": ["add-foreign-key", "add-check", "work-under-lock"],
  "disallowed-unique-constraint": ["add-unique"],
  "renaming-column": ["rename-column"],
  "renaming-table": ["rename-table"],
  "require-concurrent-index-creation": ["create-index"],
  "require-concurrent-index-deletion": ["drop-index"],
  "require-concurrent-partition-detach": ["detach-partition"],
  "require-concurrent-reindex": ["reindex"],
  "require-lock-timeout": ["lock-timeout"],
  "transaction-nesting": ["transaction-control"],
};

const EUGENE: Readonly<Record<string, readonly string[]>> = {
  E1: ["add-check"],
  E2: ["set-not-null"],
  E4: ["work-under-lock"],
  E5: ["change-type"],
  E6: ["create-index"],
  E7: ["add-unique"],
  E8: ["add-exclusion"],
  E9: ["lock-timeout"],
  E10: ["work-under-lock"],
  E11: ["add-identity", "volatile-default", "generated-column"],
  W14: ["primary-key-of-nullable"],
};

interface SquawkCase {
  readonly id: string;
  readonly rule: string;
  readonly expect: "ok" | "errors" | "fix";
  readonly sql: string;
  readonly expected?: readonly { readonly rule: string; readonly line: number }[];
  readonly settings?: { readonly pg_version?: string };
}

type Expectation = Readonly<Record<string, readonly { readonly statement: number; readonly rule: string }[]>>;

interface EugeneCase {
  readonly id: string;
  readonly rule: string;
  readonly expect: "ok" | "errors";
  readonly files: Files;
  readonly expectedLint: Expectation;
  readonly expectedTrace: Expectation;
}

interface Outcome {
  readonly rule: string;
  readonly id: string;
  readonly isFaulty: boolean;
  readonly agrees: boolean;
}

const read = createSqlReader();

const judge = (base: Files, request: Files): readonly MigrationFinding[] =>
  judgePractices(buildSituation(base, request), read).filter(({ path, about }) => {
    const own = new Set(Object.keys(request).map((name) => `migrations/${name}`));
    return own.has(path) && about.some((each) => own.has(each));
  });

const kindOf = ({ rule, evidence }: MigrationFinding): string => {
  const { hazard } = evidence;
  return typeof hazard === "string" ? hazard : rule;
};

/** A foreign linter may point at any line of a statement. */
function covers({ line = 1, evidence }: MigrationFinding, wanted: number): boolean {
  const places = [
    { line, statement: evidence["statement"] },
    ...((evidence["statements"] ?? []) as readonly { readonly line: number; readonly statement: string }[]),
  ];
  return places.some((place) => {
    const length = typeof place.statement === "string" ? place.statement.split("\n").length : 1;
    return wanted >= place.line && wanted < place.line + length;
  });
}

function judgeSquawk(each: SquawkCase): readonly Outcome[] {
  const { id, rule, sql, expect, expected = [], settings } = each;
  if (settings?.pg_version?.startsWith("11") === true || expect === "fix") return [];
  const found = judge({}, { "001_case.up.sql": sql });
  if (expect === "ok") {
    const kinds = SQUAWK[rule];
    if (kinds === undefined) return [];
    return [{ rule, id, isFaulty: false, agrees: !found.some((finding) => kinds.includes(kindOf(finding))) }];
  }
  const wanted = expected.filter((one) => SQUAWK[one.rule] !== undefined);
  return wanted.map((one) => ({
    rule: one.rule,
    id: `${id} in line ${one.line}`,
    isFaulty: true,
    agrees: found.some((finding) => SQUAWK[one.rule]!.includes(kindOf(finding)) && covers(finding, one.line)),
  }));
}

function judgeEugene({ id, rule, files, expect, expectedLint, expectedTrace }: EugeneCase): readonly Outcome[] {
  const kinds = EUGENE[rule];
  if (kinds === undefined) return [];
  const names = Object.keys(files).toSorted((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10));
  const toName = (name: string): string => `${name.replace(".sql", "").padStart(3, "0")}_case.up.sql`;
  const isExpected = (name: string): boolean =>
    [...(expectedLint[name] ?? []), ...(expectedTrace[name] ?? [])].some((one) => one.rule === rule);
  return names.flatMap((name, index): readonly Outcome[] => {
    const before = Object.fromEntries(names.slice(0, index).map((earlier) => [toName(earlier), files[earlier]!]));
    const found = judge(before, { [toName(name)]: files[name]! });
    const has = found.some((finding) => kinds.includes(kindOf(finding)));
    if (expect === "ok") return isExpected(name) ? [] : [{ rule, id: `${id} ${name}`, isFaulty: false, agrees: !has }];
    return isExpected(name) ? [{ rule, id: `${id} ${name}`, isFaulty: true, agrees: has }] : [];
  });
}

const readCases = (file: string): unknown =>
  (JSON.parse(readFileSync(`${FOLDER}${file}`, "utf8")) as { readonly cases: unknown }).cases;

function print(title: string, outcomes: readonly Outcome[]): void {
  console.log(title);
  const share = (some: readonly Outcome[]): string =>
    some.length === 0 ? "-" : `${some.filter(({ agrees }) => agrees).length}/${some.length}`;
  for (const [rule, all] of Map.groupBy(outcomes, (one) => one.rule)) {
    const [faulty, fine] = [all.filter(({ isFaulty }) => isFaulty), all.filter(({ isFaulty }) => !isFaulty)];
    console.log(`  ${rule.padEnd(46)} found ${share(faulty).padEnd(6)} silent ${share(fine)}`);
  }
  for (const { rule, id, isFaulty, agrees } of outcomes)
    if (!agrees) console.log(`  ${isFaulty ? "missed" : "more than they"}: ${rule}, ${id}`);
  const right = outcomes.filter(({ agrees }) => agrees).length;
  console.log(`  ${right} of ${outcomes.length}: ${((100 * right) / Math.max(1, outcomes.length)).toFixed(1)} %\n`);
}

if (existsSync(FOLDER)) {
  await loadParser();
  print("squawk", (readCases("squawk-cases.json") as readonly SquawkCase[]).flatMap(judgeSquawk));
  print("eugene", (readCases("eugene-cases.json") as readonly EugeneCase[]).flatMap(judgeEugene));
} else console.log(`There are no cases in ${JSON.stringify(FOLDER)}: nothing was compared.`);
