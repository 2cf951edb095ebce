import type { FoundTemplate } from "./catalogue-view.ts";
import { findTemplate, lookUpTemplate, matchWorkspaceName, type NamedTemplate } from "./find-template.ts";
import { quoteName } from "./quote-name.ts";
import type { Question } from "./question.ts";
import type { ConsideredRule, RestartRule, RestartWarning } from "./resolution.ts";
import { ORG_TEMPLATES } from "./template-path.ts";

/** What became of one candidate. */
export interface Attempt extends ConsideredRule {
  readonly template?: FoundTemplate;
  readonly label?: string;
  /** Told to the caller: a template that somebody wanted is not applied. */
  readonly warning?: RestartWarning;
}

export interface Rule {
  readonly rule: RestartRule;
  readonly attempt: (question: Question) => readonly Attempt[];
}

export const explicit: Rule = {
  rule: "explicit",
  attempt: ({ named, view }) => {
    if (named === "") return [skip("explicit", "The request names no template.")];
    return [tellRefusal(take("explicit", named, findTemplate(named, view)))];
  },
};

export const nameMatch: Rule = {
  rule: "name-match",
  attempt: ({ named, isApplying, workspaceName, view }) => {
    if (!isApplying) return [skip("name-match", NOT_APPLYING)];
    if (named !== "") return [skip("name-match", "The request names a template.")];
    return [match("name-match", workspaceName, view.entries(""))];
  },
};

export const orgTemplate: Rule = {
  rule: "org-template",
  attempt: ({ isRebuilding, workspaceName, view }) => {
    if (!isRebuilding) return [skip("org-template", "The request does not ask to rebuild the configuration.")];
    return [match("org-template", workspaceName, view.entries(ORG_TEMPLATES))];
  },
};

/** What the runtime comes with, whether it is asked for or not. */
export const ownTemplate: Rule = {
  rule: "runtime-default",
  attempt: ({ runtime, view }) => {
    const usual = lookUp("runtime-default", `${runtime}-default`, view);
    return usual.outcome === "chosen" ? [usual] : [usual, lookUp("runtime-default", runtime, view)];
  },
};

export const runtimeDefault: Rule = {
  rule: "runtime-default",
  attempt: (question) => {
    if (!question.isApplying) return [skip("runtime-default", NOT_APPLYING)];
    if (!question.hasRuntime) return [skip("runtime-default", "The workspace has no runtime.")];
    return ownTemplate.attempt(question);
  },
};

export const storedTemplate: Rule = {
  rule: "stored-template",
  attempt: ({ stored, isPending, named, runtime, findStored }) => {
    if (stored === "") return [skip("stored-template", "The workspace has no template.")];
    if (!isPending) return [skip("stored-template", `${quoteName(stored)} was delivered already.`, stored)];
    if (named === "") return [tellRefusal(fit(take("stored-template", stored, findStored()), runtime))];
    const reason = "The request names another one, which stands in its way.";
    return [{ ...skip("stored-template", reason, stored), warning: warn("TEMPLATE_UNRESOLVED", stored, reason) }];
  },
};

/** A template that was chosen for this runtime says more than what the runtime comes with. */
export function isStoredFirst({ isApplying, isPending, named, runtime, findStored }: Question): boolean {
  if (!isApplying || !isPending || named !== "") return false;
  const found = findStored();
  return found.kind === "found" && found.template.runtime === runtime;
}

export const skip = (rule: RestartRule, reason: string, candidate: string | null = null): Attempt => ({
  rule,
  candidate,
  outcome: "skipped",
  reason,
});

const NOT_APPLYING = "The request does not ask to apply a template.";

function lookUp(rule: RestartRule, name: string, view: Question["view"]): Attempt {
  const found = lookUpTemplate(name, view);
  return take(rule, name, found.kind === "found" ? { ...found, label: found.template.path } : found);
}

function take(rule: RestartRule, candidate: string, found: NamedTemplate): Attempt {
  if (found.kind === "refused") return { rule, candidate, outcome: "refused", reason: found.reason };
  const { template, label } = found;
  const reason = `It is the folder ${quoteName(template.path)}.`;
  return { rule, candidate, outcome: "chosen", reason, template, label };
}

function match(rule: RestartRule, name: string, entries: readonly FoundTemplate[]): Attempt {
  const template = matchWorkspaceName(name, entries);
  if (template === undefined) return skip(rule, `No template is called ${quoteName(name)}.`);
  const reason = "It is called like the workspace.";
  return { rule, candidate: template.path, outcome: "chosen", reason, template, label: template.path };
}

/** A stored template of another runtime would boot with what that runtime cannot read. */
function fit(attempt: Attempt, runtime: string): Attempt {
  const declared = attempt.template?.runtime;
  if (declared === undefined || declared === runtime) return attempt;
  const { rule, candidate } = attempt;
  const reason = `It runs on ${quoteName(declared)}, and the workspace on ${quoteName(runtime)}.`;
  return { rule, candidate, outcome: "refused", reason, warning: warn("RUNTIME_MISMATCH", candidate ?? "", reason) };
}

function tellRefusal(attempt: Attempt): Attempt {
  const { outcome, warning, candidate, reason } = attempt;
  if (outcome !== "refused" || warning !== undefined) return attempt;
  return { ...attempt, warning: warn("TEMPLATE_UNRESOLVED", candidate ?? "", reason) };
}

const warn = (code: string, template: string, reason: string): RestartWarning => ({
  code,
  message: `The template ${quoteName(template)} was not applied. ${reason}`,
});
