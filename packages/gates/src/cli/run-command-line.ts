import { CommanderError, type Command } from "commander";

import { PortcullisError } from "../core/portcullis-error.ts";
import { version } from "../generated/version.ts";

/** Runs a command line and gives its exit code. An exception that nobody expected is a bug of ours: 70, never a verdict. */
export async function runCommandLine(
  argv: readonly string[],
  createProgram: (setExitCode: (code: number) => void) => Command,
): Promise<number> {
  return runWork(argv, async () => {
    let code = 0;
    await createProgram((exitCode) => (code = exitCode)).parseAsync(argv);
    return code;
  });
}

/** Does work that gives an exit code, and tells what ends it early. @param argv says how errors are to be told */
export async function runWork(argv: readonly string[], work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    // Commander has printed its help, or what is wrong with the usage.
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    const { printError, printProblem } = await import("./print-error.ts");
    if (error instanceof CommanderError) {
      const message = error.message.replace(/^error: /, "");
      return printProblem(new PortcullisError("usage", message, "See `portcullis --help`."), argv);
    }
    if (error instanceof PortcullisError) return printError(error, argv);
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const fix = `Please report it with this text: portcullis ${version}, Node ${process.version}, ${process.platform}.`;
    return printError(new PortcullisError("internal", stack, fix, { cause: error }), argv);
  }
}
