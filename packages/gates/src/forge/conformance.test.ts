import type { PullRequestSnapshot, Verdict } from "@portcullis/contracts";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { runGates } from "../core/run-gates.ts";
import { wantedBy } from "../core/wanted.ts";
import { faultsFromSeed, type FaultPlan } from "../fake-forge/faults.ts";
import type { RecordedRequest } from "../fake-forge/fake-forge-options.ts";
import { startFakeForge } from "../fake-forge/start-fake-forge.ts";
import { conformanceCases, criticalCases, type ConformanceCase } from "../testing/conformance-case.ts";
import { createForgeClient } from "./forge-client.ts";
import { createGiteaAdapter } from "./gitea/create-gitea-adapter.ts";
import { createGitHubAdapter } from "./github/create-github-adapter.ts";
import { openForge } from "./open-forge.ts";
import { openReadingCache } from "./reading-cache.ts";

const KINDS = ["gitea", "github"] as const;

/** Plans of faults for each forge; 500 once, by hand. */
const PLANS = Number(process.env["PORTCULLIS_FAULT_PLANS"] ?? 50);
/** Shares of the requests that go wrong. */
const SHARES = { all: [0.02, 0.1, 0.05, 0.3, 0.2], lists: [0.1, 0.5, 0.3] };

interface Outcome {
  readonly snapshot?: PullRequestSnapshot;
  readonly verdicts?: readonly Verdict[];
  readonly error?: unknown;
  readonly requests: readonly RecordedRequest[];
}

/** Serves a state, reads it back as the gates want it, and judges what was read. */
async function judgeOn(kind: (typeof KINDS)[number], given: ConformanceCase, plan?: FaultPlan): Promise<Outcome> {
  const forge = await startFakeForge({ kind, snapshots: [given.snapshot] });
  forge.setFaults(plan);
  const client = createForgeClient({
    root: new URL(forge.root),
    token: "secret",
    scheme: kind === "gitea" ? "token" : "Bearer",
    fetch: globalThis.fetch,
    now: () => Date.parse(given.snapshot.taken_at),
    sleep: () => Promise.resolve(),
    limits: plan === undefined ? {} : { requestMilliseconds: 300 },
  });
  const adapter = kind === "gitea" ? createGiteaAdapter(client) : createGitHubAdapter(client);
  const { repository, pull_request: pull } = given.snapshot;
  const reference = { owner: repository.owner, repository: repository.name, number: pull.number };
  try {
    const snapshot = await adapter.readPullRequest(reference, wantedBy(given.gates));
    return { snapshot, verdicts: runGates(snapshot, given.gates, "0.0.0").verdicts, requests: forge.requests };
  } catch (error) {
    return { error, requests: forge.requests };
  } finally {
    await forge.close();
  }
}

/**
 * What a verdict says, without the digest of facts that only one forge tells. Why a team could not be read, each forge says in
 * its words, and a deleted account is `ghost` here and `Ghost` there; names of bots end in `[bot]` on GitHub.
 */
const toWords = (verdicts: readonly Verdict[] | undefined): unknown =>
  verdicts?.map(({ gate, state, summary, findings }) => ({
    gate,
    state,
    summary: normalize(summary),
    findings: findings.map(({ rule, level, message }) => ({ rule, level, message: normalize(message) })),
  }));

const normalize = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll("[bot]", "")
    .replace(/(could not be read): .*/, "$1");

const isGreen = ({ state }: Pick<Verdict, "state">): boolean => state === "pass" || state === "skipped";

