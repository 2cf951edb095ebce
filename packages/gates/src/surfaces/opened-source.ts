import type { Declaration, Declarations } from "./declarations.ts";
import type { Reading } from "./reading.ts";
import type { Shape } from "./surface.ts";

/** A source that was parsed, and the types in it. */
export interface OpenedSource {
  readonly types: readonly string[];
  /** The first line that does not fit the grammar. */
  readonly syntaxError: number | undefined;
  /** None where the type is not there, several where the name alone does not tell which is meant. */
  find(type: string): readonly FoundType[];
}

export interface FoundType {
  /** From 1. */
  readonly line: number;
  read(reading: Reading): Shape;
}

/** The types of a source that was parsed into declarations. */
export const openDeclarations = (
  declarations: Declarations,
  syntaxError: number | undefined,
  read: (declared: readonly Declaration[], reading: Reading) => Shape,
): OpenedSource => ({
  types: declarations.names,
  syntaxError,
  find: (type) =>
    declarations
      .find(type)
      .map((declared) => ({ line: declared[0]!.line, read: (reading) => read(declared, reading) })),
});
