import type { GateReport } from "@portcullis/contracts";
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { exitCodeOf } from "../../core/exit-code.ts";
import { appendOutput, writeStandard } from "../../files/write-output.ts";
import { disarmRunnerCommands } from "../../reporters/disarm-runner-commands.ts";
import { escapeControlCharacters } from "../../reporters/escape-control-characters.ts";
import { namePullRequest } from "../../reporters/name-pull-request.ts";
import { createProgram } from "../program.ts";
import { runCommandLine, runWork } from "../run-command-line.ts";
import { readActionInputs } from "./read-action-inputs.ts";

/** Runs a step of a job, writes its outputs, and gives its exit code: that of the command line. */
export async function runAction(environment: NodeJS.ProcessEnv): Promise<number> {
  const folder = mkdtempSync(join(environment["RUNNER_TEMP"] || tmpdir(), "portcullis-"));
  const file = join(folder, "report.json");
  const code = await runWork(["--format=github"], async () => {
    const { command, token } = readActionInputs(environment, file);
    // Not on the command line, which every process of the machine sees.
    if (token !== undefined) process.env["PORTCULLIS_FORGE_TOKEN"] = token;
    return runCommandLine(["node", "portcullis", ...command], createProgram);
  });
  return conclude(code, existsSync(file) ? file : undefined, environment["GITHUB_OUTPUT"]);
}

/** The last line, and the output `executed`, are there only where something was judged: a step that is left out has neither. */
function conclude(code: number, file: string | undefined, outputs: string | undefined): number {
  const report = file === undefined ? undefined : (JSON.parse(readFileSync(file, "utf8")) as GateReport);
  // Where something went wrong after the verdict, such as publishing it, the verdict alone does not count.
  const state = report !== undefined && exitCodeOf(report) === code ? report.state : "error";
  if (outputs !== undefined && outputs !== "")
    appendOutput(
      outputs,
      [`state=${state}`, `exit-code=${code}`, `report=${file ?? ""}`, `executed=${report !== undefined}`, ""].join(
        "\n",
      ),
    );
  const subject =
    report === undefined
      ? "nothing was judged"
      : `${namePullRequest(report.pull_request)} at ${report.pull_request.head_sha} is ${state}`;
  writeStandard(
    "output",
    `Portcullis ran: ${disarmRunnerCommands(escapeControlCharacters(subject))} (exit ${code}).\n`,
  );
  return code;
}
