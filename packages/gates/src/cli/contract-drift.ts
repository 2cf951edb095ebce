import type { GateReport } from "@portcullis/contracts";

import { runGates } from "../core/run-gates.ts";
import { writeOutput, writeStandard } from "../files/write-output.ts";
import { version } from "../generated/version.ts";
import { escapeControlCharacters, stringifyVisibly } from "../reporters/escape-control-characters.ts";
import { loadCheckout, type CheckoutOptions } from "./checkout/load-checkout.ts";
import { readCheckout } from "./checkout/read-checkout.ts";
import { concludeRun, parseReport, type PrintOptions } from "./print-report.ts";

interface ContractDriftCommandOptions extends CheckoutOptions, PrintOptions {
  readonly base?: string;
  readonly report: readonly string[];
  readonly snapshotOutput?: string;
}

/** Judges a checkout by the gates contract-drift of its configuration; the exit code is the verdict. */
export async function contractDrift(options: ContractDriftCommandOptions): Promise<number> {
  options.report.forEach(parseReport);
  const tell = (line: string): void => {
    if (options.quiet !== true) writeStandard("error", `${escapeControlCharacters(line)}\n`);
  };
  const checkout = await loadCheckout(options);
  const gates = await checkout.bind();
  const takenAt = new Date().toISOString();
  const { base, snapshotOutput } = options;
  const snapshot = await readCheckout(checkout, gates, { takenAt, tell, ...(base !== undefined && { base }) });
  await checkout.repository.close();
  if (snapshotOutput !== undefined) writeOutput(snapshotOutput, `${stringifyVisibly(snapshot)}\n`);
  const report: GateReport = runGates(snapshot, gates, version);
  return concludeRun(report, gates, options);
}
