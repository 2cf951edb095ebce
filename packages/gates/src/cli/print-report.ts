import type { GateReport } from "@portcullis/contracts";

import { exitCodeOf } from "../core/exit-code.ts";
import type { BoundGate } from "../core/gate.ts";
import { PortcullisError } from "../core/portcullis-error.ts";
import { appendOutput, writeOutput, writeStandard } from "../files/write-output.ts";
import { REPORTERS, type ReportFormat } from "../reporters/reporters.ts";
import { FORMATS } from "./program.ts";
import { wantsColor } from "./terminal.ts";

export interface PrintOptions {
  readonly format: ReportFormat;
  readonly output?: string;
  readonly color?: boolean;
  readonly quiet?: boolean;
}

/** Prints a report, writes it wherever else it is asked for, and gives the exit code: the verdict. */
export async function concludeRun(
  report: GateReport,
  gates: readonly BoundGate[],
  options: PrintOptions & { readonly report: readonly string[] },
): Promise<number> {
  await printReport(report, gates, options);
  await writeReports(report, gates, options.report);
  if (options.format === "github") await appendStepSummary(report, gates);
  return exitCodeOf(report);
}

/** Renders a report in a format and writes it to a file or to the standard output. */
export async function printReport(
  report: GateReport,
  gates: readonly BoundGate[],
  { format, output, color, quiet }: PrintOptions,
): Promise<void> {
  if (quiet === true && format === "text" && output === undefined && exitCodeOf(report) === 0) return;
  const render = await REPORTERS[format]();
  const colored = output === undefined && wantsColor("output", { ...(color !== undefined && { color }) });
  print(render(report, { color: colored, gates }), output);
}

/** Writes the reports that `--report FORMAT=FILE` asks for. */
async function writeReports(
  report: GateReport,
  gates: readonly BoundGate[],
  reports: readonly string[],
): Promise<void> {
  for (const { format, file } of reports.map(parseReport))
    await printReport(report, gates, { format, ...(file !== "-" && { output: file }) });
}

/** @throws PortcullisError `usage` for anything but FORMAT=FILE */
export function parseReport(text: string): { format: ReportFormat; file: string } {
  const [, format, file] = /^([^=]+)=(.+)$/.exec(text) ?? [];
  const known = FORMATS.find((name) => name === format);
  if (known !== undefined && file !== undefined) return { format: known, file };
  throw new PortcullisError(
    "usage",
    `--report ${text} is not FORMAT=FILE.`,
    `FORMAT is one of ${FORMATS.join(", ")}, as in --report sarif=portcullis.sarif.`,
  );
}

export function print(text: string, output: string | undefined): void {
  if (output === undefined) writeStandard("output", text);
  else writeOutput(output, text);
}

/** GitHub shows what stands in the file that it names for the purpose on the page of the run. */
async function appendStepSummary(report: GateReport, gates: readonly BoundGate[]): Promise<void> {
  const file = process.env["GITHUB_STEP_SUMMARY"];
  if (file === undefined || file === "") return;
  const { renderGithubSummary } = await import("../reporters/github.ts");
  appendOutput(file, renderGithubSummary(report, { color: false, gates }));
}
