import type { SopAck, SopChecklistConfig, SopItem } from "@portcullis/contracts";

import { normalizeSlug } from "../../conversation/commands/match-names.ts";
import { toGlobProblem, type OptionProblem } from "../../core/configured.ts";

/** What a schema cannot say of a checklist: where its items come from, and that names, numbers and markers are each one item's. */
export function checkChecklist(options: SopAck, original: SopChecklistConfig | undefined): readonly OptionProblem[] {
  const items = original?.items ?? options.items;
  if (items === undefined) {
    return [
      {
        pointer: "",
        message: "The checklist has no items.",
        fix: "Write items, or point config at a file that has them.",
      },
    ];
  }
  return [
    ...checkGlobs(options),
    ...checkPlace(options),
    ...checkNames(options, items, Object.keys(original?.["n/a_gates"] ?? options.na_gates ?? {})),
  ];
}

function checkGlobs({ high_risk_paths = [], items = [] }: SopAck): OptionProblem[] {
  const globs = [
    ...high_risk_paths.map((glob, index) => ({ glob, pointer: `/high_risk_paths/${index}` })),
    ...items.flatMap(({ scope = [] }, item) =>
      scope.map((glob, index) => ({ glob, pointer: `/items/${item}/scope/${index}` })),
    ),
  ];
  return globs.flatMap(({ glob, pointer }) => toGlobProblem(glob, pointer));
}

function checkPlace(options: SopAck): OptionProblem[] {
  if (options.config === undefined) return [];
  return (["items", "high_risk_labels", "na_gates"] as const)
    .filter((key) => options[key] !== undefined)
    .map((key) => ({
      pointer: `/${key}`,
      message: `${key} stands here and in ${options.config}.`,
      fix: "Keep one of the two.",
    }));
}

function checkNames(
  options: SopAck,
  items: readonly Pick<SopItem, "slug" | "pr_section_marker" | "numeric_alias">[],
  gates: readonly string[],
): OptionProblem[] {
  const problems: OptionProblem[] = [];
  const seen = new Map<string, string>();
  for (const [index, { slug, pr_section_marker, numeric_alias }] of items.entries()) {
    const pointer = options.config === undefined ? `/items/${index}` : "/config";
    const names = [`name ${normalizeSlug(slug)}`, `marker "${pr_section_marker.trim().toLowerCase()}"`];
    if (numeric_alias) names.push(`number ${numeric_alias}`);
    for (const name of names) {
      const other = seen.get(name);
      if (other !== undefined)
        problems.push({
          pointer,
          message: `${slug} has the same ${name} as ${other}.`,
          fix: "Each item needs its own.",
        });
      seen.set(name, slug);
    }
    if (gates.includes(slug)) {
      problems.push({
        pointer,
        message: `${slug} is the name of an item and of a review gate.`,
        fix: "Rename one: /sop-revoke could mean either.",
      });
    }
  }
  return problems;
}
