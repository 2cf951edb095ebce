/** Nesting beyond which a schema is not read: deeper recursion would end the process. */
export const MAXIMAL_DEPTH = 600;

/** A schema that cannot be compared, with the reason. */
export class UnreadableSchema extends Error {
  override readonly name = "UnreadableSchema";
}

export const TOO_DEEP = `it is nested deeper than ${MAXIMAL_DEPTH} levels`;
