import type { Verdict } from "@portcullis/contracts";
import { createColors } from "./colors.ts";

import type { CheckedClaim, ExplainedFact } from "../core/explain.ts";
import { escapeControlCharacters } from "./escape-control-characters.ts";
import type { RenderOptions } from "./reporter.ts";

export interface RenderedExplanation {
  readonly verdict: Verdict;
  readonly facts: readonly ExplainedFact[];
  readonly claims?: readonly CheckedClaim[];
}

/** Why a gate judges as it does: what it asks, each fact that counted or did not, and how to open it. */
export function renderExplanation(
  { verdict, facts, claims }: RenderedExplanation,
  { color, gates }: RenderOptions,
): string {
  const { bold, dim, green, red } = createColors(color);
  const description = gates.find(({ id }) => id === verdict.gate)?.gate;
  const lines = [`${bold(verdict.gate)}  ${verdict.state.toUpperCase()}  ${escapeControlCharacters(verdict.summary)}`];
  if (description !== undefined)
    lines.push(dim(`  ${description.summary}`), dim(`  Why: ${description.why}`), dim(`  How: ${description.fix}`));
  const isOfFiles = facts.some(({ location }) => "path" in location);
  lines.push("", bold(isOfFiles ? "What was looked at" : "What was said"));
  if (facts.length === 0) lines.push(dim("  nothing that looks like a command"));
  for (const { location, login, what, counted, rule, reason } of facts) {
    const mark = counted ? green("✔ counts") : red("✖ does not");
    lines.push(
      `  ${mark}  ${placeOf(location)}  ${bold(escapeControlCharacters(login))}  ${escapeControlCharacters(what)}`,
    );
    lines.push(dim(`      ${escapeControlCharacters(reason)} [${rule}]`));
  }
  const open = verdict.findings.filter(({ location }) => location === undefined || "path" in location);
  if (open.length > 0) lines.push("", bold("What is open"));
  for (const { message, fix, rule } of open) {
    lines.push(`  ${escapeControlCharacters(message)} ${dim(`[${rule}]`)}`);
    if (fix !== undefined) lines.push(dim(`      fix: ${escapeControlCharacters(fix)}`));
  }
  if (claims !== undefined) {
    const holding = claims.filter(({ holds }) => holds).length;
    lines.push("", bold(`Evidence checked anew: ${holding} of ${claims.length} claims hold.`));
    for (const { claim, holds } of claims)
      lines.push(`  ${holds ? green("✔") : red("✖")} ${escapeControlCharacters(claim)}`);
  }
  return `${lines.join("\n")}\n`;
}

function placeOf(location: ExplainedFact["location"]): string {
  if ("comment_id" in location) return `comment ${location.comment_id}`;
  return "review_id" in location ? `review ${location.review_id}` : location.path;
}
