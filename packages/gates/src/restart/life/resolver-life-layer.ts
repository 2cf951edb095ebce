import type { TracedCall } from "../campaign/campaign-report.ts";
import type { CoverageCounter } from "../campaign/coverage-counter.ts";
import type { LayerSubject, Violation } from "../campaign/layer.ts";
import type { PropertyId } from "../properties.ts";
import { plantTree } from "../catalogue/plant-tree.ts";
import { countQuestion } from "../resolution/count-question.ts";
import { expectResolution } from "../resolution/expect-resolution.ts";
import { describeAnswer, judgeReply, type WrongReply } from "../resolution/judge-answer.ts";
import type { Question, Reply } from "../resolution/question.ts";
import type { ResolverTarget } from "../resolution/resolver-target.ts";
import { lifeCases } from "./arbitrary.ts";
import { type Call, describeCall, type WorkspaceCall } from "./call.ts";
import { beginLife, changeFolder, type LifeState, rowOf } from "./life-state.ts";
import { ATOMIC, describeGiven, type LifeCase } from "./life-case.ts";
import { type ExpectedBoot, isAccepted, step } from "./model.ts";
import { parseLifeCase } from "./parse-life-case.ts";
import { RESOLVER_MATERIAL } from "./resolver-material.ts";

/** The life of workspaces whose rows we keep: each verb that boots asks the resolver what the row would ask. */
export function createResolverLifeLayer(target: ResolverTarget): LayerSubject<LifeCase> {
  return {
    layer: "life",
    arbitrary: lifeCases(RESOLVER_MATERIAL),
    judge: async (one, counter, ignored) => await new Life(target, one, counter, ignored).judge(),
    describe: (one) => ({ folder: describeGiven(one), directories: one.catalogue.entries.length }),
    parse: parseLifeCase,
    atomic: ATOMIC,
  };
}

/** A question that is due, and where in the case. */
interface DueQuestion {
  readonly boot: ExpectedBoot;
  readonly call: Call;
  readonly traced: number;
  /** The folder as it was before its last change. */
  readonly before: LifeState | undefined;
}

/** One case: questions are asked together as long as nothing happens to the folder or the process. */
class Life {
  readonly #target: ResolverTarget;
  readonly #one: LifeCase;
  readonly #counter: CoverageCounter;
  readonly #ignored: ReadonlySet<PropertyId>;
  readonly #names: readonly string[];
  readonly #traced: TracedCall[] = [];
  /** Questions about the folder as it is now that were answered rightly, and by which call. */
  readonly #answered = new Map<string, Call>();
  #due: DueQuestion[] = [];
  #before: LifeState | undefined;

  constructor(target: ResolverTarget, one: LifeCase, counter: CoverageCounter, ignored: ReadonlySet<PropertyId>) {
    this.#target = target;
    this.#one = one;
    this.#counter = counter;
    this.#ignored = ignored;
    this.#names = one.workspaces.map(({ name }) => name);
  }

  async judge(): Promise<Violation | undefined> {
    await this.#target.plant(this.#one.catalogue);
    let state = beginLife(this.#one);
    for (const call of this.#one.calls) {
      const changesWorld = call.call === "crash" || call.call === "remove-template" || call.call === "put-template";
      // The calls of a life follow each other.
      // oxlint-disable-next-line no-await-in-loop
      const violation = changesWorld ? await this.#ask() : undefined;
      if (violation !== undefined) return violation;
      // oxlint-disable-next-line no-await-in-loop
      state = await this.#take(state, call);
    }
    return await this.#ask();
  }

  async #take(state: LifeState, call: Call): Promise<LifeState> {
    switch (call.call) {
      case "crash":
        await this.#target.crash();
        this.#trace(call, "");
        return state;
      case "remove-template":
      case "put-template": {
        const after = changeFolder(state, call);
        await this.#target.plant(after.catalogue);
        this.#trace(call, "");
        this.#before = state;
        this.#answered.clear();
        return after;
      }
      case "together":
        // Nobody is there who could mix them up.
        return await this.#take(await this.#take(state, call.calls[0]), call.calls[1]);
      case "patch-template":
      case "patch-runtime":
      case "restart":
      case "pause":
      case "resume":
      case "switch-provider":
      case "edit":
      case "remove": {
        const {
          boot,
          state: accepted,
          statuses,
        } = step(state, call, {
          knownRuntimes: this.#one.known_runtimes,
          isStrict: false,
        });
        if (boot !== undefined) this.#due.push({ boot, call, traced: this.#traced.length, before: this.#before });
        const after = statuses.some(isAccepted) ? accepted : state;
        this.#trace(call, boot === undefined ? describeRow(after, call) : "not asked");
        return after;
      }
    }
  }

