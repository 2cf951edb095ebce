import type { PgliteProgram } from "./pglite-program.ts";
import type { DriverFailure } from "./sql-error.ts";

/** What the thread of the embedded PostgreSQL is started with. */
export interface PgliteStart {
  readonly folder: string;
}

export type PgliteRequest =
  /** The first, before the engine opens; number 0. */
  | { readonly kind: "open"; readonly id: 0; readonly program?: PgliteProgram }
  | { readonly kind: "query"; readonly id: number; readonly sql: string; readonly parameters: readonly unknown[] }
  | { readonly kind: "execute"; readonly id: number; readonly sql: string }
  | { readonly kind: "close"; readonly id: number };

export interface PgliteReply {
  readonly id: number;
  readonly rows?: readonly Record<string, unknown>[];
  readonly count?: number;
  readonly failure?: DriverFailure;
}
