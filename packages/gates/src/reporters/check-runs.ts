import type { GateReport, Verdict } from "@portcullis/contracts";

import type { GateDescription } from "../core/describe-gate.ts";
import type { Finding } from "../core/gate.ts";
import type { Annotation, CheckRun } from "../core/publication.ts";
import { escapeControlCharacters } from "./escape-control-characters.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import { renderMarkdownOfGate } from "./markdown.ts";

const CONCLUSIONS = {
  pass: "success",
  fail: "failure",
  error: "failure",
  pending: "action_required",
  skipped: "skipped",
} as const satisfies Record<Verdict["state"], CheckRun["conclusion"]>;

const LEVELS = { error: "failure", warning: "warning", note: "notice" } as const satisfies Record<
  Finding["level"],
  Annotation["level"]
>;

/** A check run per gate. It is not called as the gate's status is: one of them could hide the other (threat 35). */
export const toCheckRuns = (
  { verdicts }: Pick<GateReport, "verdicts">,
  gates: readonly GateDescription[],
): readonly CheckRun[] =>
  verdicts.map((verdict) => ({
    name: `portcullis: ${verdict.gate}`,
    conclusion: verdict.advisory === true && verdict.state !== "pass" ? "neutral" : CONCLUSIONS[verdict.state],
    title: escapeControlCharacters(verdict.summary),
    summary: renderMarkdownOfGate(verdict, gates) || escapeMarkdown(verdict.summary),
    annotations: verdict.findings.flatMap(toAnnotation),
  }));

/** What stands in no file has no annotation: the summary holds it. */
function toAnnotation({ location, level, rule, message, fix }: Finding): readonly Annotation[] {
  if (location === undefined || !("path" in location)) return [];
  const text = fix === undefined || level === "note" ? message : `${message}\nFix: ${fix}`;
  return [
    {
      path: location.path,
      line: location.line ?? 1,
      level: LEVELS[level],
      title: rule,
      message: text.split("\n").map(escapeControlCharacters).join("\n"),
    },
  ];
}