  #trace(call: Call, outcome: string): void {
    this.#traced.push({ call: describeCall(call, this.#names), outcome });
  }

  async #ask(): Promise<Violation | undefined> {
    const due = this.#due;
    this.#due = [];
    if (due.length === 0) return undefined;
    const replies = await this.#target.ask(due.map(({ boot }) => boot.question));
    for (const [index, question] of due.entries()) {
      const reply = replies[index] ?? NO_REPLY;
      // oxlint-disable-next-line no-await-in-loop
      const violation = await this.#judgeOne(question, reply);
      if (violation !== undefined) return violation;
    }
    return undefined;
  }

  async #judgeOne(due: DueQuestion, reply: Reply): Promise<Violation | undefined> {
    const { question, top, resolution } = due.boot;
    this.#count(due);
    const call = `${this.#traced[due.traced]!.call}: resolve ${JSON.stringify(withoutRuntimes(question))}`;
    this.#traced[due.traced] = {
      call,
      outcome: reply.kind === "answer" ? describeAnswer(reply.answer) : `${reply.fault}: ${reply.detail}`,
    };
    const wrong = judgeReply(top, question, resolution, reply);
    if (wrong === undefined) {
      this.#answered.set(JSON.stringify(question), due.call);
      return undefined;
    }
    const property = await this.#charge(due, reply, wrong);
    if (this.#ignored.has(property)) return undefined;
    return { ...wrong, property, calls: this.#traced.slice(0, due.traced + 1) };
  }

  /** What is wrong only now says more than what is wrong. */
  async #charge({ boot, before, call }: DueQuestion, reply: Reply, wrong: WrongReply): Promise<PropertyId> {
    const { question } = boot;
    if (reply.kind === "fault") return wrong.property;
    if (before !== undefined && isRightFor(before, question, reply)) return "sees-the-folder";
    const rightly = this.#answered.get(JSON.stringify(question));
    if (rightly !== undefined) return rightly.call === call.call ? "determinism" : "same-on-every-verb";
    const { strict, reset, ...request } = question.request;
    if (strict === undefined && reset === undefined) return wrong.property;
    const plain = { ...question, request };
    const [again = NO_REPLY] = await this.#target.ask([plain]);
    return judgeReply(boot.top, plain, boot.resolution, again) === undefined ? "flags-without-effect" : wrong.property;
  }

  #count({ boot: { question, resolution }, before, call }: DueQuestion): void {
    countQuestion(this.#counter, question, resolution);
    if (resolution.isOpen) return;
    if (call.call !== "restart") this.#counter.countProperty("same-on-every-verb");
    if (before !== undefined) this.#counter.countProperty("sees-the-folder");
    if (this.#answered.has(JSON.stringify(question))) this.#counter.countProperty("determinism");
  }
}

const NO_REPLY: Reply = { kind: "fault", fault: "silence", detail: "nothing came" };

function isRightFor({ catalogue }: LifeState, question: Question, reply: Reply): boolean {
  const top = plantTree(catalogue);
  const expected = expectResolution(top, question);
  return !expected.isOpen && judgeReply(top, question, expected, reply) === undefined;
}

function describeRow(state: LifeState, call: WorkspaceCall): string {
  const { status, runtime, template, applied } = rowOf(state, call);
  return `the row: ${status}, runtime ${runtime}, template ${JSON.stringify(template)}, delivered ${JSON.stringify(applied)}`;
}

/** The same in every question of a case. */
const withoutRuntimes = ({ workspace, request }: Question): Pick<Question, "workspace" | "request"> => ({
  workspace,
  request,
});
