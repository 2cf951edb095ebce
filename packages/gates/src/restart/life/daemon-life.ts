import type { CoverageCounter } from "../campaign/coverage-counter.ts";
import type { Violation } from "../campaign/layer.ts";
import type { PropertyId } from "../properties.ts";
import type { Answer } from "../resolution/question.ts";
import { type Call, describeCall, type FolderCall, type Together, type WorkspaceCall } from "./call.ts";
import { countCall, describeStatus } from "./count-call.ts";
import type { ApiReply, ApiRequest, DaemonTarget, Sight } from "./daemon-target.ts";
import { describePlan, judgeBody } from "./judge-plan.ts";
import { judgeReplyStatus } from "./judge-reply-status.ts";
import { type ExpectedSight, judgeSight, type Wrong } from "./judge-sight.ts";
import { type LifeCase, nameOwn } from "./life-case.ts";
import {
  beginLife,
  changeFolder,
  type LifeState,
  type OpenPart,
  type Row,
  rowOf,
  toEntry,
  withRow,
} from "./life-state.ts";
import { LifeTrace } from "./life-trace.ts";
import { isAccepted, isPossible, openAfterCrash, type Rules, step, type Step } from "./model.ts";
import { describeReply, readObject, readPlan, readText } from "./read-reply.ts";
import { EDITED_FILE, toCreation, toPlanRequest, toRequest } from "./to-request.ts";
import { findOrders, judgeOrder } from "./two-orders.ts";
import { VolumeDigests } from "./volume-digests.ts";

/** What is known of one workspace of the daemon. */
interface Known {
  readonly id: string;
  readonly name: string;
  readonly provider: string;
}

const NOTHING_OPEN: ReadonlySet<OpenPart> = new Set();

/** One case against a running daemon, up to the first thing that is wrong. */
export class DaemonLife {
  readonly #target: DaemonTarget;
  readonly #one: LifeCase;
  readonly #prefix: string;
  readonly #counter: CoverageCounter;
  readonly #ignored: ReadonlySet<PropertyId>;
  readonly #rules: Rules;
  readonly #trace: LifeTrace;
  readonly #digests = new VolumeDigests();
  readonly #known: Known[] = [];
  #state: LifeState;
  /** The folder as it was before its last change. */
  #before: LifeState | undefined;
  #hasWritten = false;

