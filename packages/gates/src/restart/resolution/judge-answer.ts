import type { TreeDirectory } from "../catalogue/plant-tree.ts";
import type { PropertyId } from "../properties.ts";
import { type ExpectedResolution, findByName, lookUp, type MissedTemplate } from "./expect-resolution.ts";
import { cleanName } from "./names.ts";
import type { Answer, Question, Reply } from "./question.ts";

/** The property that a reply breaks, and what it should have been. */
export interface WrongReply {
  readonly property: PropertyId;
  readonly expected: string;
  readonly actual: string;
}

/** What a correct resolver would have answered, as far as it is judged; nothing where the reply is right. */
export function judgeReply(
  top: TreeDirectory,
  question: Question,
  expected: ExpectedResolution,
  reply: Reply,
): WrongReply | undefined {
  if (reply.kind === "fault")
    return {
      property: "answers-every-question",
      expected: describeExpected(expected),
      actual: `${reply.fault}: ${reply.detail}`,
    };
  const { answer } = reply;
  const property = findBroken(top, question, expected, answer);
  return property && { property, expected: describeExpected(expected), actual: describeAnswer(answer) };
}

function findBroken(
  top: TreeDirectory,
  question: Question,
  expected: ExpectedResolution,
  answer: Answer,
): PropertyId | undefined {
  if (answer.source !== null && !isTemplate(top, answer.source)) return "stays-inside";
  if (expected.isOpen) return undefined;
  if (answer.source !== expected.source || answer.rule !== expected.rule)
    return chargeDecision(top, question, expected, answer);
  if (answer.label !== expected.label && !expected.isLabelOpen) return "label-tells-the-truth";
  return isMissTold(expected.missed, answer) ? undefined : "no-silent-miss";
}

/** Said as a path below the root, without detours: `hermes`, `team/alpha`. */
function isTemplate(top: TreeDirectory, source: string): boolean {
  const segments = cleanName(source);
  return segments !== undefined && segments.join("/") === source && lookUp(top, segments) !== undefined;
}

/** Which promise the wrong source, or the wrong rule, breaks. */
function chargeDecision(
  top: TreeDirectory,
  { workspace, request }: Question,
  expected: ExpectedResolution,
  answer: Answer,
): PropertyId {
  const named = request.template ?? "";
  const isAsked = named !== "" || request.apply_template === true || request.rebuild_config === true;
  if (expected.rule === "explicit")
    return findByName(top, named)?.label === named ? "explicit-wins" : "names-round-trip";
  if (expected.missed.some(({ why }) => why === "other runtime") && answer.rule === "stored-template")
    return "runtime-fits";
  // What does not resolve was found under another name.
  if (answer.rule === "stored-template" && findByName(top, workspace.template.trim()) === undefined)
    return "names-round-trip";
  if (!isAsked && expected.source === null && answer.source !== null)
    return workspace.template.trim() === "" ? "empty-keeps-volume" : "applied-once";
  if (!isAsked && expected.rule === "stored-template") return "pending-is-applied";
  if (named !== "" && answer.rule === "explicit") return "names-round-trip";
  if (answer.rule === "stored-template" && isDelivered(workspace)) return "applied-once";
  if (isByName(expected.rule) && (answer.rule === expected.rule || answer.source === null)) return "finds-by-name";
  if (isByName(answer.rule) && expected.source === null) return "finds-by-name";
  if (expected.rule === "runtime-default" && (answer.rule === "runtime-default" || answer.source === null))
    return "finds-runtime-default";
  return "order-of-rules";
}

const isByName = (rule: Answer["rule"]): boolean => rule === "name-match" || rule === "org-template";

export const isDelivered = ({ template, applied_template = "" }: Question["workspace"]): boolean =>
  template.trim() === applied_template.trim();

/** Each miss is named, where its name can stand in a sentence as it is; one warning may name two. */
function isMissTold(missed: readonly MissedTemplate[], { warnings }: Answer): boolean {
  if (missed.length === 0 || warnings.length === 0) return missed.length === warnings.length;
  const [{ why }] = missed as readonly [MissedTemplate];
  if (missed.length === 1 && why === "other runtime" && warnings.every(({ code }) => code !== "RUNTIME_MISMATCH"))
    return false;
  return missed.every(
    ({ name }) => !/^[\w./-]{1,60}$/.test(name) || warnings.some(({ message }) => message.includes(name)),
  );
}

function describeExpected({ source, label, rule, missed }: ExpectedResolution): string {
  const warnings = missed.map(
    ({ name, why }) =>
      `a warning${why === "other runtime" ? " RUNTIME_MISMATCH" : ""} that names ${JSON.stringify(name)}`,
  );
  return describe(source, label, rule, warnings.length === 0 ? "no warning" : warnings.join(" and "));
}

export function describeAnswer({ source, label, rule, warnings }: Answer): string {
  const told = warnings.map(({ code, message }) => `${code} ${JSON.stringify(message)}`);
  return describe(source, label, rule, told.length === 0 ? "no warning" : `warning ${told.join(", ")}`);
}

const describe = (source: string | null, label: string, rule: string, warnings: string): string =>
  `${rule}: ${source === null ? "the volume stays" : `source ${JSON.stringify(source)}`}, label ${JSON.stringify(label)}, ${warnings}`;
