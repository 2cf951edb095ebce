/** What a change does to one side, or a comparison in one direction. */
export type Compatibility = "breaking" | "compatible" | "unknown";

/** A document that one of two schemas accepts and the other rejects. */
export interface Witness {
  readonly document: unknown;
  /** The schema that accepts the document. */
  readonly valid_for: "old" | "new";
  /** JSON Pointer into the document: the value that the other schema rejects. */
  readonly offending: string;
  /** JSON Pointer into the rejecting schema: the keyword that rejects it. */
  readonly rejected_by: string;
  /** What a validator other than ajv says: a disagreement is told, never hidden. */
  readonly second_validator: "agrees" | "disagrees" | "cannot-tell";
  /** The witness rests on `format` being asserted, as ajv-formats does. */
  readonly rests_on_format?: true;
}

/** One difference between two schemas that changes which documents they accept, or that could not be decided. */
export interface Change {
  /** A rule of the catalogue in `rules.ts`, such as `property-removed`. */
  readonly rule: string;
  /** JSON Pointer of the place in the schemas (in the new one where it is there, else in the old one). */
  readonly pointer: string;
  readonly message: string;
  /** Whether producers that keep to the old schema break: a document of the old schema that the new one rejects. */
  readonly producer: Compatibility;
  /** Whether consumers that keep to the old schema break: a document of the new schema that the old one rejects. */
  readonly consumer: Compatibility;
  /** The document that proves what is breaking; for the producer's side where both break. */
  readonly witness?: Witness;
  /** Where both sides break: the document that proves the consumer's side. */
  readonly reverse_witness?: Witness;
  /** How the side that is compatible was shown to be. */
  readonly proof?: "structural" | "searched";
  /** With `searched`: how many documents were tried. */
  readonly documents?: number;
  /** With `unknown`: what could not be decided. */
  readonly reason?: string;
}

/** How a direction without a witness was shown to be compatible, or why it could not be decided. */
export interface Grounds {
  readonly proof?: "structural" | "searched";
  readonly documents?: number;
  readonly reason?: string;
}

/** The order in which both sides can take a change without a window in which they disagree. */
export type Rollout = "any" | "producer-first" | "consumer-first" | "expand-contract" | "unknown";

/** Two schemas compared, in both directions. */
export interface Comparison {
  /** Empty when both accept the same documents. Sorted by pointer, then rule. */
  readonly changes: readonly Change[];
  /** Whether every document that the old schema accepts is accepted by the new one. */
  readonly backward: Compatibility;
  /** Whether every document that the new schema accepts is accepted by the old one. */
  readonly forward: Compatibility;
  readonly grounds: { readonly backward?: Grounds; readonly forward?: Grounds };
  readonly rollout: Rollout;
}

/** Schemas by absolute URI. */
export type ReferencedSchemas = Readonly<Record<string, unknown>>;

export interface ComparisonOptions {
  /**
   * `strict` reads the schemas as they stand. `tolerant`: consumers ignore members that they do not know, and producers send
   * only members that they declare. Changes are judged so; `backward` and `forward` never are.
   */
  readonly profile?: "strict" | "tolerant";
  /** The most changes told for each direction. Default 50. */
  readonly limit?: number;
  /** Steps before a question is given up as `unknown`; about a million a second. Default 400,000 for each direction. */
  readonly budget?: number;
  /** Other schemas that each of the two may refer to, by absolute URI. */
  readonly referenced?: { readonly old?: ReferencedSchemas; readonly new?: ReferencedSchemas };
}
