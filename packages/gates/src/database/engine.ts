import type { CatalogueRow } from "../migrations/runs/compare-catalogues.ts";
import type { EngineFailure } from "../migrations/runs/describe-failure.ts";

/** Something to send, one after the other. */
export interface Step {
  readonly sql: string;
  /** What is asked of its result: rows of text, or a catalogue. */
  readonly wants?: "rows" | "catalogue";
}

export type Row = readonly (string | null)[];

/** A schema, known by its fingerprint: two that are the same are not sent twice. */
export interface Capture {
  readonly fingerprint: string;
  readonly rows?: readonly CatalogueRow[];
}

/** What came of steps. */
export interface Ran {
  /** Of the steps that wanted some, in order. */
  readonly rows: readonly (readonly Row[])[];
  readonly captures: readonly Capture[];
  /** The first step that failed; those after it were not sent. */
  readonly failure?: { readonly step: number; readonly error: EngineFailure };
}

/** The content of a database, to start others from. What it is, only its host knows. */
export interface Image {
  readonly content: unknown;
}

/** One database, with one session. After a `timeout` or `crashed` it is gone. */
export interface Engine {
  /** Sends steps until one fails. Never throws for what they do. */
  run(steps: readonly Step[], seconds: number): Promise<Ran>;
  /** Keeps the content as it is, outside a transaction. The engine goes on. */
  saveImage(): Promise<Image>;
  close(): Promise<void>;
  readonly isAlive: boolean;
}

/** Where engines come from. */
export interface EngineHost {
  readonly name: "pglite" | "postgres";
  /** What runs may do nothing outside its database. */
  readonly isConfined: boolean;
  version(): Promise<string>;
  /** An engine on an image, or on an empty database. */
  start(image?: Image): Promise<Engine>;
  close(): Promise<void>;
}
