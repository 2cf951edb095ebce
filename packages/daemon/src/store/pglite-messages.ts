import type { DriverFailure } from "./sql-error.ts";

/** What the thread of the embedded PostgreSQL is started with. */
export interface PgliteStart {
  readonly folder: string;
}

export type PgliteRequest =
  | { readonly kind: "query"; readonly id: number; readonly sql: string; readonly parameters: readonly unknown[] }
  | { readonly kind: "execute"; readonly id: number; readonly sql: string }
  | { readonly kind: "close"; readonly id: number };

/** Number 0 answers the start. */
export interface PgliteReply {
  readonly id: number;
  readonly rows?: readonly Record<string, unknown>[];
  readonly count?: number;
  readonly failure?: DriverFailure;
}
