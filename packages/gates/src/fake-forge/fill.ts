import type { Shape, Structure } from "./structure.ts";

/**
 * Completes answers by the structure of a forge's API. Gitea writes every field, GitHub those that are required; who writes a
 * route says only what a reader looks at.
 */
export class Filler {
  readonly #structure: Structure;
  readonly #origin: string;

  constructor(structure: Structure, origin: string) {
    this.#structure = structure;
    this.#origin = origin;
  }

  /** The body of an answer, with what is missing in it. */
  answer(operation: string, status: number, body: unknown): unknown {
    const shape = this.#structure.operations[operation]?.answers[String(status)];
    return shape ? this.#complete(shape, body) : body;
  }

  /** A value of one schema. */
  value(schema: string, value: unknown): unknown {
    return this.#complete({ $ref: `#/schemas/${schema}` }, value);
  }

  #complete(shape: Shape, value: unknown): unknown {
    if (value === null || typeof value !== "object") return value;
    const resolved = this.#resolve(shape);
    if (resolved.allOf !== undefined)
      return resolved.allOf.reduce<unknown>((done, part) => this.#complete(part, done), value);
    if (Array.isArray(value))
      return value.map((item) => (resolved.items ? this.#complete(resolved.items, item) : item));
    if (resolved.properties === undefined) return value;
    const filled: Record<string, unknown> = {};
    const all = this.#structure.forge === "github" ? (resolved.required ?? []) : Object.keys(resolved.properties);
    for (const [name, given] of Object.entries(value as Record<string, unknown>)) {
      const part = resolved.properties[name];
      if (given !== undefined) filled[name] = part ? this.#complete(part, given) : given;
    }
    for (const name of all) if (!(name in filled)) filled[name] = this.#empty(resolved.properties[name] ?? {});
    return filled;
  }

  /** Follows references, and of alternatives takes the first that is not null: but of many, none. */
  #resolve(given: Shape): Shape {
    const shape = this.#follow(given);
    const choices = (shape.anyOf ?? shape.oneOf ?? []).filter(({ type }) => type !== "null");
    if (choices.length === 0) return shape;
    return choices.length > 3 ? {} : this.#resolve(choices[0] ?? {});
  }

  #follow(shape: Shape): Shape {
    if (shape.$ref === undefined) return shape;
    return this.#follow(this.#structure.schemas[shape.$ref.slice("#/schemas/".length)] ?? {});
  }

  #empty(given: Shape): unknown {
    const shape = this.#follow(given);
    if ([...(shape.anyOf ?? []), ...(shape.oneOf ?? [])].some(({ type }) => type === "null")) return null;
    const resolved = this.#resolve(shape);
    if (resolved.allOf !== undefined) return this.#complete(resolved, {});
    if (resolved.enum !== undefined) return resolved.enum[0];
    switch (resolved.type ?? "object") {
      case "string":
        if (resolved.format === "uri") return `${this.#origin}/unused`;
        return resolved.format === "date-time" ? "1970-01-01T00:00:00Z" : "";
      case "integer":
      case "number":
        return 0;
      case "boolean":
        return false;
      case "array":
        return [];
      default:
        return this.#complete(resolved, {});
    }
  }
}
