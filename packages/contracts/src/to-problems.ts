import type { Violation } from "./generated/validator.ts";

/** One place where a value breaks its contract. */
export interface ContractProblem {
  /** JSON Pointer (RFC 6901) to the offending value. */
  readonly pointer: string;
  /** What is wrong, in a sentence. */
  readonly message: string;
  /** What the contract accepts there. */
  readonly expected: string;
  /** What stands there, shortened to 80 characters. */
  readonly found: string;
  /** The JSON Schema keyword that was violated. */
  readonly keyword?: string;
  /** The name of a property that the contract asks for and that is missing. */
  readonly missing?: string;
  /** The values that the contract allows, where it lists them. */
  readonly allowed?: readonly unknown[];
  /** The name of a property that the contract does not know. */
  readonly unknown?: string;
}

// These only repeat what their branches already say.
const REPETITIVE = new Set(["if", "allOf", "$ref", "propertyNames"]);

/** Turns a validator's violations into problems that say what was expected and what was found: at least one for any violation. */
export function toProblems(violations: readonly Violation[], value: unknown): ContractProblem[] {
  const told = withoutConsequences(withoutBranches(violations).filter(({ keyword }) => !REPETITIVE.has(keyword)));
  return (told.length > 0 ? told : violations).map((violation) => toProblem(violation, value));
}

/** What a value of the wrong type violates besides follows from its type. */
function withoutConsequences(violations: readonly Violation[]): readonly Violation[] {
  const mistyped = new Set(
    violations.filter(({ keyword }) => keyword === "type").map(({ instancePath }) => instancePath),
  );
  return violations.filter(({ keyword, instancePath }) => keyword === "type" || !mistyped.has(instancePath));
}

/** A value that fits no branch of a union is one problem, not one for each branch. */
function withoutBranches(violations: readonly Violation[]): readonly Violation[] {
  const unions = violations.filter(({ keyword }) => keyword === "anyOf" || keyword === "oneOf");
  if (unions.length === 0) return violations;
  return violations.filter((violation) => !unions.some((union) => union !== violation && isWithin(violation, union)));
}

function isWithin(violation: Violation, union: Violation): boolean {
  const sameValue =
    violation.instancePath === union.instancePath || violation.instancePath.startsWith(`${union.instancePath}/`);
  return sameValue && violation.schemaPath.startsWith(`${union.schemaPath}/`);
}

function toProblem({ instancePath, keyword, params, propertyName }: Violation, value: unknown): ContractProblem {
  if (propertyName !== undefined) return toNameProblem(instancePath, propertyName, String(params["pattern"]));
  const at = valueAt(value, instancePath);
  const found = show(at);
  const where = instancePath === "" ? "The document" : instancePath;
  const problem = (expected: string, text = `${where} must be ${expected}, but is ${found}.`): ContractProblem => ({
    pointer: instancePath,
    message: text,
    expected,
    found,
    keyword,
  });
  switch (keyword) {
    case "type":
      return problem(
        [params["type"]]
          .flat()
          .map((type) => TYPES[String(type)] ?? String(type))
          .join(" or "),
      );
    case "enum":
      return {
        ...problem(`one of ${(params["allowedValues"] as unknown[]).map(show).join(", ")}`),
        allowed: params["allowedValues"] as unknown[],
      };
    case "const":
      return problem(show(params["allowedValue"]));
    case "format":
      return problem(`a ${String(params["format"])}`);
    case "pattern":
      return problem(`text that matches ${String(params["pattern"])}`);
    case "required": {
      const missing = String(params["missingProperty"]);
      return {
        ...problem(`property "${missing}"`, `${where} lacks the property "${missing}".`),
        found: "nothing",
        missing,
      };
    }
    case "additionalProperties": {
      const unknown = String(params["additionalProperty"]);
      const pointer = `${instancePath}/${escapePointer(unknown)}`;
      const text = `${where} has an unknown property ${show(unknown)}.`;
      return { ...problem("no such property", text), pointer, found: show(valueAt(value, pointer)), unknown };
    }
    case "anyOf":
    case "oneOf":
      return problem(
        "one of the shapes that the contract lists",
        `${where} has none of the shapes that the contract lists: ${found}.`,
      );
    case "minLength":
    case "minItems":
    case "minProperties":
      return problem(
        `at least ${count(params["limit"], UNITS[keyword])}`,
        `${where} must have at least ${count(params["limit"], UNITS[keyword])}, but is ${found}.`,
      );
    case "maxLength":
    case "maxItems":
    case "maxProperties":
      return problem(
        `at most ${count(params["limit"], UNITS[keyword])}`,
        `${where} must have at most ${count(params["limit"], UNITS[keyword])}, but is ${found}.`,
      );
    case "minimum":
    case "maximum":
    case "exclusiveMinimum":
    case "exclusiveMaximum":
      return problem(`${String(params["comparison"])} ${String(params["limit"])}`);
    case "multipleOf":
      return problem(`a multiple of ${String(params["multipleOf"])}`);
    case "uniqueItems":
      return problem(
        "items that all differ",
        `${where} has equal items at ${String(params["j"])} and ${String(params["i"])}.`,
      );
    case "not":
      return problem("something else", `${where} is what the contract excludes: ${found}.`);
    default:
      return problem(`a value that keeps ${keyword}`);
  }
}

const TYPES: Readonly<Record<string, string>> = {
  string: "text",
  integer: "an integer",
  number: "a number",
  boolean: "true or false",
  array: "an array",
  object: "an object",
};

const UNITS = {
  minLength: "character",
  maxLength: "character",
  minItems: "item",
  maxItems: "item",
  minProperties: "property",
  maxProperties: "property",
} as const;

function count(limit: unknown, unit: string): string {
  if (limit === 1) return `1 ${unit}`;
  return `${String(limit)} ${unit.endsWith("y") ? `${unit.slice(0, -1)}ies` : `${unit}s`}`;
}

function toNameProblem(instancePath: string, name: string, pattern: string): ContractProblem {
  const expected = `a name that matches ${pattern}`;
  const pointer = `${instancePath}/${escapePointer(name)}`;
  return {
    pointer,
    message: `${pointer} must have ${expected}.`,
    expected,
    found: show(name),
    keyword: "propertyNames",
  };
}

const escapePointer = (token: string): string => token.replaceAll("~", "~0").replaceAll("/", "~1");

/** The value that a JSON Pointer names, or undefined. */
export function valueAt(value: unknown, pointer: string): unknown {
  const tokens = pointer.split("/").slice(1);
  return tokens.reduce<unknown>((at, token) => {
    const key = token.replaceAll("~1", "/").replaceAll("~0", "~");
    return typeof at === "object" && at !== null && Object.hasOwn(at, key)
      ? (at as Record<string, unknown>)[key]
      : undefined;
  }, value);
}

/** Shallow on purpose: what was found may be large or nested without end. */
function show(value: unknown): string {
  if (value === undefined) return "nothing";
  if (Array.isArray(value)) return value.length === 0 ? "[]" : `an array of ${value.length}`;
  if (typeof value === "object" && value !== null) {
    const keys = Object.keys(value);
    return keys.length === 0 ? "{}" : shorten(`an object with ${keys.slice(0, 5).join(", ")}`);
  }
  return JSON.stringify(typeof value === "string" ? shorten(value) : value);
}

const shorten = (text: string): string => (text.length > 78 ? `${text.slice(0, 77)}…` : text);
