import type { PullRequestSnapshot } from "@portcullis/contracts";

import { defineGate, type Judgement } from "../../core/gate.ts";
import type { ExplainedFact } from "../../core/explain.ts";
import type { Part } from "../../core/snapshot.ts";
import { companionsToRead, judgeCompanions, type Companions, type JudgedCompanion } from "./judge-companions.ts";
import type { CompanionOptions } from "./options.ts";
import { RULES, ruleName } from "./rules.ts";
import { EVIDENCE, toBoard, toEvidence } from "./to-evidence.ts";
import { toFindings } from "./to-findings.ts";
import { verifyEvidence } from "./verify-evidence.ts";

export const companion = defineGate({
  id: "companion",
  summary: "Every pull request that the description says this one depends on has been merged.",
  why: "Two halves of a change live in two repositories; the one that is merged first waits in production for a partner that may never come.",
  fix: "Merge what the line `Depends-on: OWNER/REPO#N` names, or correct the line.",
  rules: RULES,
  evidence: EVIDENCE,
  reading: "The issues that `Depends-on:` names and the configuration allows.",

  // Companions are asked for only where a description names some, and looked for then.
  needs: (): Part[] => [],

  reads: (options: CompanionOptions) => ({
    parts: ["tracked_issues"],
    listTracked: (snapshot) => companionsToRead(snapshot, options),
  }),

  check(snapshot: PullRequestSnapshot, options: CompanionOptions): Judgement {
    const judged = judgeCompanions(snapshot, options);
    const { companions, read, isTooMany } = judged;
    const isAny = (rule: JudgedCompanion["rule"]): boolean => companions.some((each) => each.rule === rule);
    const isNone = companions.length + read.malformed.length === 0 && !isTooMany;
    return {
      otherwise: isNone ? "skipped" : isAny("companion-unread") ? "error" : isAny("waits") ? "pending" : "pass",
      summary: summarise(judged),
      findings: toFindings(judged),
      evidence: toEvidence(judged),
      facts: {
        head_sha: snapshot.pull_request.head.sha,
        companions: companions.map(({ dependency: { reference }, rule, reason }) => ({ reference, rule, reason })),
        wrong: [...read.malformed, ...read.nearMisses].map(({ text, problem }) => ({ text, problem })),
        named: read.dependencies.length,
      },
    };
  },

  toBoard,
  explain: (snapshot: PullRequestSnapshot, options: CompanionOptions) =>
    explainCompanions(judgeCompanions(snapshot, options), snapshot.pull_request.author.login),
  verify: (snapshot: PullRequestSnapshot, _options: CompanionOptions, verdict) => verifyEvidence(snapshot, verdict),
});

function summarise({ companions, read, isTooMany }: Companions): string {
  const list = (...rules: readonly JudgedCompanion["rule"][]): string =>
    companions
      .filter(({ rule }) => rules.includes(rule))
      .map(({ dependency }) => dependency.reference)
      .join(", ");
  const parts = [
    ["cannot be read", list("companion-unread")],
    ["closed unmerged", list("closed-unmerged")],
    ["may not be named", list("foreign-repository", "names-itself")],
    ["not understood", read.malformed.map(({ line }) => `line ${line}`).join(", ")],
    ["too many", isTooMany ? String(read.dependencies.length) : ""],
    ["waits for", list("waits")],
    ["merged", list("merged")],
  ].filter(([, names]) => names !== "");
  if (parts.length === 0) return "The description names no companion.";
  return parts.map(([what, names]) => `${what}: ${names}`).join(" — ");
}

const explainCompanions = ({ companions, read }: Companions, login: string): readonly ExplainedFact[] =>
  [
    ...companions.map(({ dependency: { reference, line }, rule, reason }) => ({
      location: { path: "description", line },
      login,
      what: `Depends-on: ${reference}`,
      counted: true,
      rule: ruleName(rule),
      reason,
    })),
    ...[...read.malformed, ...read.nearMisses].map((wrong) => ({
      location: { path: "description", line: wrong.line },
      login,
      what: wrong.text,
      counted: false,
      rule: ruleName(read.malformed.includes(wrong) ? "malformed" : "near-miss"),
      reason: wrong.problem,
    })),
  ].toSorted((a, b) => a.location.line - b.location.line);
