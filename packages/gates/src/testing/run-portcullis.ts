import { vi } from "vitest";

import { createProgram } from "../cli/program.ts";
import { runCommandLine } from "../cli/run-command-line.ts";
import * as standard from "../files/write-output.ts";

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line in this process, and keeps what it writes to the standard output and error. */
export async function runPortcullis(...options: readonly string[]): Promise<Ran> {
  const written = { output: "", error: "" };
  const write = vi.spyOn(standard, "writeStandard").mockImplementation((to, text) => void (written[to] += text));
  try {
    const code = await runCommandLine(["node", "portcullis", ...options, "--no-color"], createProgram);
    return { code, out: written.output, err: written.error };
  } finally {
    write.mockRestore();
  }
}
