import type { TracedCall } from "../campaign/campaign-report.ts";
import type { CoverageCounter } from "../campaign/coverage-counter.ts";
import type { CaseDescription, LayerSubject, Violation } from "../campaign/layer.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import { plantTree, type TreeDirectory } from "../catalogue/plant-tree.ts";
import type { PropertyId } from "../properties.ts";
import { countQuestion } from "./count-question.ts";
import { describeFolder, describeEntry, show } from "./describe-folder.ts";
import { type ExpectedResolution, expectResolution } from "./expect-resolution.ts";
import { describeAnswer, judgeReply, type WrongReply } from "./judge-answer.ts";
import { parseResolutionCase } from "./parse-resolution-case.ts";
import type { Question, Reply } from "./question.ts";
import { type Change, changeCatalogue, resolutionCase, type ResolutionCase } from "./resolution-case.ts";
import type { ResolverTarget } from "./resolver-target.ts";

/** One folder, and questions about it: each by itself, then all of them again, perhaps after the folder has changed. */
export const createResolutionLayer = (target: ResolverTarget): LayerSubject<ResolutionCase> => ({
  layer: "resolution",
  arbitrary: resolutionCase,
  judge: async (one, counter, ignored) => await new Judging(target, counter, ignored).judge(one),
  describe,
  atomic: new Set(["configuration", "known_runtimes"]),
  parse: parseResolutionCase,
});

interface Asked {
  readonly question: Question;
  readonly expected: ExpectedResolution;
  readonly reply: Reply;
  readonly wrong: WrongReply | undefined;
}

class Judging {
  readonly #target: ResolverTarget;
  readonly #counter: CoverageCounter;
  readonly #ignored: ReadonlySet<PropertyId>;
  readonly #calls: TracedCall[] = [];

  constructor(target: ResolverTarget, counter: CoverageCounter, ignored: ReadonlySet<PropertyId>) {
    this.#target = target;
    this.#counter = counter;
    this.#ignored = ignored;
  }

  async judge({ catalogue, questions, again }: ResolutionCase): Promise<Violation | undefined> {
    const first = await this.#askAll(catalogue, questions);
    for (const asked of first.asked) {
      const violation = await this.#conclude(asked, async () => await this.#charge(first.top, asked));
      if (violation !== undefined) return violation;
    }
    return again === undefined ? undefined : await this.#judgeAgain(catalogue, first.asked, again.change);
  }

  async #judgeAgain(
    catalogue: Catalogue,
    before: readonly Asked[],
    change: Change | undefined,
  ): Promise<Violation | undefined> {
    if (change !== undefined) this.#calls.push({ call: describeChange(change), outcome: "done" });
    const folder = change === undefined ? catalogue : changeCatalogue(catalogue, change);
    const reversed = before.toReversed();
    const { asked } = await this.#askAll(
      folder,
      reversed.map(({ question }) => question),
    );
    for (const [index, after] of asked.entries()) {
      const was = reversed[index]!;
      this.#counter.countProperty(propertyOfChange(was, after, change));
      const violation = await this.#conclude(after, async () =>
        was.wrong === undefined ? chargeChange(was, after, change) : after.wrong!.property,
      );
      if (violation !== undefined) return violation;
    }
    return undefined;
  }

  async #askAll(
    catalogue: Catalogue,
    questions: readonly Question[],
  ): Promise<{ readonly top: TreeDirectory; readonly asked: readonly Asked[] }> {
    const top = plantTree(catalogue);
    await this.#target.plant(catalogue);
    const replies = await this.#target.ask(questions);
    const asked = questions.map((question, index) => {
      const expected = expectResolution(top, question);
      const reply = replies[index]!;
      countQuestion(this.#counter, question, expected);
      return { question, expected, reply, wrong: judgeReply(top, question, expected, reply) };
    });
    return { top, asked };
  }

  /** Records the call, and makes a violation of it where it is wrong, and not of a kind that is known. */
  async #conclude(asked: Asked, charge: () => Promise<PropertyId>): Promise<Violation | undefined> {
    const { question, reply, wrong } = asked;
    this.#calls.push({ call: describeQuestion(question), outcome: describeReply(reply) });
    if (wrong === undefined) return undefined;
    const property = await charge();
    if (this.#ignored.has(property)) return undefined;
    const { expected, actual } = wrong;
    const isSilent = reply.kind === "fault" && reply.fault === "silence";
    return { property, expected, actual, calls: this.#calls, ...(isSilent && { isCostly: true }) };
  }

  /** The same question answered rightly another time, or without flags that never count, says more of what is wrong. */
  async #charge(top: TreeDirectory, { question, expected, reply, wrong }: Asked): Promise<PropertyId> {
    const { property } = wrong!;
    if (reply.kind === "fault" || property === "stays-inside") return property;
    const { reset: _reset, strict: _strict, ...request } = question.request;
    const [once, without] = await this.#target.ask([question, { ...question, request }]);
    if (judgeReply(top, question, expected, once!) === undefined) return "determinism";
    return judgeReply(top, question, expected, without!) === undefined ? "flags-without-effect" : property;
  }
}

/** It was right before: what has happened since should not have mattered, or should have been seen. */
function chargeChange(before: Asked, after: Asked, change: Change | undefined): PropertyId {
  if (after.reply.kind === "fault" || after.wrong!.property === "stays-inside") return after.wrong!.property;
  return propertyOfChange(before, after, change);
}

function propertyOfChange(before: Asked, after: Asked, change: Change | undefined): PropertyId {
  if (change === undefined) return "determinism";
  const isSame = JSON.stringify(before.expected) === JSON.stringify(after.expected);
  return isSame ? "unrelated-changes-nothing" : "sees-the-folder";
}

function describe({ catalogue }: ResolutionCase): CaseDescription {
  return { folder: describeFolder(catalogue), directories: catalogue.entries.length };
}

/** As a person would ask it. */
function describeQuestion({ workspace, request, known_runtimes }: Question): string {
  const { name, runtime, template, applied_template } = workspace;
  const row = [
    `runtime ${show(runtime)}`,
    `template ${show(template)}`,
    applied_template === undefined ? "nothing applied yet" : `applied ${show(applied_template)}`,
  ].join(", ");
  return `restart ${JSON.stringify(name)} (${row}; known runtimes ${known_runtimes.join(", ")}) with ${JSON.stringify(request)}`;
}

const describeReply = (reply: Reply): string =>
  reply.kind === "fault" ? `${reply.fault}: ${reply.detail}` : describeAnswer(reply.answer);

function describeChange({ removed, added }: Change): string {
  const parts = [
    ...(removed === undefined ? [] : [`${show(removed)} is removed`]),
    ...(added === undefined ? [] : [`${describeEntry(added)} is added`]),
  ];
  return `the folder changes: ${parts.length === 0 ? "nothing" : parts.join(", and ")}`;
}
