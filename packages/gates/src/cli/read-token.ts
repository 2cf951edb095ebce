import { PortcullisError } from "../core/portcullis-error.ts";
import { readInput } from "../files/read-input.ts";

/** Where a token comes from besides a file. */
interface TokenSource {
  /** Name of the environment's variable. */
  readonly variable: string;
  /** What to do about a token that is none. */
  readonly fix: string;
}

const DAEMON: TokenSource = {
  variable: "PORTCULLIS_TOKEN",
  fix: "It is one line of letters, digits and signs; the daemon writes its own into the file that its --token-file names.",
};

/**
 * A token, from a file or from the environment; nothing where there is neither. It never stands on a command line, where every
 * process of the machine sees it, and no message repeats it.
 *
 * @param source the daemon's token unless it is told
 * @throws PortcullisError `usage` for a file that cannot be read, or has no token in it
 */
export function readToken(file: string | undefined, { variable, fix }: TokenSource = DAEMON): string | undefined {
  const fromEnvironment = process.env[variable];
  if (file === undefined)
    return fromEnvironment === undefined || fromEnvironment === ""
      ? undefined
      : checkToken(fromEnvironment, variable, fix);
  try {
    return checkToken(readInput(file, 1).trim(), file, fix);
  } catch (cause) {
    if (!(cause instanceof PortcullisError)) throw cause;
    throw new PortcullisError("usage", cause.message, cause.fix, { cause });
  }
}

/** What a header may hold, in one piece. */
function checkToken(token: string, source: string, fix: string): string {
  if (/^[\x21-\x7e]{1,4096}$/.test(token)) return token;
  throw new PortcullisError("usage", `${source} holds no token.`, fix);
}
