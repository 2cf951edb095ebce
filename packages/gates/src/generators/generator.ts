/** How generated files are made anew: one entry of the configuration. All paths are from the root of the checkout. */
export type Generator = SchemaGenerator | ContractGenerator | StandardOutputGenerator | FolderGenerator;

/** TypeScript types of JSON Schemas, one file for each, by json-schema-to-typescript. */
interface SchemaGenerator {
  readonly name: string;
  readonly uses: "json-schema-to-typescript";
  /** Schema files. */
  readonly schemas: readonly string[];
  /** The folder that `NAME.ts` stands in for each `NAME.schema.json`; nothing else may be in it. */
  readonly output: string;
}

/** Types and validators, as `portcullis contract generate` makes them. */
interface ContractGenerator {
  readonly name: string;
  readonly uses: "portcullis";
  /** Schema files or folders of such. */
  readonly schemas: readonly string[];
  readonly output: string;
}

interface CommandGenerator {
  readonly name: string;
  /** A program and its arguments. No shell reads them. */
  readonly command: readonly [program: string, ...values: string[]];
  /** Default 60. */
  readonly timeout_seconds?: number;
}

/** A command that writes one file to its standard output. */
export interface StandardOutputGenerator extends CommandGenerator {
  /** The file that is compared. */
  readonly stdout: string;
}

/**
 * A command that fills a folder: an empty one, which it finds in place of `{output}` in its arguments and in the variable
 * `PORTCULLIS_OUTPUT`.
 */
export interface FolderGenerator extends CommandGenerator {
  /** The folder that is compared: which files there are, and what is in them. */
  readonly output: string;
  /** Globs from that folder: the files that the command makes, where others stand beside them. Default: all. */
  readonly files?: readonly string[];
}
