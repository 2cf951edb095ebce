import { PortcullisError, EXIT_CODES } from "../core/portcullis-error.ts";
import { CommanderError, createProgram } from "./program.ts";
import { version } from "../generated/version.ts";

// Interrupted, the process ends by the signal, which a shell shows as 130.
void run(process.argv).then((code) => (process.exitCode = code));

async function run(argv: readonly string[]): Promise<number> {
  let code = 0;
  try {
    await createProgram((exitCode) => (code = exitCode)).parseAsync(argv);
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : EXIT_CODES.usage;
    const { printError } = await import("./print-error.ts");
    if (error instanceof PortcullisError) return printError(error, argv);
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const fix = `Please report it with this text: portcullis ${version}, Node ${process.version}, ${process.platform}.`;
    return printError(new PortcullisError("internal", stack, fix, { cause: error }), argv);
  }
}
