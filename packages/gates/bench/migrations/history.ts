/**
 * Every request of the rebuilt history through the command line, one by one, as it was when it was merged:
 * `node --conditions=source packages/gates/bench/migrations/history.ts [--directory DIRECTORY] [--only 57,58] [--from 20] [--depth execution] [--all-findings]`.
 * Ends with 1 when an incident is not told; every other finding of level error is listed, as what may be a false alarm.
 */
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

import { checkRequest, type CheckedRequest } from "./check-request.ts";
import { readHistoryFacts, type HistoryFacts } from "./history-facts.ts";
import { INCIDENTS, KNOWN, type Incident, type Told } from "./incidents.ts";
import { rebuildHistory, type RebuiltHistory } from "./rebuild-history.ts";

const { values: options } = parseArgs({
  options: {
    directory: { type: "string" },
    only: { type: "string" },
    from: { type: "string", default: "1" },
    depth: { type: "string", default: "execution" },
    output: { type: "string" },
    "all-findings": { type: "boolean", default: false },
  },
});

const facts = readHistoryFacts();
if (facts === undefined) console.log("The vectors are not there: nothing is replayed.");
else replay(facts);

function replay(known: HistoryFacts): void {
  const history = loadHistory(known);
  const names = options.only?.split(",");
  const requests = history.requests.filter(({ name }) =>
    names === undefined ? Number.parseInt(name, 10) >= Number(options.from) : names.includes(name),
  );
  const incidents = [...INCIDENTS, ...fromFacts(known)];
  const missed: Incident[] = [];
  const alarms: string[] = [];
  const checked: CheckedRequest[] = [];
  for (const request of requests) {
    const result = checkRequest(history.repository, request, options.depth);
    checked.push(result);
    const own = incidents.filter(({ at }) => at === request.name);
    const found = own.filter((incident) => result.findings.some((finding) => incident.isToldBy(finding)));
    missed.push(...own.filter((incident) => !found.includes(incident)));
    const unexplained = result.findings.filter(
      (finding) =>
        finding.level === "error" &&
        !own.some((incident) => incident.isToldBy(finding)) &&
        !(KNOWN[request.name]?.(finding) ?? false),
    );
    alarms.push(...unexplained.map(({ rule, message }) => `${request.name} ${rule}: ${message}`));
    console.log(row(request.name, result, found));
    for (const incident of own.filter((each) => !found.includes(each)))
      console.log(`      ✖ ${incident.id} ${incident.what}`);
    if (result.problem !== undefined) console.log(`      ✖ ${result.problem}`);
    const shown = options["all-findings"] ? result.findings : unexplained;
    for (const { rule, level, message } of shown) console.log(`      ${level} ${rule}: ${message}`);
  }
  if (options.output !== undefined) writeFileSync(options.output, `${JSON.stringify(checked, undefined, 1)}\n`);
  const failed = checked.filter(({ problem }) => problem !== undefined);
  console.log(
    `\n${requests.length} requests; incidents not told: ${missed.length}; errors that no incident explains: ${alarms.length}; not judged: ${failed.length}`,
  );
  for (const { id, at, what } of missed) console.log(`✖ ${id} at ${at}: ${what}`);
  for (const alarm of alarms) console.log(`? ${alarm}`);
  // M12: the gate must not forbid the repair.
  const repair = checked.find(({ name }) => name === "22-missing-downs");
  const isForbidden = repair !== undefined && repair.code !== 0;
  if (isForbidden) console.log(`✖ M12: adding the down files that are missing ends with ${repair.code}`);
  process.exitCode = missed.length > 0 || failed.length > 0 || isForbidden ? 1 : 0;
}

function loadHistory(known: HistoryFacts): RebuiltHistory {
  const directory = options.directory ?? mkdtempSync(join(tmpdir(), "portcullis-history-"));
  const index = join(directory, "merges.json");
  if (existsSync(index)) return JSON.parse(readFileSync(index, "utf8")) as RebuiltHistory;
  const history = rebuildHistory(known, directory);
  writeFileSync(index, JSON.stringify(history));
  return history;
}

/** M4 and M5, from the facts: every file that sorts before one that was there, and every edit of a merged one. */
function fromFacts({ merges }: HistoryFacts): Incident[] {
  return merges.flatMap((merge) => [
    ...(merge.sorts_before_existing ?? []).map((file) =>
      fileIncident("M4", merge.n, `${file} is late`, "out-of-order", file),
    ),
    ...merge.modified.map((file) => fileIncident("M5", merge.n, `${file} is edited`, "edited-after-merge", file)),
  ]);
}

function fileIncident(id: string, merge: number, what: string, rule: string, file: string): Incident {
  const isToldBy = (finding: Told): boolean =>
    finding.rule === rule && (finding.path.includes(file) || finding.message.includes(file));
  return { id, at: String(merge), what, isToldBy };
}

function row(name: string, { code, milliseconds, findings }: CheckedRequest, found: readonly Incident[]): string {
  const counts = new Map<string, number>();
  for (const { rule, level } of findings) {
    const key = `${rule}${level === "error" ? "" : ` (${level})`}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const rules = [...counts].map(([rule, count]) => (count === 1 ? rule : `${count} ${rule}`)).join(", ");
  const ids = [...new Set(found.map(({ id }) => id))].join(" ");
  return `${name.padEnd(5)} exit ${code} ${String(Math.round(milliseconds)).padStart(6)} ms  ${ids.padEnd(6)} ${rules}`;
}
