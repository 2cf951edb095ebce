import { createColors } from "./colors.ts";

import type { ReportChange } from "../core/compare-reports.ts";
import { escapeControlCharacters } from "./escape-control-characters.ts";

/** What changed between two reports, a line each, with the reason below it. */
export function renderChanges(changes: readonly ReportChange[], { color }: { readonly color: boolean }): string {
  const { bold, dim, red, green, yellow } = createColors(color);
  const paint = (state: string): string => {
    if (state.startsWith("pass")) return green(state);
    return state.startsWith("fail") || state.startsWith("error") ? red(state) : yellow(state);
  };
  if (changes.length === 0) return `  ${dim("nothing")}\n`;
  const width = Math.max(
    ...changes.map(({ gate, subject }) => (subject === undefined ? gate.length : subject.length + 2)),
  );
  return changes
    .map(({ gate, subject, from, to, because }) => {
      const name = escapeControlCharacters(subject === undefined ? gate : `  ${subject}`).padEnd(width);
      const shown = subject === undefined ? bold(name) : name;
      const reasons = because.map((reason) => `  ${" ".repeat(width)}  ${dim(escapeControlCharacters(reason))}\n`);
      return `  ${shown}  ${dim(escapeControlCharacters(from))} → ${paint(escapeControlCharacters(to))}\n${reasons.join("")}`;
    })
    .join("");
}
