import { EXIT_CODES } from "../core/portcullis-error.ts";
import { createProgram } from "./program.ts";
import { runCommandLine } from "./run-command-line.ts";

// Interrupted, the process ends by the signal, which a shell shows as 130.
void runCommandLine(process.argv, createProgram).then(
  (code) => (process.exitCode = code),
  // Not even the error could be told.
  () => (process.exitCode = EXIT_CODES.internal),
);
