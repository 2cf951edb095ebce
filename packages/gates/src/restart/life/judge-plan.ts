import { plantTree } from "../catalogue/plant-tree.ts";
import type { PropertyId } from "../properties.ts";
import { expectResolution } from "../resolution/expect-resolution.ts";
import { describeAnswer, judgeReply } from "../resolution/judge-answer.ts";
import type { Answer, Question } from "../resolution/question.ts";
import type { WorkspaceCall } from "./call.ts";
import type { Wrong } from "./judge-sight.ts";
import type { LifeState } from "./life-state.ts";
import { type ExpectedBoot, isAccepted, type Step } from "./model.ts";
import { rowOf } from "./life-state.ts";
import { readObject, readPlan, readText } from "./read-reply.ts";

/** What was known before a call, beside the model. */
export interface Beforehand {
  /** The plan that was shown just before. */
  readonly shown?: Answer | undefined;
  /** The folder as it was before its last change. */
  readonly before?: LifeState | undefined;
}

/** What an answer of 2xx says: the plan of a boot, or whether a restart is needed. */
export function judgeBody(call: WorkspaceCall, due: Step, text: string, beforehand: Beforehand): Wrong | undefined {
  const body = readObject(text);
  if (body === undefined) return undefined;
  if (due.boot !== undefined) {
    const plan = readText(body, "status") === "noop" ? undefined : readPlan(body, due.boot.resolution.rule);
    return plan && judgePlan(call, due.boot, plan, beforehand);
  }
  const told = call.call === "patch-template" ? body["needs_restart"] : undefined;
  const { template, applied, runtime, appliedRuntime } = rowOf(due.state, call);
  // Where the runtime is another one, a restart is needed for that.
  if (typeof told !== "boolean" || runtime !== appliedRuntime || told === (template !== applied)) return undefined;
  return { property: "right-status", expected: `needs_restart: ${!told}`, actual: `needs_restart: ${told}` };
}

/** The plan that an accepted answer tells, for a reader. */
export function describePlan(
  { boot }: Step,
  reply: { readonly status: number; readonly text: string },
): string | undefined {
  const body = boot !== undefined && isAccepted(reply.status) ? readObject(reply.text) : undefined;
  const plan = body && readPlan(body, boot!.resolution.rule);
  return plan && describeAnswer(plan);
}

function judgePlan(
  call: WorkspaceCall,
  boot: ExpectedBoot,
  plan: Answer,
  { shown, before }: Beforehand,
): Wrong | undefined {
  const { top, question, resolution } = boot;
  const wrong = judgeReply(top, question, resolution, { kind: "answer", answer: plan });
  if (wrong !== undefined) return { ...wrong, property: charge(call, question, plan, before) ?? wrong.property };
  if (shown === undefined || describeAnswer(shown) === describeAnswer(plan)) return undefined;
  return {
    property: "determinism",
    expected: `the plan that was shown just before: ${describeAnswer(shown)}`,
    actual: describeAnswer(plan),
  };
}

/** What is wrong only now, or only for this verb, says more than what is wrong. */
function charge(
  call: WorkspaceCall,
  question: Question,
  answer: Answer,
  before: LifeState | undefined,
): PropertyId | undefined {
  if (before !== undefined) {
    const top = plantTree(before.catalogue);
    const expected = expectResolution(top, question);
    const wasRight = !expected.isOpen && judgeReply(top, question, expected, { kind: "answer", answer }) === undefined;
    if (wasRight) return "sees-the-folder";
  }
  return call.call === "restart" ? undefined : "same-on-every-verb";
}
