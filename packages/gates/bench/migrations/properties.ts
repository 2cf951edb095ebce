/**
 * What must hold of every folder: `node --conditions=source packages/gates/bench/migrations/properties.ts [--runs 2000] [--seed 1]`.
 * Renamed as proposed, a request has no finding about versions any more, and no file was overwritten; and a monotone map of all
 * versions changes no finding about what the statements do.
 */
import type { PullRequestSnapshot } from "@portcullis/contracts";
import { parseArgs } from "node:util";

import { Random } from "../contracts/random.ts";
import { bindGate } from "../../src/core/gate.ts";
import { judge } from "../../src/core/run-gates.ts";
import { migrationCollision } from "../../src/gates/migration-collision/migration-collision.ts";
import { resolveMigrationCollision } from "../../src/gates/migration-collision/options.ts";
import { loadParser } from "../../src/migrations/statements/read-sql.ts";
import { BASE_SCHEMA, randomMigration } from "./random-migration.ts";
import { snapshotOf, type GivenRequest } from "./snapshot-of.ts";

const { values: options } = parseArgs({
  options: { runs: { type: "string", default: "2000" }, seed: { type: "string", default: "1" } },
});

const SCHEMES = ["golang-migrate", "timestamp", "sequential", "flyway", "node-pg-migrate"] as const;
type SchemeName = (typeof SCHEMES)[number];

const VERSION_RULES = new Set([
  "same-version",
  "same-version-open-pr",
  "out-of-order",
  "version-reused",
  "name-format",
  "future-version",
]);
const FIXED_RULES = new Set(["same-version", "same-version-open-pr", "out-of-order"]);

interface Said {
  readonly rule: string;
  readonly level: string;
  readonly message: string;
  readonly path: string;
}

function findingsOf(
  snapshot: PullRequestSnapshot,
  scheme: SchemeName,
): { readonly said: readonly Said[]; readonly proposals: readonly { from: string; to: string }[] } {
  const gate = bindGate(
    migrationCollision,
    resolveMigrationCollision({ directory: "migrations", scheme, down: "optional" }),
  );
  const { findings, evidence } = judge(snapshot, gate);
  const said = findings.map(({ rule, level, message, location }) => ({
    rule: rule.slice(rule.indexOf("/") + 1),
    level,
    message,
    path: location !== undefined && "path" in location ? location.path : "",
  }));
  return { said, proposals: (evidence?.["proposals"] ?? []) as readonly { from: string; to: string }[] };
}

/** Names under a scheme, for a version. */
const NAMES: Readonly<Record<SchemeName, (version: bigint, name: string) => readonly string[]>> = {
  "golang-migrate": (version, name) => [
    `${digits(version, 3)}_${name}.up.sql`,
    `${digits(version, 3)}_${name}.down.sql`,
  ],
  timestamp: (version, name) => [`${digits(version, 14)}_${name}.sql`],
  sequential: (version, name) => [`${digits(version, 4)}_${name}.sql`],
  flyway: (version, name) => [`V${version}__${name}.sql`, `U${version}__${name}.sql`],
  "node-pg-migrate": (version, name) => [`${version}_${name}.sql`],
};

const digits = (version: bigint, width: number): string => String(version).padStart(width, "0");

const STAMP = 20260601000000n;

function randomVersion(random: Random, scheme: SchemeName): bigint {
  const small = BigInt(random.below(9) + 1);
  if (scheme === "timestamp") return STAMP + small * 10000n;
  if (scheme === "node-pg-migrate") return 1_749_556_800_000n + small;
  return scheme === "golang-migrate" && random.chance(0.4) ? STAMP + small * 10000n : small;
}

const isVersionError = ({ rule, level }: Said): boolean => level === "error" && FIXED_RULES.has(rule);

/** That the folders were worth it. */
const seen = { broken: 0, semantic: 0 };
let wrong = 0;
function randomRequest(random: Random, scheme: SchemeName): GivenRequest {
  const files = (count: number, prefix: string): Record<string, string> =>
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => {
        const names = NAMES[scheme](randomVersion(random, scheme), random.chance(0.2) ? "same" : `${prefix}${index}`);
        const kept = random.chance(0.85) ? names : names.slice(0, 1);
        return kept.map((name) => [name, randomMigration(random)]);
      }).flat(),
    );
  const base = files(random.below(5), "base");
  const own = files(1 + random.below(3), "own");
  for (const name of Object.keys(base)) delete own[name];
  const [first = ""] = NAMES[scheme](
    scheme === "timestamp" ? STAMP : scheme === "node-pg-migrate" ? 1_749_556_800_000n : 0n,
    "start",
  );
  return {
    base: { [first]: BASE_SCHEMA.join("\n"), ...base },
    own,
    others: Array.from({ length: random.below(3) }, (_, index) => files(1 + random.below(2), `other${index}_`)),
  };
}

