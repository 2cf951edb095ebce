import { Ajv, type ValidateFunction } from "ajv";
import addFormats from "ajv-formats";

/** A part of a JSON Schema, as much of it as the forges' descriptions use. */
export interface Shape {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly allOf?: readonly Shape[];
}

/** What a forge's API consists of: fixtures/forges. */
export interface Structure {
  readonly forge: "gitea" | "forgejo" | "github";
  readonly version: string;
  /** What stands before every path. */
  readonly base_path: string;
  /** By method and path, such as `GET /repos/{owner}/{repo}`. */
  readonly operations: Readonly<Record<string, Operation>>;
  readonly schemas: Readonly<Record<string, Shape>>;
}

interface Operation {
  /** Names of the parameters that it knows. */
  readonly query: readonly string[];
  readonly body?: Shape;
  /** By status; null for an answer without a body. */
  readonly answers: Readonly<Record<string, Shape | null>>;
}

/** An operation that a request asks for, and what stands in its path. */
export interface Match {
  readonly operation: string;
  readonly parameters: Readonly<Record<string, string>>;
}

const SCHEMAS = "urn:forge:structure#/schemas/";

/** Holds requests and answers against the structure of a forge's API. */
export class StructureCheck {
  readonly structure: Structure;
  readonly #ajv = new Ajv({ strict: false, allErrors: true });
  readonly #validators = new Map<string, ValidateFunction>();
  readonly #templates: readonly {
    readonly operation: string;
    readonly method: string;
    readonly parts: readonly string[];
  }[];

  constructor(structure: Structure) {
    this.structure = structure;
    addFormats.default(this.#ajv);
    this.#ajv.addSchema({ $id: "urn:forge:structure", schemas: structure.schemas });
    this.#templates = Object.keys(structure.operations).map((operation) => {
      const [method = "", path = ""] = operation.split(" ");
      return { operation, method, parts: path.split("/").slice(1) };
    });
  }

  /** The operation of a path below the base path, where there is one; words go before parameters. */
  find(method: string, path: string): Match | undefined {
    const segments = path.split("/").slice(1);
    const matches = this.#templates
      .filter((template) => template.method === method)
      .map(({ operation, parts }) => ({ operation, parts, parameters: matchPath(parts, segments) }))
      .filter(({ parameters }) => parameters !== undefined)
      .toSorted((one, other) => countWords(other.parts) - countWords(one.parts));
    return matches[0] && { operation: matches[0].operation, parameters: matches[0].parameters ?? {} };
  }

  /** What is wrong with a request, in a sentence; undefined for nothing. */
  checkRequest(operation: string, query: URLSearchParams, body: unknown): string | undefined {
    const { query: known = [], body: shape } = this.structure.operations[operation] ?? {};
    const unknown = [...query.keys()].find((name) => !known.includes(name));
    if (unknown !== undefined) return `${operation} knows no parameter ${unknown}.`;
    if (shape === undefined) return body === undefined ? undefined : `${operation} takes no body.`;
    return this.#check(`${operation} body`, shape, body);
  }

  /** What is wrong with an answer, in a sentence; undefined for nothing. */
  checkAnswer(operation: string, status: number, body: unknown): string | undefined {
    const shape = this.structure.operations[operation]?.answers[String(status)];
    if (shape === undefined) return `${operation} does not answer with ${status}.`;
    if (shape === null) return body === undefined ? undefined : `${operation} answers ${status} without a body.`;
    return this.#check(`${operation} ${status}`, shape, body);
  }

  #check(name: string, shape: Shape, value: unknown): string | undefined {
    let validate = this.#validators.get(name);
    if (validate === undefined) {
      const text = JSON.stringify(shape).replaceAll('"#/schemas/', `"${SCHEMAS}`);
      validate = this.#ajv.compile(JSON.parse(text) as object);
      this.#validators.set(name, validate);
    }
    if (validate(value)) return undefined;
    const problems = (validate.errors ?? []).slice(0, 5).map(({ instancePath, message, params }) => {
      const extra = params["additionalProperty"] as string | undefined;
      return `${instancePath || "/"} ${message ?? "is wrong"}${extra === undefined ? "" : ` (${extra})`}`;
    });
    return `${name} breaks the structure of ${this.structure.forge} ${this.structure.version}: ${problems.join("; ")}.`;
  }
}

const countWords = (parts: readonly string[]): number => parts.filter((part) => !part.startsWith("{")).length;

/** A file's path may have several segments; everything else has one. */
function matchPath(parts: readonly string[], segments: readonly string[]): Record<string, string> | undefined {
  const last = parts.at(-1);
  const open = last === "{filepath}" || last === "{path}";
  if (open ? segments.length < parts.length : segments.length !== parts.length) return undefined;
  const parameters: Record<string, string> = {};
  for (const [index, part] of parts.entries()) {
    const rest = open && index === parts.length - 1;
    const segment = rest ? segments.slice(index).join("/") : (segments[index] ?? "");
    if (!part.startsWith("{")) {
      if (part !== segment) return undefined;
    } else if (segment === "") return undefined;
    else parameters[part.slice(1, -1)] = decode(segment);
  }
  return parameters;
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
