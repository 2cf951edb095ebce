import { parse, type Contracts, type PullRequestSnapshot, type SopAck, type Verdict } from "@portcullis/contracts";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse as parseYaml } from "yaml";

import { bindGate } from "./core/gate.ts";
import { runGates } from "./core/run-gates.ts";
import { resolveOptions } from "./gates/sop-ack/options.ts";
import { sopAck } from "./gates/sop-ack/sop-ack.ts";

const folder = new URL("../../../fixtures/pull-requests/2980/", import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), "utf8");

function parsed<Name extends keyof Contracts>(contract: Name, value: unknown): Contracts[Name] {
  const result = parse(contract, value);
  if (!result.ok) throw new Error(`${contract}: ${JSON.stringify(result.problems, null, 2)}`);
  return result.value;
}

const names = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .sort();
const steps = names.map((name) => parsed("pull_request_snapshot", JSON.parse(read(name))));
const stepPairs = steps.slice(1).map((step, index) => [steps[index], step] as const);

const configuration = parsed("portcullis_config", parseYaml(read("portcullis.yaml")));
const gate = bindGate(sopAck, resolveOptions(configuration.gates["sop-ack"] as SopAck));
const verdicts = steps.map((step): Verdict => runGates(step, [gate], "0.0.0").verdicts[0]);

const rulesAt = (step: number, level: string): string[] =>
  verdicts[step - 1].findings
    .filter((finding) => finding.level === level)
    .map(({ rule }) => rule.replace("sop-ack/", ""));
const seven = (rule: string): string[] => Array.from({ length: 7 }, () => rule);

describe("the story of pull request 2980", () => {
  const WAITING = "acked: 0/7 — missing: comprehensive-testing, local-postgres-e2e, staging-smoke, +4";
  it("gets the verdicts that its README tells", () => {
    expect(names.map((name, index) => [name, verdicts[index].state, verdicts[index].summary])).toEqual([
      ["01-opened.json", "pending", WAITING],
      ["02-author-acks-refused.json", "fail", WAITING],
      ["03-companion-note-and-push.json", "fail", WAITING],
      ["04-blocked-on-process.json", "pending", WAITING],
      ["05-changes-requested.json", "pending", WAITING],
      ["06-fix-pushed.json", "pending", WAITING],
      ["07-two-approvals.json", "pending", WAITING],
      ["08-acks-by-a-peer.json", "pass", "acked: 7/7"],
      ["09-merge-conflict-and-hold.json", "pass", "acked: 7/7"],
      ["10-force-pushed.json", "pending", WAITING],
      ["11-security-review-asked.json", "pending", WAITING],
      ["12-acked-again-and-green.json", "pass", "acked: 7/7"],
    ]);
  });

  it("refuses each line of the author, and forgets them when the author takes them back", () => {
    expect(rulesAt(2, "error")).toEqual(seven("self-ack"));
    expect(rulesAt(3, "error")).toEqual(seven("self-ack"));
    expect(rulesAt(4, "warning")).toEqual(seven("missing-ack"));
    expect(rulesAt(4, "error")).toEqual([]);
  });

  it("calls the acknowledgements stale after the force-push, and names the push", () => {
    const stale = verdicts[9].findings.filter(({ rule }) => rule === "sop-ack/stale-ack");
    expect(stale.map(({ subject }) => subject)).toEqual(configuration.gates["sop-ack"]!.items!.map(({ slug }) => slug));
    for (const { message } of stale)
      expect(message).toMatch(/^Engineer-B's .* is stale\. Push f194b50c47 came after it\.$/);
  });

  it("finds no command in running text, and no declaration", () => {
    expect(rulesAt(11, "note")).toEqual([]);
    expect(verdicts[10].evidence).toMatchObject({
      na: { "qa-review": { declared: false }, "security-review": { declared: false } },
    });
  });

  it("names at the end who acknowledged what", () => {
    const { items } = verdicts[11].evidence as { items: Record<string, { ackers: string[] }> };
    expect(Object.entries(items).map(([slug, { ackers }]) => [slug, ...ackers])).toEqual([
      ["comprehensive-testing", "Engineer-B"],
      ["local-postgres-e2e", "Engineer-B"],
      ["staging-smoke", "Engineer-B"],
      ["root-cause", "Researcher"],
      ["five-axis-review", "Researcher"],
      ["no-backwards-compat", "Researcher"],
      ["memory-consulted", "Engineer-B"],
    ]);
  });
});

describe("the snapshots of pull request 2980", () => {
  it.each(steps.map((step, index) => [names[index], step] as const))("%s agrees with itself", (_, step) => {
    const { pull_request, commits, pushes, comments, reviews, files, statuses, teams, taken_at, note } =
      step as Required<PullRequestSnapshot>;
    const heads = pushes.map(({ sha }) => sha);
    expect(note).toMatch(/invented/);
    expect([heads.at(-1), commits.at(-1)!.sha]).toEqual([pull_request.head.sha, pull_request.head.sha]);
    expect(heads).toEqual(expect.arrayContaining(reviews.map(({ commit_sha }) => commit_sha)));
    expect(statuses.filter(({ sha }) => sha !== pull_request.head.sha)).toEqual([]);
    for (const { sha } of [...commits, ...pushes, ...statuses, pull_request.base])
      expect(sha).toMatch(/^[0-9a-f]{40}$/);
    for (const list of [comments, reviews, statuses])
      expect(list.map(({ id }) => id)).toEqual(increasing(list.map(({ id }) => id!)));
    const times = [
      pushes.map((push) => push.pushed_at),
      comments.map((comment) => comment.created_at),
      reviews.map((review) => review.submitted_at),
    ];
    for (const list of times) expect(list).toEqual(increasing(list));
    for (const time of [...times.flat(), ...statuses.map((status) => status.updated_at)])
      expect(time <= taken_at).toBe(true);
    for (const { created_at, updated_at } of comments) expect(updated_at).toBe(created_at);
    for (const { submitted_at, updated_at } of reviews) expect(updated_at).toBe(submitted_at);
    const actors = [...comments, ...reviews]
      .map(({ author }) => author)
      .concat(
        teams.flatMap(({ members }) => members),
        pull_request.author,
      );
    expect(new Set(actors.map(({ id, login }) => `${id} ${login}`)).size).toBe(
      new Set(actors.map(({ id }) => id)).size,
    );
    const changed = new Set(files.map(({ path }) => path));
    expect(pushes.flatMap(({ changed_files = [] }) => changed_files).filter((path) => !changed.has(path))).toEqual([]);
  });

  it("follow one another, and forget nothing", () => {
    const taken = steps.map(({ taken_at }) => taken_at);
    expect(taken).toEqual(increasing(taken));
    for (const [before, after] of stepPairs) {
      expect(after.comments!.slice(0, before.comments!.length)).toEqual(before.comments);
      expect(after.pushes!.slice(0, before.pushes!.length)).toEqual(before.pushes);
      expect(after.reviews!.slice(0, before.reviews!.length).map(({ id, body }) => [id, body])).toEqual(
        before.reviews!.map(({ id, body }) => [id, body]),
      );
      expect(after.teams).toEqual(before.teams);
    }
  });
});

/** The same values in order, each once. */
const increasing = <T extends string | number>(values: readonly T[]): T[] =>
  [...new Set(values)].sort((a, b) => (a < b ? -1 : 1));
