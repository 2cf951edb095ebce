import { type DestinationStream, type Logger, pino } from "pino";

/** Fields that hold secrets, wherever they stand: first level and second. */
const SECRETS = ["authorization", "cookie", "set-cookie", "env", "token", "auth_token", "secret", "password", "body"];

/**
 * The daemon's log: one JSON object a line. Secrets are blotted out by name, and of an error only its words and its place are
 * told: the errors of a store carry the parameters of the statement.
 */
export function createLog(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: {},
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: SECRETS.flatMap((name) => [`["${name}"]`, `*["${name}"]`]), censor: "[hidden]" },
    serializers: { err: toLogged },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}

interface LoggedError {
  readonly type: string;
  readonly message: string;
  readonly code?: unknown;
  readonly stack?: string;
  readonly cause?: LoggedError;
}

function toLogged(error: unknown, depth = 0): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: String(error).slice(0, 1000) };
  const { code } = error as { readonly code?: unknown };
  return {
    type: error.name,
    message: error.message.slice(0, 1000),
    ...(code !== undefined && { code }),
    ...(error.stack !== undefined && { stack: error.stack.slice(0, 4000) }),
    ...(error.cause !== undefined && depth < 5 && { cause: toLogged(error.cause, depth + 1) }),
  };
}
