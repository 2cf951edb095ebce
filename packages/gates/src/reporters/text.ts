import type { Verdict } from "@portcullis/contracts";

import type { BoardRow, GateDescription } from "../core/describe-gate.ts";
import type { State } from "../core/gate.ts";
import { createColors, type Colors } from "./colors.ts";
import { concludeReport } from "./conclude-report.ts";
import { escapeControlCharacters } from "./escape-control-characters.ts";
import { foldFindings, type FindingGroup } from "./fold-findings.ts";
import { namePullRequest } from "./name-pull-request.ts";
import { toBoardRows } from "./to-board-rows.ts";
import type { Render } from "./reporter.ts";
import { LEVEL_MARKS, STATE_MARKS } from "./state-marks.ts";
import { storyToLines } from "./story.ts";

/** The board for a person at a terminal, or reading a log. */
export const renderText: Render = (report, { color, gates }) => {
  const colors = createColors(color);
  const { title, head_sha } = report.pull_request;
  const width = widthOf(report.verdicts.map(({ gate }) => gate));
  const blocks = report.verdicts.map((verdict) => [
    headLine(verdict, width, colors),
    ...bodyLines(verdict, gates, colors),
  ]);
  return [
    `${colors.bold(show(namePullRequest(report.pull_request)))}  ${show(title)}  ${colors.dim(show(head_sha.slice(0, 10)))}`,
    "",
    // A gate of one line stands close to the next one; more lines need air.
    ...blocks.flatMap((lines, index) =>
      index > 0 && (lines.length > 1 || blocks[index - 1]!.length > 1) ? ["", ...lines] : lines,
    ),
    "",
    colors.bold(ofState(colors)[report.state](concludeReport(report))),
    "",
  ].join("\n");
};

function headLine({ gate, state, advisory, summary }: Verdict, width: number, colors: Colors): string {
  const paint = ofState(colors)[state];
  const name = colors.bold(show(gate).padEnd(width));
  return `${paint(STATE_MARKS[state])} ${name}  ${paint(state.toUpperCase())}${advisory === true ? " (advisory)" : ""}  ${show(summary)}`;
}

function bodyLines(verdict: Verdict, gates: readonly GateDescription[], colors: Colors): readonly string[] {
  const board = boardLines(toBoardRows(verdict, gates), colors);
  const groups = foldFindings(verdict.findings).map((group) => groupLines(group, colors));
  return [...board, ...groups.flatMap((lines, index) => (index > 0 || board.length > 0 ? ["", ...lines] : lines))];
}

function boardLines(rows: readonly BoardRow[], colors: Colors): readonly string[] {
  const width = widthOf(rows.map(({ subject }) => subject));
  return rows.map(
    ({ state, subject, detail }) =>
      `  ${ofState(colors)[state](STATE_MARKS[state])} ${show(subject).padEnd(width)}  ${show(detail)}`,
  );
}

function groupLines({ fix, findings }: FindingGroup, colors: Colors): readonly string[] {
  const lines = findings.flatMap(({ level, message, places, rule, stories }) => {
    const where = `${places.map(show).join(", ")} [${show(rule)}]`.trim();
    // Dimmed as a whole: the end of a dimmed part inside would end it all.
    if (level === "note") return [colors.dim(`  ${LEVEL_MARKS.note} ${show(message)}  ${where}`)];
    const paint = level === "error" ? colors.red : colors.yellow;
    const line = `  ${paint(LEVEL_MARKS[level])} ${show(message)}  ${colors.dim(where)}`;
    return [line, ...stories.flatMap((story) => storyToLines(story, colors))];
  });
  return fix === undefined ? lines : [...lines, `    ${colors.cyan("fix:")} ${show(fix)}`];
}

const show = escapeControlCharacters;

const widthOf = (texts: readonly string[]): number =>
  texts.reduce((width, text) => Math.max(width, show(text).length), 0);

const ofState = ({ green, red, yellow, dim, magenta }: Colors): Record<State, Colors["red"]> => ({
  pass: green,
  fail: red,
  pending: yellow,
  skipped: dim,
  error: magenta,
});
