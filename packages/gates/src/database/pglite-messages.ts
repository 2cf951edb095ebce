import type { Ran, Step } from "./engine.ts";

/** What the thread of an embedded engine is started with. */
export interface PgliteStart {
  /** A data folder as an uncompressed tar; without it an empty database is made. */
  readonly image?: Uint8Array;
  /** Names of extensions whose files the engine is to have. */
  readonly extensions: readonly string[];
  /** PGlite's program, compiled by an earlier thread. */
  readonly program?: WebAssembly.Module;
  /** One number: the step that is being run. */
  readonly progress: SharedArrayBuffer;
}

export type PgliteRequest = { readonly kind: "run"; readonly steps: readonly Step[] } | { readonly kind: "image" };

export type PgliteReply =
  | { readonly kind: "ready"; readonly version: string; readonly program?: WebAssembly.Module }
  | { readonly kind: "ran"; readonly ran: Ran }
  | { readonly kind: "image"; readonly bytes: Uint8Array };