function repaired(run: number, scheme: SchemeName, request: GivenRequest): void {
  const { proposals, said: found } = findingsOf(snapshotOf(request), scheme);
  if (found.some(isVersionError)) seen.broken += 1;
  if (semantic(found).length > 0) seen.semantic += 1;
  const own = new Map(Object.entries(request.own));
  for (const { from, to } of proposals) {
    const [before, after] = [from.replace("migrations/", ""), to.replace("migrations/", "")];
    if (!own.has(before) || own.has(after) || Object.hasOwn(request.base, after))
      tell(run, scheme, request, `${from} → ${to} overwrites`);
    own.set(after, own.get(before)!);
    own.delete(before);
  }
  const { said } = findingsOf(snapshotOf({ ...request, own: Object.fromEntries(own) }), scheme);
  const left = said.filter(isVersionError);
  if (left.length > 0)
    tell(
      run,
      scheme,
      request,
      `after ${JSON.stringify(proposals)} there is still: ${left.map(({ message }) => message).join(" ")}`,
    );
}

/** Every version by another, in the same order. */
function renumbered(run: number, scheme: SchemeName, request: GivenRequest, random: Random): void {
  const all = [request.base, request.own, ...request.others].flatMap((files) => Object.keys(files));
  const versions = [...new Set(all.map(versionOf))].toSorted((a, b) => (a < b ? -1 : 1));
  let next = scheme === "timestamp" ? STAMP : scheme === "node-pg-migrate" ? 1_749_556_800_000n : 1n;
  const map = new Map<bigint, bigint>();
  for (const version of versions) {
    map.set(version, next);
    next += BigInt(1 + random.below(3));
  }
  const names = new Map(all.map((name) => [name, rename(scheme, name, map)]));
  const place = (files: Readonly<Record<string, string>>): Record<string, string> =>
    Object.fromEntries(Object.entries(files).map(([name, text]) => [names.get(name)!, text]));
  const mapped = { base: place(request.base), own: place(request.own), others: request.others.map(place) };
  const [before, after] = [request, mapped].map((each) => semantic(findingsOf(snapshotOf(each), scheme).said));
  const back = new Map([...names].map(([from, to]) => [to, from]));
  const translated = after!
    .map((line) =>
      [...back]
        .reduce((text, [to, from]) => text.replaceAll(`/${to}`, `/\u0000${from}`), line)
        .replaceAll("\u0000", ""),
    )
    .toSorted();
  if (JSON.stringify(before) === JSON.stringify(translated)) return;
  const lost = before!.filter((line) => !translated.includes(line));
  const gained = translated.filter((line) => !before!.includes(line));
  tell(
    run,
    scheme,
    request,
    `renumbered ${JSON.stringify([...names])}\n  lost: ${lost.join("\n        ")}\n  gained: ${gained.join("\n          ")}`,
  );
}

const versionOf = (name: string): bigint => BigInt(/\d+/.exec(name)![0]);

function rename(scheme: SchemeName, name: string, map: ReadonlyMap<bigint, bigint>): string {
  const [first, second] = NAMES[scheme](map.get(versionOf(name))!, /_+(.+?)(?:\.(?:up|down))?\.sql$/.exec(name)![1]!);
  return name.startsWith("U") || name.includes(".down.") ? second! : first!;
}

const semantic = (said: readonly Said[]): string[] =>
  said
    .filter(({ rule }) => !VERSION_RULES.has(rule))
    .map(({ rule, level, path, message }) => `${rule} ${level} ${path} ${message}`)
    .toSorted();

function tell(run: number, scheme: SchemeName, request: GivenRequest, what: string): void {
  wrong += 1;
  if (wrong > 8) return;
  const names = (files: Readonly<Record<string, string>>): string => Object.keys(files).join(", ");
  console.log(
    `✖ run ${run}, ${scheme}\n  base ${names(request.base)}\n  own ${names(request.own)}\n  others ${request.others.map(names).join(" | ")}\n  ${what}`,
  );
}

await loadParser();
for (let run = 0; run < Number(options.runs); run += 1) {
  const random = new Random(Number(options.seed) * 7_919 + run);
  const scheme = random.pick(SCHEMES);
  const request = randomRequest(random, scheme);
  repaired(run, scheme, request);
  renumbered(run, scheme, request, random);
}
console.log(
  `${options.runs} folders, ${seen.broken} with findings about versions, ${seen.semantic} about statements; ${wrong} times wrong.`,
);
process.exitCode = wrong > 0 ? 1 : 0;
