import { isUtf8 } from "node:buffer";

import { runGit, unreadable } from "./run-git.ts";

/**
 * The output of a git command that ends each name with a NUL, as text.
 *
 * @throws PortcullisError `unreadable` when git fails, and for a name that is not UTF-8: it could not be told from others
 */
export async function askForNames(directory: string, command: readonly string[]): Promise<string> {
  const { exitCode, output, complaint } = await runGit(directory, command);
  if (exitCode !== 0) {
    throw unreadable(
      `git ${command[0]} failed: ${complaint === "" ? `it ended with ${exitCode}` : complaint}.`,
      "Check the repository with `git fsck`, and that the clone is complete.",
    );
  }
  if (isUtf8(output)) return output.toString();
  const wrong = output
    .toString("latin1")
    .split("\0")
    .find((name) => !isUtf8(Buffer.from(name, "latin1")));
  throw unreadable(`The name of a file is not UTF-8: ${JSON.stringify(wrong)}.`, "Rename the file.");
}
