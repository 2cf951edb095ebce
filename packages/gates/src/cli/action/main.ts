import { EXIT_CODES } from "../../core/portcullis-error.ts";
import { runAction } from "./run-action.ts";

void runAction(process.env).then(
  (code) => (process.exitCode = code),
  // Not even the error could be told.
  () => (process.exitCode = EXIT_CODES.internal),
);