  constructor(target: DaemonTarget, one: LifeCase, counter: CoverageCounter, ignored: ReadonlySet<PropertyId>) {
    const { facts } = target;
    this.#target = target;
    this.#counter = counter;
    this.#ignored = ignored;
    this.#prefix = target.takePrefix();
    this.#one = nameOwn(one, this.#prefix);
    this.#rules = { knownRuntimes: facts.runtimes, isStrict: facts.isStrict };
    const { workspaces, catalogue } = this.#one;
    const present = facts.templates.map(({ path, name, runtime }) => toEntry(path, name, runtime));
    this.#state = beginLife({ workspaces, catalogue: { root: "plain", entries: [...present, ...catalogue.entries] } });
    this.#trace = new LifeTrace(
      this.#prefix,
      workspaces.map(({ name }) => name),
    );
  }

  async judge(): Promise<Violation | undefined> {
    const { workspaces, calls } = this.#one;
    // A case of another daemon may begin with what this one does not have.
    if (!workspaces.every((given) => isPossible(given, this.#state, this.#rules))) return undefined;
    if (this.#target.facts.capabilities.has("templates-folder")) await this.#plant();
    const created = await Promise.all(workspaces.map((_, index) => this.#create(index)));
    let wrong = created.find((found) => found !== undefined);
    for (const call of calls) {
      if (wrong !== undefined) break;
      // The calls of a life follow each other.
      // oxlint-disable-next-line no-await-in-loop
      wrong = await this.#take(call);
    }
    return wrong && this.#trace.toViolation(wrong);
  }

  discard(): void {
    this.#target.discard(this.#one.workspaces.map(({ name }) => name));
  }

  /** What is charged to a property that is known to be broken counts as right. */
  #unlessIgnored(wrong: Wrong | undefined): Wrong | undefined {
    return wrong === undefined || this.#ignored.has(wrong.property) ? undefined : wrong;
  }

  async #create(index: number): Promise<Wrong | undefined> {
    const given = this.#one.workspaces[index]!;
    const { template, name } = given;
    const request = toCreation(given);
    this.#trace.curl.send(request, { creates: index });
    const reply = await this.#target.create(given);
    this.#counter.countCase(describeStatus(reply));
    const fail = (wrong: Wrong): Wrong => {
      this.#trace.addText(`POST /workspaces ${JSON.stringify(request.body)}`, describeReply(reply));
      return wrong;
    };
    const refused = judgeReplyStatus({ statuses: [201] }, reply);
    if (refused !== undefined) return fail(refused);
    const id = reply.kind === "answer" ? readText(readObject(reply.text), "id") : undefined;
    if (id === undefined)
      return fail({ property: "answers-every-question", expected: "201, with an id", actual: describeReply(reply) });
    this.#known[index] = { id, name, provider: "" };
    // A workspace that is made without a template may be given its runtime's own.
    const open = template === "" ? new Set<OpenPart>(["template", "applied", "files"]) : NOTHING_OPEN;
    const row = this.#state.rows[index]!;
    if (template !== "") await this.#learnTemplate(index, row);
    const wrong = await this.#look(index, { row, open, by: "delivery", isOtherRuntime: false });
    return wrong && fail(wrong);
  }

  async #take(call: Call): Promise<Wrong | undefined> {
    switch (call.call) {
      case "crash":
        return await this.#crash(call);
      case "remove-template":
      case "put-template":
        return await this.#changeFolder(call);
      case "together":
        return await this.#sendTogether(call);
      case "patch-template":
      case "patch-runtime":
      case "restart":
      case "pause":
      case "resume":
      case "switch-provider":
      case "edit":
      case "remove":
        return await this.#sendAlone(call);
    }
  }

  async #changeFolder(call: FolderCall): Promise<undefined> {
    this.#before = this.#state;
    this.#state = changeFolder(this.#state, call);
    await this.#plant();
    this.#trace.curl.note(this.#trace.show(describeCall(call, [])));
    this.#trace.add(call, "");
    return undefined;
  }

  async #plant(): Promise<void> {
    const { catalogue, versions } = this.#state;
    const own = catalogue.entries.filter(({ path }) => path.includes(this.#prefix));
    await this.#target.plant(
      own.flatMap((entry) => (entry.kind === "directory" ? [{ entry, version: versions[entry.path] ?? 0 }] : [])),
    );
  }

  async #crash(call: Call): Promise<Wrong | undefined> {
    await this.#target.crash();
    this.#trace.curl.note("here the daemon was killed, and started again");
    this.#trace.add(call, "");
    this.#counter.countProperty("last-write-wins");
    for (const index of this.#known.keys()) {
      const row = this.#state.rows[index]!;
      // oxlint-disable-next-line no-await-in-loop
      const wrong = await this.#look(index, { row, open: openAfterCrash(row), by: "crash", isOtherRuntime: true });
      if (wrong !== undefined) return wrong;
    }
    return undefined;
  }

  async #sendAlone(call: WorkspaceCall): Promise<Wrong | undefined> {
    const index = call.workspace % this.#known.length;
    const due = step(this.#state, call, this.#rules);
    const shown = await this.#readPlan(call, due, this.#known[index]!);
    const reply = await this.#perform(call, index);
    this.#trace.add(call, describeReply(reply));
    countCall(this.#counter, call, due, reply, {
      hasWritten: this.#hasWritten,
      hasFolderChanged: this.#before !== undefined,
      showsPlans: shown !== undefined,
      showsFiles: this.#target.facts.capabilities.has("files"),
    });
    const refused = this.#unlessIgnored(judgeReplyStatus(due, reply));
    if (refused !== undefined || reply.kind === "fault") return refused;
    if (!isAccepted(reply.status)) {
      const row = rowOf(this.#state, call);
      return await this.#look(index, { row, open: NOTHING_OPEN, by: "refusal", isOtherRuntime: true });
    }
    const plan = describePlan(due, reply);
    if (plan !== undefined) this.#trace.extend(plan);
    const misled = this.#unlessIgnored(judgeBody(call, due, reply.text, { shown, before: this.#before }));
    return misled ?? (await this.#lookAfter(call, index, due));
  }

  /** What the call left behind. */
  async #lookAfter(call: WorkspaceCall, index: number, due: Step): Promise<Wrong | undefined> {
    const { runtime, appliedRuntime } = rowOf(this.#state, call);
    this.#state = due.state;
    const row = rowOf(due.state, call);
    const boots = due.boot !== undefined;
    const isDelivery = boots && due.boot.resolution.source !== null;
    if (isDelivery) await this.#learnTemplate(index, row);
    if (call.call === "switch-provider" && boots)
      this.#known[index] = { ...this.#known[index]!, provider: this.#otherProvider(index) };
    if (call.call === "patch-template" || call.call === "patch-runtime") this.#hasWritten = true;
    // What an edit makes of the files is seen only now, and what only the old machine had may be lost by a move.
    const isUnknown = call.call === "edit" || (call.call === "switch-provider" && !isDelivery);
    return await this.#look(index, {
      row,
      open: isUnknown ? new Set([...due.open, "files"]) : due.open,
      by: isDelivery ? "delivery" : boots ? "boot" : "write",
      isOtherRuntime: boots && !isDelivery && runtime !== appliedRuntime,
    });
  }

  async #look(index: number, expected: Omit<ExpectedSight, "digest">): Promise<Wrong | undefined> {
    this.#trace.curl.settle(index);
    const sight = await this.#target.settle(this.#known[index]!.id);
    const digest = expected.open.has("files") ? undefined : this.#digests.digestOf(index, expected.row.volume);
    const wrong = this.#unlessIgnored(judgeSight({ ...expected, digest }, sight));
    if (wrong === undefined) this.#adopt(index, expected.open, sight);
    return wrong;
  }

  /** What is left open is as it is found, from now on. */
  #adopt(index: number, open: ReadonlySet<OpenPart>, sight: Sight): void {
    if (sight.kind !== "there") return;
    const { template, applied, runtime } = sight.workspace;
    this.#state = withRow(this.#state, index, {
      ...(open.has("template") && template !== undefined && { template }),
      ...(open.has("applied") && applied !== undefined && { applied }),
      ...(open.has("runtime") && runtime !== undefined && { runtime, appliedRuntime: runtime }),
    });
    if (sight.digest !== undefined) this.#digests.learn(index, this.#state.rows[index]!.volume, sight.digest);
  }

  /** The digest that the template has now: what a delivery must leave behind. */
  async #learnTemplate(index: number, { volume }: Row): Promise<void> {
    if (volume.source === null || this.#digests.digestOf(index, volume) !== undefined) return;
    const path = `/templates/${encodeURIComponent(volume.source)}/files`;
    const reply = await this.#target.send({ method: "GET", path });
    const isThere = reply.kind === "answer" && isAccepted(reply.status);
    const digest = isThere ? readText(readObject(reply.text), "digest") : undefined;
    if (digest !== undefined) this.#digests.learn(index, volume, digest);
  }

  #otherProvider(index: number): string {
    const [first = "", second = first] = this.#target.facts.providers;
    const { provider } = this.#known[index]!;
    return provider === "" || provider === first ? second : first;
  }

  async #perform(call: WorkspaceCall, index: number): Promise<ApiReply> {
    const known = this.#known[index]!;
    const receiver = { ...known, provider: this.#otherProvider(index) };
    if (call.call !== "edit") return await this.#send(toRequest(call, receiver), index);
    const there = await this.#target.send({ method: "GET", path: `/workspaces/${known.id}/files/${EDITED_FILE}` });
    const text = there.kind === "answer" && isAccepted(there.status) ? there.text : "";
    return await this.#send(toRequest(call, receiver, `${text}\n# edit ${this.#trace.length + 1}\n`), index);
  }

  async #send(request: ApiRequest, index: number): Promise<ApiReply> {
    this.#trace.curl.send(request, { to: index, id: this.#known[index]!.id });
    return await this.#target.send(request);
  }

  /** The plan that is shown before a boot, which must be the one that is carried out. */
  async #readPlan(call: WorkspaceCall, { boot }: Step, { id }: Known): Promise<Answer | undefined> {
    if (!this.#target.facts.capabilities.has("restart-plan") || boot === undefined || boot.resolution.isOpen)
      return undefined;
    const reply = await this.#target.send(toPlanRequest(id, call.call === "restart" ? call.body : {}));
    const body = reply.kind === "answer" && isAccepted(reply.status) ? readObject(reply.text) : undefined;
    return body && readPlan(body, boot.resolution.rule);
  }

  /** Two clients at once: what comes out must be what one of the two orders makes. */
  async #sendTogether(call: Together): Promise<Wrong | undefined> {
    const [one, other] = call.calls;
    const [first, second] = [one.workspace % this.#known.length, other.workspace % this.#known.length];
    this.#trace.curl.together();
    const replies = await Promise.all([this.#perform(one, first), this.#perform(other, second)]);
    this.#trace.add(call, replies.map(describeReply).join(", "));
    for (const reply of replies) this.#counter.countCase(describeStatus(reply));
    this.#counter.countProperty("last-write-wins");
    const sent = [
      { call: one, reply: replies[0] },
      { call: other, reply: replies[1] },
    ] as const;
    const orders = findOrders(this.#state, sent, this.#rules);
    if ("property" in orders) return this.#unlessIgnored(orders);
    const sights = new Map<number, Sight>();
    for (const index of new Set([first, second])) {
      this.#trace.curl.settle(index);
      // oxlint-disable-next-line no-await-in-loop
      sights.set(index, await this.#target.settle(this.#known[index]!.id));
      // oxlint-disable-next-line no-await-in-loop
      for (const { state } of orders) await this.#learnTemplate(index, state.rows[index]!);
    }
    const judged = orders.map((order) => ({
      order,
      wrong: this.#unlessIgnored(judgeOrder(order, sights, this.#digests)),
    }));
    const right = judged.find(({ wrong }) => wrong === undefined);
    if (right === undefined) return judged[0]!.wrong;
    this.#state = right.order.state;
    for (const [index, sight] of sights) this.#adopt(index, right.order.open, sight);
    return undefined;
  }
}
