import type { Depth } from "../../gates/migration-collision/options.ts";

/** What is judged, and by what: the options that every command of `portcullis migrations` has. */
export interface MigrationsOptions {
  readonly base?: string;
  readonly head?: string;
  readonly snapshot?: string;
  /** `NUMBER=REF`, `NUMBER=FOLDER`, or `all`. */
  readonly open: readonly string[];
  readonly config?: string;
  readonly configRef?: string;
  readonly gate: readonly string[];
  readonly directory?: string;
  readonly scheme?: string;
  readonly depth?: Depth;
  /** The address of a server; nothing prints its password. */
  readonly database?: string;
  readonly cache?: boolean;
  readonly quiet?: boolean;
}

/** Says on the standard error what takes long. */
export type Tell = (line: string) => void;
