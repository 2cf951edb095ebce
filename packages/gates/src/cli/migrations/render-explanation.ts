import type { Verdict } from "@portcullis/contracts";

import type { ExplainedFact } from "../../core/explain.ts";

import { createColors } from "../../reporters/colors.ts";
import { escapeControlCharacters } from "../../reporters/escape-control-characters.ts";
import type { ExplainedFile } from "./explain-files.ts";

const STATEMENT_LENGTH = 100;

/** A gate's verdict, and its files one by one. */
export interface ExplainedGate {
  readonly verdict: Verdict;
  readonly directory: string;
  readonly files: readonly ExplainedFile[];
  /** What the gate says of each file that the request, or another one, touches. */
  readonly facts: readonly ExplainedFact[];
}

export function renderMigrationExplanation(gates: readonly ExplainedGate[], color: boolean): string {
  const { bold, dim, red, yellow } = createColors(color);
  const paint = { error: red, warning: yellow, note: dim };
  const lines: string[] = [];
  for (const { verdict, directory, files, facts } of gates) {
    const where = directory === "" ? "the root" : directory;
    lines.push(`${bold(verdict.gate)}  ${verdict.state.toUpperCase()}  ${shown(where)}  ${shown(verdict.summary)}`);
    if (files.length === 0) lines.push(dim("  The request touches no file of the folder; --all explains every one."));
    for (const file of files) lines.push("", ...renderFile(file));
    const own = new Set(files.map(({ path }) => path));
    const theirs = facts.filter(({ location }) => "path" in location && !own.has(location.path));
    if (theirs.length > 0) lines.push("", bold("Beside them"));
    for (const { location, login, what, reason } of theirs)
      lines.push(
        `  ${"path" in location ? shown(location.path) : ""}  ${dim(`${shown(what)}, ${shown(login)}; ${shown(reason)}`)}`,
      );
    const shownFindings = new Set(files.flatMap((file) => file.findings));
    const others = verdict.findings.filter((finding) => !shownFindings.has(finding) && finding.level !== "note");
    if (others.length > 0) lines.push("", bold("Elsewhere"));
    for (const finding of others) lines.push(renderFinding(finding));
    lines.push("");
  }
  return lines.join("\n");

  function renderFile(file: ExplainedFile): readonly string[] {
    const name =
      file.stem === undefined
        ? "no migration"
        : `version ${file.version ?? "none"}, ${file.direction}, of ${shown(file.stem)}`;
    const head = [`${bold(shown(file.path))}  ${dim(`${file.change}; ${name}`)}`];
    if (file.nameProblem !== undefined) head.push(`  its name ${shown(file.nameProblem)}`);
    if (file.unread !== undefined) head.push(`  not read: it ${shown(file.unread)}`);
    if (file.syntaxProblem !== undefined)
      head.push(`  line ${file.syntaxProblem.line} cannot be read: ${shown(file.syntaxProblem.message)}`);
    const statements = file.statements.flatMap(({ line, text, effects }) => [
      `  ${dim(`line ${line}`)}  ${shorten(text)}`,
      ...effects.map(
        ({ action, kind, name: object, isGuarded }) =>
          `      ${ACTIONS[action]} ${kind} ${shown(object)}${isGuarded ? dim(" (guarded)") : ""}`,
      ),
    ]);
    const executed = file.executed.map((told) => `  ${dim("executed")} ${shown(told)}`);
    return [...head, ...statements, ...executed, ...file.findings.map(renderFinding)];
  }

  function renderFinding({ level, message, rule, fix }: Verdict["findings"][number]): string {
    const mend = fix === undefined ? "" : `\n      ${dim(`fix: ${shown(fix)}`)}`;
    return `  ${paint[level](level)}  ${shown(message)} ${dim(`[${rule}]`)}${mend}`;
  }
}

const ACTIONS = { create: "creates", drop: "drops", alter: "alters", use: "uses" } as const;

const shown = escapeControlCharacters;

function shorten(text: string): string {
  const line = text.replaceAll(/\s+/g, " ");
  return shown(line.length > STATEMENT_LENGTH ? `${line.slice(0, STATEMENT_LENGTH - 1)}…` : line);
}
