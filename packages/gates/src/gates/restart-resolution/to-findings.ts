import type { RestartMeasurement } from "@portcullis/contracts";

import type { Finding } from "../../core/gate.ts";
import { shorten } from "../../core/shorten.ts";
import { PROPERTIES } from "../../restart/properties.ts";
import { findUnreached } from "./find-unreached.ts";
import type { RestartResolutionOptions } from "./options.ts";
import type { Counterexample } from "./read-measurements.ts";
import { toStory } from "./to-story.ts";

const LONGEST_NAME = 80;

/** Each property that does not hold, with its story. `subjectOf` names the row of the board that it stands on. */
export const toCounterexampleFindings = (
  { target, counterexamples }: RestartMeasurement,
  options: RestartResolutionOptions,
  subjectOf: (layer: Counterexample["layer"]) => string,
): readonly Finding[] =>
  counterexamples.flatMap((counterexample): Finding[] => {
    const { property, layer, seed, path, shrinks, directories, case: text, kept } = counterexample;
    const level = options.rules[property] ?? "error";
    if (level === "off") return [];
    const { specification, incidents } = PROPERTIES[property];
    return [
      {
        rule: `restart-resolution/${property}`,
        level,
        subject: subjectOf(layer),
        message: describe(counterexample),
        fix: "Mend what decides at the last call of the story, then run its replay command: it is green when the answer is as expected.",
        evidence: {
          story: toStory(counterexample, target, options),
          property,
          specification,
          incidents,
          target,
          layer,
          seed,
          path,
          shrinks,
          directories,
          ...(kept !== undefined && { kept }),
          case: text,
        },
      },
    ];
  });

function describe({ property, calls, kept }: Counterexample): string {
  const { statement } = PROPERTIES[property];
  const many = calls.length === 1 ? "1 call" : `${calls.length} calls`;
  return `${kept === true ? "Still broken" : "Broken"} by ${many}: ${statement[0]!.toLowerCase()}${statement.slice(1)}`;
}

/**
 * What the target cannot do, said once for each reason: a warning, but a note of a resolver, which has no rows and files that could
 * be looked at.
 */
export const toUntestedFindings = (
  { target, not_tested }: RestartMeasurement,
  { rules }: RestartResolutionOptions,
): readonly Finding[] => {
  const level = rules["not-tested"] ?? (target.startsWith("http") ? "warning" : "note");
  if (level === "off") return [];
  return [...Map.groupBy(not_tested, ({ reason }) => reason)].map(([reason, entries]) => {
    const subjects = entries.map(({ subject }) => subject);
    return {
      rule: "restart-resolution/not-tested",
      level,
      subject: shorten(subjects.join(", "), LONGEST_NAME),
      message: `Not tested of ${shorten(target, LONGEST_NAME)}: ${subjects.join(", ")}. ${reason}`,
      fix: "Give the target what it lacks, or set the rule not-tested to note: nothing is known of this.",
      evidence: { target, subjects, reason },
    };
  });
};

/** Campaigns that were cut short and still reached everything. */
export const toTimeFindings = (
  { target, layers }: RestartMeasurement,
  { rules }: RestartResolutionOptions,
  subjectOf: (layer: Counterexample["layer"]) => string,
): readonly Finding[] => {
  const level = rules["time-limit"] ?? "note";
  if (level === "off") return [];
  return layers
    .filter(({ ended }) => ended === "time")
    .map(({ layer, runs, runs_wanted, cases }) => ({
      rule: "restart-resolution/time-limit",
      level,
      subject: subjectOf(layer),
      message: `The time limit came after ${runs} of ${runs_wanted} situations.`,
      fix: "Give it more time, or fewer runs.",
      evidence: { target, layer, runs, runs_wanted, cases },
    }));
};

/** What no case has reached, in one finding for each target. */
export function toUnreachedFindings(
  campaigns: readonly RestartMeasurement[],
  options: RestartResolutionOptions,
  level: Finding["level"],
): readonly Finding[] {
  const unreached = findUnreached(campaigns, options);
  if (unreached.length === 0) return [];
  const { target } = campaigns[0]!;
  const layers = campaigns.flatMap((campaign) => campaign.layers);
  const reasons = new Set(layers.map(({ ended }) => WHY_UNREACHED[ended]));
  return [
    {
      rule: "restart-resolution/not-reached",
      level,
      subject: shorten(target, LONGEST_NAME),
      message: `No case against ${shorten(target, LONGEST_NAME)} reached ${unreached.join(", ")}.`,
      fix: [...reasons].join(" ") || "Run a campaign: there is no layer in the measurement.",
      evidence: { target, unreached },
    },
  ];
}

const WHY_UNREACHED = {
  all: "Run more cases: `--runs`, or `runs` in the configuration.",
  time: "Raise the time limit: it came too early.",
  found: "Mend what was found first: the campaign ended there.",
  path: "Run the campaign without --path: one case proves nothing of the others.",
} as const;
