import type { DoctorReport } from "@portcullis/contracts";

import { createColors, type Colors } from "./colors.ts";
import { escapeControlCharacters } from "./escape-control-characters.ts";

type Check = DoctorReport["checks"][number];

const MARKS = { ok: "✔", warning: "!", problem: "✖", unknown: "?" } as const satisfies Record<Check["state"], string>;
const PAINTS = { ok: "green", warning: "yellow", problem: "red", unknown: "dim" } as const satisfies Record<
  Check["state"],
  keyof Colors
>;

/**
 * A line for each check, how to mend it below, and what it comes to.
 *
 * @param onlyWrong leaves out what is well; nothing is left then where nothing is to be mended
 */
export function renderDoctorReport(
  { checks, state, forge }: DoctorReport,
  { color, onlyWrong }: { readonly color: boolean; readonly onlyWrong: boolean },
): string {
  const colors = createColors(color);
  const shown = onlyWrong ? checks.filter((check) => check.state === "problem" || check.state === "warning") : checks;
  const lines = shown.flatMap((check) => renderCheck(check, colors));
  if (!onlyWrong) lines.push("", conclude(checks, state, forge.answers));
  return lines.length === 0 ? "" : `${lines.join("\n")}\n`;
}

function renderCheck({ check, subject, state, found, fix }: Check, colors: Colors): readonly string[] {
  const name = subject === undefined ? check : `${check} ${show(subject)}`;
  const line = `${colors[PAINTS[state]](MARKS[state])} ${colors.bold(name)}: ${show(found)}`;
  return fix === undefined ? [line] : [line, `    ${colors.dim(show(fix))}`];
}

function conclude(checks: readonly Check[], state: DoctorReport["state"], answers: boolean): string {
  if (!answers) return "The forge could not be asked.";
  const count = (wanted: Check["state"], one: string, more: string): string[] => {
    const found = checks.filter((check) => check.state === wanted).length;
    return found === 0 ? [] : [`${found} ${found === 1 ? one : more}`];
  };
  const told = [...count("problem", "problem", "problems"), ...count("warning", "warning", "warnings")];
  return state === "ok" ? "All is well." : `${told.join(", ")}.`;
}

const show = escapeControlCharacters;
