import type { Verdict } from "@portcullis/contracts";

import type { Finding } from "../core/gate.ts";
import { escapeControlCharacters } from "./escape-control-characters.ts";
import { renderMarkdownBody } from "./markdown.ts";
import { namePlace } from "./name-place.ts";
import type { Render } from "./reporter.ts";

const COMMANDS = { error: "error", warning: "warning", note: "notice" } as const satisfies Record<
  Finding["level"],
  string
>;

/** Annotations, as commands to the runner of GitHub Actions. GitHub shows ten of a level and step; the summary has them all. */
export const renderGithub: Render = ({ verdicts }) =>
  verdicts
    .flatMap(toAnnotations)
    .map((line) => `${line}\n`)
    .join("");

/** The summary of the step, in Markdown. */
export const renderGithubSummary: Render = renderMarkdownBody;

function toAnnotations({ gate, state, summary, findings }: Verdict): readonly string[] {
  if (findings.length > 0) return findings.map(toAnnotation);
  if (state === "error") return [`::error title=${escapeProperty(gate)}::${escapeData(summary)}`];
  if (state === "pending") return [`::warning title=${escapeProperty(gate)}::${escapeData(summary)}`];
  return [];
}

function toAnnotation(finding: Finding): string {
  const { level, message, rule, fix, location } = finding;
  const file = location !== undefined && "path" in location ? location : undefined;
  const place = file === undefined ? namePlace(finding) : undefined;
  const properties = Object.entries({ file: file?.path, line: file?.line, col: file?.column, title: rule }).flatMap(
    ([name, value]) => (value === undefined ? [] : [`${name}=${escapeProperty(String(value))}`]),
  );
  const lines = [
    place === undefined ? message : `${message} (${place})`,
    ...(fix === undefined || level === "note" ? [] : [`Fix: ${fix}`]),
  ];
  return `::${COMMANDS[level]} ${properties.join(",")}::${lines.map(escapeData).join("%0A")}`;
}

const escapeData = (text: string): string => escapeControlCharacters(text).replaceAll("%", "%25");

const escapeProperty = (text: string): string => escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
