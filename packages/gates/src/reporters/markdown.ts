import type { Verdict } from "@portcullis/contracts";

import type { BoardRow, GateDescription } from "../core/describe-gate.ts";
import type { Finding } from "../core/gate.ts";
import { storyOf } from "../core/story.ts";
import { concludeReport } from "./conclude-report.ts";
import { stringifyVisibly } from "./escape-control-characters.ts";
import { escapeMarkdown, toCodeBlock, toInlineCode } from "./escape-markdown.ts";
import { namePlace } from "./name-place.ts";
import { namePullRequest } from "./name-pull-request.ts";
import { storyToMarkdown } from "./story.ts";
import { toBoardRows } from "./to-board-rows.ts";
import type { Render } from "./reporter.ts";
import { LEVEL_MARKS, STATE_MARKS } from "./state-marks.ts";

/** The first line of the comment, by which its author finds it again. */
export const MARKER = "<!-- portcullis -->";

/** The comment that the bot keeps on the pull request. */
export const renderMarkdown: Render = (report, options) => `${MARKER}\n\n${renderMarkdownBody(report, options)}`;

// GitHub refuses comments of more than 65,536 characters.
const MOST_CHARACTERS = 60_000;
const MOST_OF_TABLE = 15_000;
const MOST_OF_TEXT = 500;
const MOST_OF_EVIDENCE = 2_000;

/**
 * The comment without its marker. The title of the pull request stays out: it is above the comment anyway, and its author wrote
 * it. No text of the report starts a line, so that nothing in the comment reads as a command.
 */
export const renderMarkdownBody: Render = (report, { gates }) => {
  const { pull_request, portcullis_version, verdicts } = report;
  const subject = `${toInlineCode(pull_request.head_sha.slice(0, 10))} of ${show(namePullRequest(pull_request))}`;
  const table = verdicts.map(
    (verdict) =>
      `| ${STATE_MARKS[verdict.state]} ${stateOf(verdict)} | ${show(verdict.gate)} | ${show(verdict.summary)} |`,
  );
  const head = [
    `## ${STATE_MARKS[report.state]} ${concludeReport(report)}\n`,
    `| State | Gate | Summary |\n| --- | --- | --- |\n${fit(table, MOST_OF_TABLE, "gates")}`,
    `Judged ${subject} by Portcullis ${show(portcullis_version)}.\n`,
  ].join("\n");
  let room = MOST_CHARACTERS - head.length;
  const sections = verdicts.flatMap((verdict, index) => {
    // Every gate has an equal share of the room that is left, so that none can crowd out the next.
    const section = renderGate(
      verdict,
      toBoardRows(verdict, gates),
      gates,
      Math.floor(room / (verdicts.length - index)),
    );
    room -= section.length;
    return section === "" ? [] : [section];
  });
  return head + sections.join("");
};

/** The part of the comment that is about one gate; empty for a gate that has nothing to show. */
export const renderMarkdownOfGate = (verdict: Verdict, gates: readonly GateDescription[]): string =>
  renderGate(verdict, toBoardRows(verdict, gates), gates, MOST_CHARACTERS).trimStart();

function renderGate(
  verdict: Verdict,
  rows: readonly BoardRow[],
  gates: readonly GateDescription[],
  share: number,
): string {
  const heading = `\n### ${STATE_MARKS[verdict.state]} ${show(verdict.gate)}\n`;
  // What the parts say besides their lines, such as how many are left out, needs less than this.
  let room = share - heading.length - 1_000;
  if (rows.length === 0 && verdict.findings.length === 0) return "";
  if (room < 0)
    return heading.length + 50 > share ? "" : `${heading}\n… ${verdict.findings.length} findings left out.\n`;
  const use = (part: string): string => {
    room -= part.length;
    return part;
  };
  const parts = [heading];
  const summary = gates.find(({ id }) => id === verdict.gate)?.gate.summary;
  if (summary !== undefined) parts.push(use(`\n_${show(summary)}_\n`));
  if (rows.length > 0)
    parts.push(use(`\n| | Subject | |\n| --- | --- | --- |\n${fit(rows.map(renderRow), room / 3, "rows")}`));
  const fixes = fixesOf(verdict.findings).map((fix) => `- ${show(fix)}`);
  const title = isBlocking(verdict) ? "Who can unblock this, with which exact text" : "What to do about it";
  if (fixes.length > 0) parts.push(use(`\n**${title}**\n\n${fit(fixes, room / 2, "more ways")}`));
  const { length } = verdict.findings;
  if (length > 0) {
    const told = fit(verdict.findings.map(renderFinding), room, "findings");
    parts.push(
      `\n<details>\n<summary>${length} ${length === 1 ? "finding" : "findings"}, with evidence</summary>\n\n${told}\n</details>\n`,
    );
  }
  return parts.join("");
}

const renderRow = ({ state, subject, detail }: BoardRow): string =>
  `| ${STATE_MARKS[state]} | ${show(subject)} | ${show(detail)} |`;

function renderFinding(finding: Finding): string {
  const { level, message, rule, evidence } = finding;
  const place = namePlace(finding);
  const isFile = finding.location !== undefined && "path" in finding.location;
  const where = place === undefined ? "" : ` (${isFile ? toInlineCode(shorten(place)) : place})`;
  const line = `- ${LEVEL_MARKS[level]} **${level}** ${show(message)}${where} ${toInlineCode(shorten(rule))}`;
  if (evidence === undefined) return line;
  const story = storyOf(evidence);
  if (story === undefined) return addJson(line, evidence);
  const { story: _, ...rest } = evidence;
  return addJson(`${line}\n\n${storyToMarkdown(story).replaceAll(/^(?=.)/gm, "  ")}`, rest);
}

function addJson(line: string, evidence: unknown): string {
  const json = stringifyVisibly(evidence);
  if (json.length > MOST_OF_EVIDENCE)
    return `${line} The evidence, of ${json.length} characters, is in the JSON report.`;
  return `${line}\n\n${toCodeBlock("json", json).replaceAll(/^/gm, "  ")}`;
}

const isBlocking = ({ state, advisory }: Verdict): boolean =>
  advisory !== true && state !== "pass" && state !== "skipped";

const fixesOf = (findings: readonly Finding[]): readonly string[] => [
  ...new Set(findings.flatMap(({ level, fix }) => (level === "note" || fix === undefined ? [] : [fix]))),
];

const stateOf = ({ state, advisory }: Verdict): string => (advisory === true ? `${state} (advisory)` : state);

const show = (text: string): string => escapeMarkdown(shorten(text));

const shorten = (text: string): string => (text.length > MOST_OF_TEXT ? `${text.slice(0, MOST_OF_TEXT)}…` : text);

/** The first blocks that have room, a line each, and how many have none. */
function fit(blocks: readonly string[], room: number, what: string): string {
  let used = 0;
  const count = blocks.findIndex((block) => (used += block.length + 1) > room);
  if (count === -1) return `${blocks.join("\n")}\n`;
  return `${blocks.slice(0, count).join("\n")}\n\n… ${blocks.length - count} ${what} left out.\n`;
}
