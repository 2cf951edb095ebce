/**
 * Names and order against the cases of two runners: `node --conditions=source packages/gates/bench/migrations/name-and-order.ts`.
 * The cases are read from beside the repository, and are not carried in it; without them there is nothing to do.
 *
 * golang-migrate: a name agrees when we read it as the runner does, and have something against it when the runner does not read it.
 * goose: what is applied is the base, what is there besides is the request; it agrees when we find out of order what goose finds
 * missing. Left out are cases with a target, of which names know nothing, and those that allow what is missing.
 */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { judgeNames } from "../../src/migrations/names/judge-names.ts";
import { isMigration } from "../../src/migrations/names/migration-name.ts";
import { createScheme } from "../../src/migrations/names/scheme.ts";
import { filesOf, situationOf } from "../../src/migrations/names/testing/situation-of.ts";

interface NameCase {
  readonly name: string;
  readonly ok: boolean;
  readonly version: string | null;
  readonly identifier: string | null;
  readonly direction: string | null;
}

interface OrderCase {
  readonly files: readonly number[];
  readonly applied: readonly number[];
  readonly target: number | null;
  readonly allowMissing: boolean;
  readonly error: string | false;
}

const CASES = fileURLToPath(new URL("../../../../../shared/data/sql/name-and-order-cases.json", import.meta.url));

function readsAlike({ name, ok, version, identifier, direction }: NameCase): boolean {
  const read = createScheme("golang-migrate").read(name);
  if (!isMigration(read) || read.problem !== undefined) return !ok;
  const same = [read.version?.join("."), read.stem, read.direction];
  return ok && same.join(" ") === [version, `${read.versionText}_${identifier}`, direction].join(" ");
}

function ordersAlike({ files, applied, error }: OrderCase): boolean {
  const paths = (versions: readonly number[]): readonly string[] => versions.map((version) => `m/${version}_step.sql`);
  const base = filesOf(...paths(applied));
  const situation = situationOf({ scheme: "sequential", base, head: { ...base, ...filesOf(...paths(files)) } });
  const late = judgeNames(situation).filter(({ rule }) => rule === "out-of-order");
  const missing = error === false ? [] : (/versions? ([\d,]+)$/.exec(error)?.[1]?.split(",") ?? []);
  return late.map(({ subject }) => subject).join() === missing.join();
}

function report<Case>(title: string, cases: readonly Case[], agrees: (each: Case) => boolean): void {
  const apart = cases.filter((each) => !agrees(each));
  console.log(`${title}: ${cases.length - apart.length} of ${cases.length} agree`);
  for (const each of apart) console.log(`  ${JSON.stringify(each)}`);
}

if (existsSync(CASES)) {
  const cases = JSON.parse(readFileSync(CASES, "utf8")) as Record<string, unknown>;
  const of = (title: string): unknown => Object.entries(cases).find(([key]) => key.startsWith(title))?.[1] ?? [];
  report("golang-migrate", of("golang-migrate") as readonly NameCase[], readsAlike);
  const orders = of("goose") as readonly OrderCase[];
  report(
    "goose",
    orders.filter(({ target, allowMissing }) => target === null && !allowMissing),
    ordersAlike,
  );
} else {
  console.log("The cases are not there.");
}
