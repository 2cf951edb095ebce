import type { CatalogueView } from "./catalogue-view.ts";
import { type Question, toQuestion } from "./question.ts";
import type { Resolution, ResolutionInput, RestartRule } from "./resolution.ts";
import {
  type Attempt,
  explicit,
  isStoredFirst,
  nameMatch,
  orgTemplate,
  ownTemplate,
  type Rule,
  runtimeDefault,
  skip,
  storedTemplate,
} from "./rules.ts";

/** Which template a restart begins with, if any; where none applies, the files that are there stay. */
export function resolveRestart(input: ResolutionInput, view: CatalogueView): Resolution {
  const question = toQuestion(input, view);
  return decide(question, [...orderOf(question), existingVolume]);
}

/** As a restart, for a workspace without files: where those would stay, it takes what its runtime comes with. */
export function resolveFirstBoot(input: ResolutionInput, view: CatalogueView): Resolution {
  const question = toQuestion(input, view);
  const order = orderOf(question);
  if (question.isApplying && question.hasRuntime) return decide(question, [...order, generatedConfig]);
  return decide(question, [...order.filter((rule) => rule !== runtimeDefault), ownTemplate, generatedConfig]);
}

const existingVolume = withoutTemplate("existing-volume", "The files that are there stay.");
const generatedConfig = withoutTemplate("generated-config", "There are no files, and no template to take them from.");

function withoutTemplate(rule: RestartRule, reason: string): Rule {
  return { rule, attempt: () => [{ rule, candidate: null, outcome: "chosen", reason }] };
}

/** The stored template comes last, so that what is told of it is due: nothing else has been chosen. */
function orderOf(question: Question): readonly Rule[] {
  const last = isStoredFirst(question) ? [storedTemplate, runtimeDefault] : [runtimeDefault, storedTemplate];
  return [explicit, nameMatch, orgTemplate, ...last];
}

/** The first rule that has a template decides; the last of them always does. */
function decide(question: Question, rules: readonly Rule[]): Resolution {
  const attempts: Attempt[] = [];
  let decided: Attempt | undefined;
  for (const { rule, attempt } of rules) {
    attempts.push(
      ...(decided === undefined ? attempt(question) : [skip(rule, `The rule "${decided.rule}" has decided.`)]),
    );
    decided ??= attempts.find(({ outcome }) => outcome === "chosen");
  }
  const { rule, template, label } = decided!;
  return {
    source: template?.path ?? null,
    label: label ?? rule,
    rule,
    ...(template?.runtime !== undefined && { runtime: template.runtime }),
    warnings: attempts.flatMap(({ warning }) => (warning === undefined ? [] : [warning])),
    considered: attempts.map(({ rule: tried, candidate, outcome, reason }) => ({
      rule: tried,
      candidate,
      outcome,
      reason,
    })),
  };
}