describe.each(KINDS)("on %s", (kind) => {
  it.each(conformanceCases)("$name: the same verdict as of the state itself", async (given) => {
    const expected = runGates(given.snapshot, given.gates, "0.0.0").verdicts;
    const { verdicts, error, requests } = await judgeOn(kind, given);
    expect(error).toBeUndefined();
    expect(requests.filter(({ problem }) => problem !== undefined)).toEqual([]);
    expect(toWords(verdicts)).toEqual(toWords(expected));
  });

  it("ends no gate green under faults that would not be green without them", async () => {
    const wrong: unknown[] = [];
    const met = new Set<string>();
    let judged = 0;
    for (let seed = 1; seed <= PLANS; seed += 1) {
      // Every other plan spoils nothing but lists, of those states where the end of one decides.
      const which = seed % 2 === 0 ? "all" : "lists";
      const cases = which === "all" ? conformanceCases : criticalCases;
      const given = cases[(seed * 7) % cases.length]!;
      const expected = runGates(given.snapshot, given.gates, "0.0.0").verdicts;
      const { verdicts = [], requests } = await judgeOn(
        kind,
        given,
        faultsFromSeed(seed, SHARES[which][seed % SHARES[which].length]!, which),
      );
      for (const { fault } of requests) if (fault !== undefined) met.add(fault);
      judged += verdicts.length;
      for (const verdict of verdicts) {
        const truth = expected.find(({ gate }) => gate === verdict.gate)!;
        if (isGreen(verdict) && !isGreen(truth))
          wrong.push({ seed, name: given.name, gate: verdict.gate, faults: requests.filter(({ fault }) => fault) });
      }
    }
    expect(wrong).toEqual([]);
    // The campaign has looked at verdicts, and at faults of most kinds.
    expect(judged).toBeGreaterThan(PLANS / 2);
    expect(met.size).toBeGreaterThanOrEqual(8);
  }, 300_000);
});

/** What was kept of one state must not be seen in the verdict on another. Teams are believed for a while, so they stay the same. */
it.each(KINDS)(
  "on %s: gives the verdict of the state that is there, whatever was read and kept before",
  async (kind) => {
    const same = conformanceCases.filter(isOfOneRepository());
    expect(same.length).toBeGreaterThan(conformanceCases.length / 2);
    const folder = mkdtempSync(join(tmpdir(), "portcullis-conformance-"));
    const forge = await startFakeForge({ kind, snapshots: [same[0]!.snapshot] });
    const root = new URL(forge.root);
    // One moment for all of them, at which nothing that was kept is too old.
    const now = (): number => Date.parse("2026-07-01T00:00:00Z");
    const wrong: unknown[] = [];
    let spared = 0;
    try {
      for (const given of walk(same)) {
        const cache = openReadingCache({ folder, root, token: "secret", ageMilliseconds: 300_000, now, version: "0" });
        const access = { root, token: "secret", fetch: globalThis.fetch, now, sleep: () => Promise.resolve() };
        const { repository, pull_request: pull } = given.snapshot;
        const reference = { owner: repository.owner, repository: repository.name, number: pull.number };
        forge.serve([given.snapshot]);
        const before = forge.requests.length;
        const read = await openForge(kind, access, cache).readPullRequest(reference, wantedBy(given.gates));
        const between = forge.requests.length;
        const cold = await openForge(kind, access).readPullRequest(reference, wantedBy(given.gates));
        spared += forge.requests.length - between - (between - before);
        await cache.save();
        const [kept, anew] = [read, cold].map((each) => toWords(runGates(each, given.gates, "0.0.0").verdicts));
        if (JSON.stringify(kept) !== JSON.stringify(anew)) wrong.push({ name: given.name, kept, anew });
      }
    } finally {
      await forge.close();
      rmSync(folder, { recursive: true, force: true });
    }
    expect(wrong).toEqual([]);
    expect(spared).toBeGreaterThan(same.length);
  },
);

/** Whether a state can be one of the same repository as those before: a head has one content, and teams are as they were. */
function isOfOneRepository(): (given: ConformanceCase) => boolean {
  const known = new Map<string, string>();
  return ({ snapshot: { pull_request, files, head_files: head, teams, incomplete } }) => {
    const facts = { teams: [teams, incomplete], [pull_request.head.sha]: [files, head] };
    return Object.entries(facts).every(([name, fact]) => {
      const text = JSON.stringify(fact);
      if (!known.has(name)) known.set(name, text);
      return known.get(name) === text;
    });
  };
}

/** Each state twice, in an order that jumps to and fro. */
const walk = (cases: readonly ConformanceCase[]): readonly ConformanceCase[] =>
  cases.flatMap((given, index) => [given, cases[(index * 7 + 3) % cases.length]!]);
