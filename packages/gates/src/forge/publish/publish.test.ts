import type { PullRequestSnapshot } from "@portcullis/contracts";
import { afterEach, describe, expect, it } from "vitest";

import { ALL_REQUIRED, type Publication } from "../../core/publication.ts";
import type { RecordedRequest } from "../../fake-forge/fake-forge-options.ts";
import { faultOn, faultsFromSeed, type FaultPlan } from "../../fake-forge/faults.ts";
import { startFakeForge, type FakeForge } from "../../fake-forge/start-fake-forge.ts";
import { openPublisher, type ForgeKind } from "../open-forge.ts";
import { publish } from "./publish.ts";
import { publishError } from "./publish-error.ts";
import { StateMoved } from "./writer.ts";

const KINDS: readonly ForgeKind[] = ["gitea", "github"];
const PLANS = Number(process.env["PORTCULLIS_FAULT_PLANS"] ?? 50);

const SHA = "c".repeat(40);
const mallory = { id: 66, login: "mallory", type: "user" as const };
const state: PullRequestSnapshot = {
  schema_version: 1,
  taken_at: "2026-06-10T10:00:00Z",
  forge: { kind: "gitea", host: "git.example", version: "1.26.4" },
  repository: { owner: "acme", name: "shop", default_branch: "main" },
  pull_request: {
    number: 7,
    title: "Prices",
    body: "",
    author: mallory,
    state: "open",
    draft: false,
    labels: [],
    base: { ref: "main", sha: "a".repeat(40) },
    head: { ref: "prices", sha: SHA },
    created_at: "2026-06-10T09:00:00Z",
    updated_at: "2026-06-10T09:30:00Z",
  },
  commits: [{ sha: SHA }],
};

const judged = { sha: SHA, base: "main", state: "open", updatedAt: state.pull_request.updated_at };

const publication = (word: string, whole: "success" | "failure"): Publication => ({
  statuses: [
    { context: "portcullis / sop-ack", state: whole, description: word },
    { context: "portcullis / review-state", state: "success", description: word },
    { context: ALL_REQUIRED, state: whole, description: word },
  ],
  comment: `<!-- portcullis -->\n\n${word}\n`,
  checkRuns: [
    {
      name: "portcullis: sop-ack",
      conclusion: whole,
      title: word,
      summary: word,
      annotations: [{ path: "a.sql", line: 3, level: "failure", title: "rule", message: word }],
    },
  ],
});

let forge: FakeForge;
let last: PullRequestSnapshot;
afterEach(() => forge.close());

async function start(
  kind: ForgeKind,
  edit: (snapshot: PullRequestSnapshot) => void = () => {},
  tell: (request: RecordedRequest) => void = () => {},
): Promise<void> {
  const snapshot = structuredClone(state);
  edit(snapshot);
  // The clock goes on, so that the order of what is written can be told.
  let time = Date.parse("2026-06-10T11:00:00Z");
  forge = await startFakeForge({ kind, snapshots: [snapshot], tell, now: () => new Date((time += 1000)) });
  last = forge.state.repositories.get("acme/shop")!.requests.get(7)!;
}

const open = (kind: ForgeKind, plan?: FaultPlan) => {
  forge.setFaults(plan);
  const access = {
    root: new URL(forge.root),
    token: "secret",
    fetch: globalThis.fetch,
    now: () => Date.parse("2026-06-10T11:00:00Z"),
    sleep: () => Promise.resolve(),
    limits: plan === undefined ? {} : { requestMilliseconds: 200, attempts: 3 },
  };
  return openPublisher(kind, access, { owner: "acme", repository: "shop", number: 7 });
};

const writes = (): readonly string[] =>
  forge.requests.flatMap(({ method, target, status }) =>
    method === "GET" || target.endsWith("/graphql") ? [] : [`${method} ${target.split("/").at(-2)} ${status}`],
  );
const ownComments = () => (last.comments ?? []).filter(({ author }) => author.login.startsWith("portcullis"));
const newest = (context: string) => last.statuses?.findLast((status) => status.context === context);

