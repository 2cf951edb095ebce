import type { PullRequestSnapshot, Verdict } from "@portcullis/contracts";

import type { CheckedClaim } from "../../core/explain.ts";
import type { Finding } from "../../core/gate.ts";
import { storyOf } from "../../core/story.ts";

/**
 * Looks each story up in the measurement as it stands in the snapshot, call by call, and counts anew what is said to have been
 * reached by nothing. That the target really answers so can be had again by the replay command, not by reading.
 */
export const verifyEvidence = (snapshot: PullRequestSnapshot, { findings }: Verdict): readonly CheckedClaim[] => {
  const reports = (snapshot.measurements ?? [])
    .filter(({ gate }) => gate === "restart-resolution")
    .map(({ report }) => report as unknown);
  return findings.flatMap((finding) => [...checkStory(finding, reports), ...checkUnreached(finding, reports)]);
};

function checkStory({ rule, evidence }: Finding, reports: readonly unknown[]): readonly CheckedClaim[] {
  const story = storyOf(evidence);
  if (story === undefined) return [];
  const [target, seed, path] = [fieldOf(evidence, "target"), fieldOf(evidence, "seed"), fieldOf(evidence, "path")];
  const measured = reports
    .filter((report) => fieldOf(report, "target") === target)
    .flatMap((report) => listOf(report, "counterexamples"))
    .filter((each) => fieldOf(each, "seed") === seed && fieldOf(each, "path") === path)
    .filter((each) => `restart-resolution/${String(fieldOf(each, "property"))}` === rule);
  const holdsIn = (check: (each: unknown) => boolean): boolean => measured.some(check);
  return [
    {
      claim: `${rule}: a campaign against ${String(target)} broke it at seed ${String(seed)}, path ${String(path)}`,
      holds: measured.length > 0,
    },
    ...story.calls.map(({ call, outcome }, index): CheckedClaim => ({
      claim: `${rule}: call ${index + 1}, ${call}, came to ${outcome}`,
      holds: holdsIn((each) => {
        const there = listOf(each, "calls")[index];
        return fieldOf(there, "call") === call && fieldOf(there, "outcome") === outcome;
      }),
    })),
    {
      claim: `${rule}: expected was ${story.expected}, and ${story.actual} came`,
      holds: holdsIn(
        (each) =>
          fieldOf(each, "expected") === story.expected &&
          fieldOf(each, "actual") === story.actual &&
          listOf(each, "calls").length === story.calls.length,
      ),
    },
    {
      claim: `${rule}: the replay command has this seed and path`,
      holds: story.scripts.some(({ text }) => text.includes(` --seed ${String(seed)} --path ${String(path)}`)),
    },
  ];
}

function checkUnreached({ rule, evidence }: Finding, reports: readonly unknown[]): readonly CheckedClaim[] {
  const coverages = reports
    .filter((report) => fieldOf(report, "target") === fieldOf(evidence, "target"))
    .flatMap((report) => listOf(report, "layers"))
    .map((layer) => fieldOf(layer, "coverage"));
  return listOf(evidence, "unreached").map((unreached): CheckedClaim => {
    const name = String(unreached).split(" ").at(-1)!;
    const counts = coverages.flatMap((coverage) => [
      fieldOf(fieldOf(coverage, "rules"), name),
      fieldOf(fieldOf(coverage, "properties"), name),
    ]);
    return {
      claim: `${rule}: no case reached ${String(unreached)}`,
      holds: !counts.some((count) => Number(count) > 0),
    };
  });
}

function listOf(value: unknown, key: string): readonly unknown[] {
  const list = fieldOf(value, key);
  return Array.isArray(list) ? list : [];
}

const fieldOf = (value: unknown, key: string): unknown =>
  typeof value === "object" && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined;
