import { PortcullisError } from "../../core/portcullis-error.ts";
import { readInput } from "../../files/read-input.ts";

/**
 * The daemon's token, from a file or from PORTCULLIS_TOKEN; nothing where there is neither. It never stands on a command line,
 * where every process of the machine sees it, and no message repeats it.
 *
 * @throws PortcullisError `usage` for a file that cannot be read, or has no token in it
 */
export function readToken(file: string | undefined): string | undefined {
  const fromEnvironment = process.env["PORTCULLIS_TOKEN"];
  if (file === undefined)
    return fromEnvironment === undefined || fromEnvironment === ""
      ? undefined
      : checkToken(fromEnvironment, "PORTCULLIS_TOKEN");
  try {
    return checkToken(readInput(file, 1).trim(), file);
  } catch (cause) {
    if (!(cause instanceof PortcullisError)) throw cause;
    throw new PortcullisError("usage", cause.message, cause.fix, { cause });
  }
}

/** What a header may hold, in one piece. */
function checkToken(token: string, source: string): string {
  if (/^[\x21-\x7e]{1,4096}$/.test(token)) return token;
  throw new PortcullisError(
    "usage",
    `${source} holds no token.`,
    "It is one line of letters, digits and signs; the daemon writes its own into the file that its --token-file names.",
  );
}
