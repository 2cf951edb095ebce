/** What one type in source code puts on the wire, or reads from it. */
export interface Surface {
  /** The type's name in the source. */
  readonly type: string;
  readonly language: Language;
  readonly path: string;
  /** Line of the type's declaration, from 1. */
  readonly line: number;
  /** The wire form of the type: mostly an object with fields. */
  readonly shape: Shape;
  /** What could not be read exactly; whoever compares must not take such a surface for complete. */
  readonly problems: readonly SurfaceProblem[];
}

export type Language = "go" | "typescript" | "python" | "rust" | "json-schema" | "openapi";

/** Whether the code that has the type sends it or takes it: the same type may differ, as with serde's `skip_serializing`. */
export type Direction = "writes" | "reads";

/** One file of source, and the type in it that is asked for. */
export interface SurfaceSource {
  /** Names the file, and by its ending the language. */
  readonly path: string;
  readonly text: string;
  readonly language?: Language;
  /** A name as declared, or with the names around it: `Outer.Inner`, `module::Type`, a component, `#` for a whole schema. */
  readonly type: string;
  /** `writes` unless given. */
  readonly direction?: Direction;
}

/** A field as it is named on the wire. */
export interface SurfaceField {
  readonly name: string;
  /** The name in the source, where it differs. */
  readonly sourceName?: string;
  /** Other keys that a reader takes for this one: serde's `alias`, pydantic's `populate_by_name`. */
  readonly otherNames?: readonly string[];
  /**
   * A writer: the key is always sent. A reader: it refuses a message without the key, or takes it for what it is not.
   *
   * Go readers refuse nothing, so theirs is never required; nor do they mind the case of keys, or `null` for any type.
   * Python: dataclasses and pydantic models send every field and need those without a default, as pydantic 2 does.
   * TypeScript checks nothing when it runs: what is not optional counts as needed, either way.
   */
  readonly required: boolean;
  /** A Go slice or map that was never made is sent as `null`, which its shape does not say. */
  readonly nullWhenUnset?: true;
  readonly shape: Shape;
  /** From 1. */
  readonly line: number;
  readonly column: number;
}

/** The JSON that a type in code stands for. */
export type Shape =
  | { readonly kind: "string" | "integer" | "number" | "boolean" | "null" | "any" }
  /** Never holds `null`: what may be one of these or null is a union. */
  | { readonly kind: "enum"; readonly values: readonly (string | number | boolean | null)[] }
  | { readonly kind: "array"; readonly items: Shape }
  | { readonly kind: "map"; readonly values: Shape }
  /**
   * `open`: other keys may come along. A writer sends more than its fields when it has a flattened map, an index signature or
   * a base that is not in the file; a reader takes more when it ignores what it does not know (a Go reader does, serde's
   * `deny_unknown_fields` does not).
   */
  | { readonly kind: "object"; readonly fields: readonly SurfaceField[]; readonly open: boolean }
  /** At least two, none of them a union; `null` is the last. */
  | { readonly kind: "union"; readonly of: readonly Shape[] }
  /** A type that contains itself, by the name of the type that is being read. */
  | { readonly kind: "recursive"; readonly type: string };

export interface SurfaceProblem {
  /** From 1. */
  readonly line: number;
  readonly message: string;
}