describe.each(KINDS)("publishing on %s", (kind) => {
  it("says everything once, and nothing more while nothing changes", async () => {
    await start(kind);
    const first = await publish(open(kind), judged, publication("Waits.", "failure"));
    expect(first).toMatchObject({ comment: "created", problems: [] });
    expect(first.statuses).toEqual([ALL_REQUIRED, "portcullis / sop-ack", "portcullis / review-state"]);
    expect(first.checkRuns).toEqual(kind === "github" ? ["portcullis: sop-ack"] : []);
    expect(forge.requests.filter(({ problem }) => problem !== undefined)).toEqual([]);
    const count = writes().length;
    const again = { ...judged, updatedAt: last.pull_request.updated_at };
    const second = await publish(open(kind), again, publication("Waits.", "failure"));
    expect(second).toEqual({ statuses: [], comment: "unchanged", checkRuns: [], problems: [], notes: [] });
    expect(writes()).toHaveLength(count);
  });

  it("edits its comment in place, and links the statuses to it", async () => {
    await start(kind);
    await publish(open(kind), judged, publication("Waits.", "failure"));
    const again = { ...judged, updatedAt: last.pull_request.updated_at };
    await publish(open(kind), again, publication("Open.", "success"));
    expect(ownComments().map(({ body }) => body)).toEqual(["<!-- portcullis -->\n\nOpen.\n"]);
    expect(forge.state.written.get(newest(ALL_REQUIRED)!.id!)).toMatchObject({
      state: "success",
      target_url: expect.stringContaining(`#issuecomment-${ownComments()[0]!.id}`) as unknown,
    });
  });

  it("leaves alone what somebody else wrote behind the marker (threat 23)", async () => {
    const planted = {
      id: 50,
      author: mallory,
      body: "<!-- portcullis -->\n\nEverything is open.",
      created_at: state.taken_at,
      updated_at: state.taken_at,
    };
    await start(kind, (snapshot) => (snapshot.comments = [planted]));
    await publish(open(kind), judged, publication("Waits.", "failure"));
    expect(last.comments).toHaveLength(2);
    expect(last.comments![0]).toEqual(planted);
  });

  it("sets its status again where somebody else has set it, whatever that says (threat 34)", async () => {
    await start(kind);
    await publish(open(kind), judged, publication("Open.", "success"));
    const forged = { ...newest(ALL_REQUIRED)!, id: forge.state.nextId(), creator: mallory };
    forge.state.written.set(forged.id, forge.state.written.get(newest(ALL_REQUIRED)!.id!)!);
    last.statuses!.push(forged);
    const again = { ...judged, updatedAt: last.pull_request.updated_at };
    expect((await publish(open(kind), again, publication("Open.", "success"))).statuses).toEqual([ALL_REQUIRED]);
    expect(newest(ALL_REQUIRED)!.creator!.login).toContain("portcullis");
  });

  it("keeps the older of two comments of its own", async () => {
    await start(kind);
    await publish(open(kind), judged, publication("Waits.", "failure"));
    const [first] = ownComments();
    last.comments!.push({ ...first!, id: forge.state.nextId() });
    const again = { ...judged, updatedAt: last.pull_request.updated_at };
    await publish(open(kind), again, publication("Waits.", "failure"));
    expect(ownComments().map(({ id }) => id)).toEqual([first!.id]);
  });

  it("posts no pass on a head that moved between two writes (threat 50)", async () => {
    let isMoved = false;
    await start(
      kind,
      () => {},
      ({ method, target }) => {
        if (method !== "POST" || !target.includes("/statuses/") || isMoved) return;
        isMoved = true;
        last.pull_request.head = { ref: "prices", sha: "d".repeat(40) };
      },
    );
    await expect(publish(open(kind), judged, publication("Open.", "success"))).rejects.toThrow(
      /^The head moved from c+ to d+/,
    );
    expect(last.statuses!.map(({ context }) => context)).not.toContain(ALL_REQUIRED);
  });

  it.each([
    ["another head", { head: { ref: "prices", sha: "d".repeat(40) } }, "head"],
    ["another base", { base: { ref: "release", sha: "a".repeat(40) } }, "request"],
    ["a closed request", { state: "closed" }, "request"],
    ["a comment since", { updated_at: state.taken_at }, "conversation"],
  ] as const)("writes nothing at all on %s", async (_, edit, what) => {
    await start(kind, (snapshot) => Object.assign(snapshot.pull_request, edit));
    const error = await publish(open(kind), judged, publication("Open.", "success")).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(StateMoved);
    expect((error as StateMoved).what).toBe(what);
    expect(writes()).toEqual([]);
  });

  it("publishes the statuses where the comment is refused, and says so", async () => {
    await start(kind);
    const plan: FaultPlan = ({ method, target }) =>
      method === "POST" && target.endsWith("/comments") ? { kind: "status", status: 403 } : undefined;
    const { statuses, comment, problems } = await publish(open(kind, plan), judged, publication("Open.", "success"));
    expect([statuses.length, comment]).toEqual([3, "none"]);
    expect(problems[0]).toContain("was answered with 403");
  });

  it("does without check runs where the token is a person's", async () => {
    await start(kind);
    const plan: FaultPlan = ({ method, target }) =>
      method === "POST" && target.endsWith("/check-runs") ? { kind: "status", status: 403 } : undefined;
    const published = await publish(open(kind, plan), judged, publication("Open.", "success"));
    expect([published.statuses.length, published.problems]).toEqual([3, []]);
    expect(published.notes).toHaveLength(kind === "github" ? 1 : 0);
  });

  it("learns who it is by what it writes where the token cannot tell", async () => {
    await start(kind);
    const isWho = ({ method, target }: { method: string; target: string }): boolean =>
      target.endsWith("/user") || (method === "POST" && target.endsWith("/graphql"));
    const plan: FaultPlan = (request) => (isWho(request) ? { kind: "status", status: 403 } : undefined);
    await publish(open(kind, plan), judged, publication("Open.", "success"));
    // What it wrote to learn it was not green before its time.
    const whole = last.statuses!.filter(({ context }) => context === ALL_REQUIRED).map((status) => status.state);
    expect(whole).toEqual(["pending", "success"]);
    expect(ownComments()).toHaveLength(1);
  });

  it("makes error of what is green when a run dies, and says it once", async () => {
    await start(kind);
    await publish(open(kind), judged, publication("Open.", "success"));
    const mine = { contexts: [], isWhole: true };
    expect(await publishError(open(kind), mine)).toHaveLength(3);
    for (const context of publication("", "success").statuses.map((status) => status.context))
      expect(newest(context)).toMatchObject({ state: "error", sha: SHA });
    expect(await publishError(open(kind), mine)).toEqual([]);
  });

  it("makes error of the whole though nobody knows what is green, and says so only where it was taken", async () => {
    await start(kind);
    await publish(open(kind), judged, publication("Open.", "success"));
    const mine = { contexts: ["ci / legacy"], isWhole: true };
    const unlisted: FaultPlan = ({ method, target }) =>
      method === "GET" && target.includes("/statuses") ? { kind: "status", status: 500 } : undefined;
    expect(await publishError(open(kind, unlisted), mine)).toEqual([ALL_REQUIRED, "ci / legacy"]);
    expect(newest(ALL_REQUIRED)?.state).toBe("error");
    const untaken: FaultPlan = ({ method, target }) =>
      method === "POST" && target.includes("/statuses/") ? { kind: "status", status: 500 } : undefined;
    await expect(publishError(open(kind, untaken), mine)).rejects.toThrow("was answered with 500");
  });

  it("of gates that were picked out makes error of theirs alone", async () => {
    await start(kind);
    await publish(open(kind), judged, publication("Open.", "success"));
    const contexts = ["portcullis / sop-ack", "portcullis / unknown"];
    expect(await publishError(open(kind), { contexts, isWhole: false })).toEqual(["portcullis / sop-ack"]);
    expect(newest(ALL_REQUIRED)?.state).toBe("success");
  });

  it("repeats no write, loses none and opens nothing too early, whatever goes wrong", async () => {
    const met = new Set<string>();
    let done = 0;
    for (let seed = 1; seed <= PLANS; seed += 1) {
      await start(kind);
      const whole = seed % 2 === 0 ? "success" : "failure";
      const wanted = publication(`Run ${seed}.`, whole);
      const plan = faultsFromSeed(seed, [0.05, 0.15, 0.3][seed % 3]!);
      const published = await publish(open(kind, plan), judged, wanted).catch((error: unknown) => error);
      for (const { fault } of forge.requests) if (fault !== undefined) met.add(fault);
      const isDone = !(published instanceof Error);
      if (isDone) done += 1;
      const context = `${kind}, seed ${seed}`;
      expect(ownComments().length, context).toBeLessThanOrEqual(1);
      for (const status of wanted.statuses) {
        const own = last.statuses?.filter((each) => each.context === status.context) ?? [];
        const said = own.map((each) => JSON.stringify(forge.state.written.get(each.id!)));
        expect(said, `${context}: a status was repeated`).toEqual(
          said.filter((each, index) => each !== said[index - 1]),
        );
        if (isDone) expect(own.at(-1)?.state, `${context}: a status was lost`).toBe(status.state);
        if (own.at(-1)?.state === "success") expect(status.state, context).toBe("success");
      }
      const isOpen = newest(ALL_REQUIRED)?.state === "success";
      if (isOpen)
        expect(
          wanted.statuses.every((each) => newest(each.context)?.state === each.state),
          context,
        ).toBe(true);
      if (isDone && (published as { problems: readonly string[] }).problems.length === 0) {
        expect(
          ownComments().map(({ body }) => body),
          context,
        ).toEqual([wanted.comment]);
        const runs = (last.statuses ?? []).filter((each) => each.kind === "check");
        const hasRuns = kind === "github" && (published as { notes: readonly string[] }).notes.length === 0;
        expect(runs.length, context).toBe(hasRuns ? 1 : 0);
      }
      await forge.close();
    }
    await start(kind);
    // The campaign has met most faults, and has seen runs come to their end all the same.
    expect(met.size).toBeGreaterThanOrEqual(8);
    expect(done).toBeGreaterThan(PLANS / 10);
  }, 300_000);
});

it("ends where a passing fault keeps it from learning who it is", async () => {
  await start("gitea");
  const published = publish(
    open("gitea", faultOn("/user", { kind: "status", status: 500 })),
    judged,
    publication("x", "success"),
  );
  await expect(published).rejects.toThrow("GET /user was answered with 500");
});
