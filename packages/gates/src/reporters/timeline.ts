import type { GateReport } from "@portcullis/contracts";
import { createColors } from "./colors.ts";

import type { ReportChange } from "../core/compare-reports.ts";
import { renderChanges } from "./changes.ts";
import { escapeControlCharacters } from "./escape-control-characters.ts";
import { namePullRequest } from "./name-pull-request.ts";
import type { RenderOptions } from "./reporter.ts";

/** One step of a timeline, judged. */
export interface TimelineStep {
  readonly file: string;
  /** What the snapshot says of itself. */
  readonly note?: string;
  readonly report: GateReport;
  /** Against the step before. */
  readonly changes: readonly ReportChange[];
}

/** The timeline as text: each step with its board, and what changed and why. */
export function renderTimeline(steps: readonly TimelineStep[], { color, gates }: RenderOptions): string {
  const { bold, dim, green, red, yellow, cyan } = createColors(color);
  const paint = { pass: green, skipped: dim, pending: yellow, fail: red, error: red } as const;
  const { pull_request } = steps[0]!.report;
  const head = `${bold(namePullRequest(pull_request))} ${escapeControlCharacters(pull_request.title)}\n`;
  return head + steps.map((step, index) => renderStep(step, index === 0)).join("");

  function renderStep({ file, note, report, changes }: TimelineStep, isFirst: boolean): string {
    const time = report.taken_at.slice(0, 16).replace("T", " ");
    const lines = [
      `\n${bold(cyan(file.replace(/\.json$/, "")))}  ${dim(`${time}  head ${report.pull_request.head_sha.slice(0, 10)}`)}`,
    ];
    if (note !== undefined) lines.push(...wrap(escapeControlCharacters(note), 96).map((line) => `  ${dim(line)}`));
    for (const { gate, state, summary } of report.verdicts) {
      lines.push(
        `  ${paint[state](bold(state.toUpperCase().padEnd(7)))}  ${bold(gate)}  ${escapeControlCharacters(summary)}`,
      );
    }
    const text = `${lines.join("\n")}\n`;
    if (isFirst) return text + firstBoard(report);
    return changes.length === 0 ? `${text}  ${dim("no change")}\n` : text + renderChanges(changes, { color });
  }

  function firstBoard(report: GateReport): string {
    return report.verdicts
      .flatMap(
        (verdict) =>
          gates.find(({ id }) => id === verdict.gate)?.toBoard?.(verdict.evidence ?? { items: {}, na: {} }) ?? [],
      )
      .map(
        (row) =>
          `    ${row.subject.padEnd(24)} ${paint[row.state](row.state.padEnd(8))} ${escapeControlCharacters(row.detail)}\n`,
      )
      .join("");
  }
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
