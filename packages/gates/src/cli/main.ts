import { createProgram } from "./program.ts";
import { runCommandLine } from "./run-command-line.ts";

// Interrupted, the process ends by the signal, which a shell shows as 130.
void runCommandLine(process.argv, createProgram).then((code) => (process.exitCode = code));
