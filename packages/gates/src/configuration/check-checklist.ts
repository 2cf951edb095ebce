import type { SopAck, SopChecklistConfig } from "@portcullis/contracts";

import { normalizeSlug } from "../gates/sop-ack/match-names.ts";

interface ChecklistProblem {
  readonly pointer: string;
  readonly message: string;
  readonly fix?: string;
}

/** What a schema cannot say of a checklist: where its items come from, and that names, numbers and markers are each one item's. */
export function checkChecklist(
  options: SopAck,
  original: SopChecklistConfig | undefined,
  pointer: string,
): ChecklistProblem[] {
  const problems: ChecklistProblem[] = [];
  if (options.config !== undefined) {
    for (const key of ["items", "high_risk_labels", "na_gates"] as const) {
      if (options[key] !== undefined)
        problems.push({
          pointer: `${pointer}/${key}`,
          message: `${key} stands here and in ${options.config}.`,
          fix: "Keep one of the two.",
        });
    }
  }
  const items = original?.items ?? options.items;
  if (items === undefined)
    return [
      ...problems,
      { pointer, message: "The checklist has no items.", fix: "Write items, or point config at a file that has them." },
    ];
  if (options.config !== undefined) pointer = `${pointer}/config`;
  const gates = Object.keys(original?.["n/a_gates"] ?? options.na_gates ?? {});
  const seen = new Map<string, string>();
  items.forEach((item, index) => {
    const names = [
      `name ${normalizeSlug(item.slug)}`,
      `marker ${item.pr_section_marker.trim().toLowerCase()}`,
      ...(item.numeric_alias ? [`number ${item.numeric_alias}`] : []),
    ];
    for (const name of names) {
      const other = seen.get(name);
      const at = options.config === undefined ? `${pointer}/items/${index}` : pointer;
      if (other !== undefined)
        problems.push({
          pointer: at,
          message: `${item.slug} has the same ${name} as ${other}.`,
          fix: "Each item needs its own.",
        });
      seen.set(name, item.slug);
    }
    if (gates.includes(item.slug)) {
      problems.push({
        pointer,
        message: `${item.slug} is the name of an item and of a review gate.`,
        fix: "Rename one: /sop-revoke could mean either.",
      });
    }
  });
  return problems;
}
