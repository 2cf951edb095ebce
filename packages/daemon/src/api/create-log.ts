import { type DestinationStream, type Logger, type LoggerOptions, pino } from "pino";

/** Fields that hold secrets, wherever they stand. */
const SECRETS: ReadonlySet<string> = new Set([
  "authorization",
  "cookie",
  "set-cookie",
  "env",
  "token",
  "auth_token",
  "secret",
  "password",
  "body",
]);

const HIDDEN = "[hidden]";

/**
 * The daemon's log: one JSON object a line. Secrets are blotted out by name, and of an error only its words and its place are
 * told: the errors of a store carry the parameters of the statement.
 */
export function createLog(level: string, destination?: DestinationStream): Logger {
  const options: LoggerOptions = {
    level,
    base: {},
    timestamp: pino.stdTimeFunctions.isoTime,
    // pino's own redaction copies every line, found or not, which took more time than all else of a request.
    formatters: { log: (fields) => hideSecrets(fields) },
    serializers: {
      err: toLogged,
      // What a child of the log is bound to does not pass the formatter.
      ...Object.fromEntries(Array.from(SECRETS, (name) => [name, () => HIDDEN])),
    },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}

/** The same fields, copied only where one of them is hidden. */
function hideSecrets(fields: Record<string, unknown>, depth = 0): Record<string, unknown> {
  let shown = fields;
  for (const [name, value] of Object.entries(fields)) {
    const kept = SECRETS.has(name) ? HIDDEN : isPlain(value) && depth < 5 ? hideSecrets(value, depth + 1) : value;
    if (kept === value) continue;
    if (shown === fields) shown = { ...fields };
    shown[name] = kept;
  }
  return shown;
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;

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
