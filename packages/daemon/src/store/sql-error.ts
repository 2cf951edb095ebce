import { DaemonError } from "../core/daemon-error.ts";

/** What PostgreSQL says against a statement. Its details are not kept: they quote rows, and rows hold secrets. */
export class SqlError extends Error {
  override readonly name = "SqlError";
  /** SQLSTATE. */
  readonly code: string;
  readonly constraint: string | undefined;

  constructor(code: string, message: string, constraint?: string) {
    super(message);
    this.code = code;
    this.constraint = constraint;
  }
}

/** Of an error as the drivers throw it. */
export interface DriverFailure {
  readonly code?: unknown;
  readonly message?: unknown;
  readonly constraint?: unknown;
  /** Only what the server itself sent has one. */
  readonly severity?: unknown;
}

/** Connection, shutdown, out of resources, taken too long, a lock not had in time, a server that only reads. */
const NOT_NOW = /^(?:08|53|57P0|57014$|55P03$|58|25006$|28)/;

/** Characters that no text has there, and escapes for them in JSON. */
const UNSTORABLE = new Set(["22021", "22P05"]);

/** DaemonError PLATFORM_UNAVAILABLE where the store cannot do it now, SqlError where it will not, INVALID_REQUEST for a text that no store has. */
export function toStoreError(failure: DriverFailure, where: string): DaemonError | SqlError {
  const code = typeof failure.code === "string" ? failure.code : "";
  const isFromServer = typeof failure.severity === "string" && /^[0-9A-Z]{5}$/.test(code);
  if (isFromServer && UNSTORABLE.has(code))
    return new DaemonError("INVALID_REQUEST", "A text holds a character that cannot be stored.", {
      fix: "Leave out NUL, and halves of characters.",
    });
  if (isFromServer && !NOT_NOW.test(code))
    return new SqlError(
      code,
      String(failure.message),
      typeof failure.constraint === "string" ? failure.constraint : undefined,
    );
  return unavailable(`${where} cannot be used now: ${reasonOf(failure)}.`);
}

export function unavailable(message: string, fix?: string): DaemonError {
  return new DaemonError("PLATFORM_UNAVAILABLE", message, {
    fix: fix ?? "Try again; /readyz says when it is back.",
  });
}

/** Of several addresses that a host has, each has a reason of its own. Never the error's other members: they hold passwords. */
export function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return error.errors.map(reasonOf).join("; ");
  const message = (error as { readonly message?: unknown } | null)?.message;
  return typeof message === "string" && message !== "" ? message : "no reason was given";
}
