import type { CoverageCounter } from "../campaign/coverage-counter.ts";
import type { PropertyId } from "../properties.ts";
import type { ExpectedResolution } from "./expect-resolution.ts";
import { isDelivered } from "./judge-answer.ts";
import type { Question } from "./question.ts";

/** What one question says something about. */
export function countQuestion(counter: CoverageCounter, question: Question, expected: ExpectedResolution): void {
  if (expected.isOpen) return counter.countCase("left open by the specification");
  counter.countCase(statusOf(expected));
  counter.countRule(expected.rule, expected.others);
  for (const property of propertiesOf(question, expected)) counter.countProperty(property);
}

function statusOf({ source, missed }: ExpectedResolution): string {
  const what = source === null ? "kept" : "applied";
  return missed.length === 0 ? what : `${what}, with a warning`;
}

function propertiesOf({ workspace, request }: Question, expected: ExpectedResolution): readonly PropertyId[] {
  const named = request.template ?? "";
  const isAsked = named !== "" || request.apply_template === true || request.rebuild_config === true;
  const isEmpty = workspace.template.trim() === "";
  const applies: Readonly<Partial<Record<PropertyId, boolean>>> = {
    "answers-every-question": true,
    "stays-inside": true,
    "explicit-wins": expected.rule === "explicit",
    "names-round-trip": expected.rule === "explicit" && expected.label !== named,
    "applied-once": !isAsked && !isEmpty && isDelivered(workspace),
    "empty-keeps-volume": !isAsked && isEmpty,
    "pending-is-applied": !isAsked && expected.rule === "stored-template",
    "runtime-fits": expected.missed.some(({ why }) => why === "other runtime"),
    "order-of-rules": expected.others.length > 0,
    "finds-by-name": expected.rule === "name-match" || expected.rule === "org-template",
    "finds-runtime-default": expected.rule === "runtime-default",
    "flags-without-effect": request.strict === true || request.reset === true,
    "label-tells-the-truth": true,
    "no-silent-miss": expected.missed.length > 0,
  };
  return Object.entries(applies).flatMap(([property, isIt]) => (isIt ? [property as PropertyId] : []));
}
