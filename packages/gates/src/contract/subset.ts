import type { ContractProblem } from "@portcullis/contracts";

import { isObject, type JsonObject } from "../comparison/json.ts";
import { pointerTo } from "../core/json-pointer.ts";
import { FORBIDDEN, PASSED_OVER, SHAPING, SUBSCHEMAS, type Advice } from "./subset-keywords.ts";

/**
 * Where a schema leaves the subset of JSON Schema 2020-12 of which types and validators are made right.
 *
 * @param complete also asks for what a type has to be told: the type of every value, and whether an object is closed
 */
export function checkSubset(schema: unknown, { complete }: { readonly complete: boolean }): ContractProblem[] {
  const problems: ContractProblem[] = [];
  visit(
    schema,
    { pointer: "", depth: 0, isRoot: true, isEmitted: true, ofParent: UNSAID, isConjunct: false },
    (found, at) => {
      if (complete || found.isAlways) problems.push(toProblem(found, at.pointer));
    },
  );
  return problems;
}

/** What the schema around one of the branches of `allOf`, `anyOf` and `oneOf` says of the same value. */
interface Said {
  readonly type: "nothing" | "object" | "other";
  readonly isClosedOrOpen: boolean;
}

const UNSAID: Said = { type: "nothing", isClosedOrOpen: false };

interface Place {
  readonly pointer: string;
  readonly depth: number;
  readonly isRoot: boolean;
  /** Whether types are made of it. */
  readonly isEmitted: boolean;
  readonly ofParent: Said;
  /** Whether it is a branch of `allOf`, which need not say the type again. */
  readonly isConjunct: boolean;
}

interface Found extends Advice {
  readonly keyword: string;
  /** Whether it is a fault in every contract, and not only where types are asked to be complete. */
  readonly isAlways: boolean;
}

type Report = (found: Found, at: Place) => void;

/** Far more than a schema that compiles has. */
const MOST_NESTING = 1000;

function visit(schema: unknown, at: Place, report: Report): void {
  if (!isObject(schema)) return;
  if (at.depth > MOST_NESTING) {
    report(
      { keyword: "$defs", isAlways: true, why: "it is nested without end.", instead: '"$ref" to a definition' },
      at,
    );
    return;
  }
  for (const found of [...wrongNames(schema, at), ...(at.isEmitted ? wrongShapes(schema, at) : [])]) report(found, at);
  const said = saidBy(schema, at.ofParent);
  const enter = (child: unknown, keyword: string, ...steps: readonly (string | number)[]): void =>
    visit(
      child,
      {
        pointer: pointerTo(at.pointer, keyword, ...steps),
        depth: at.depth + 1,
        isRoot: false,
        isEmitted: at.isEmitted && !PASSED_OVER.has(keyword),
        ofParent: COMBINING.has(keyword) ? said : UNSAID,
        isConjunct: keyword === "allOf",
      },
      report,
    );
  for (const keyword of SUBSCHEMAS.one) enter(schema[keyword], keyword);
  for (const keyword of SUBSCHEMAS.list) {
    const branches = schema[keyword];
    if (Array.isArray(branches)) branches.forEach((branch, index) => enter(branch, keyword, index));
  }
  for (const keyword of SUBSCHEMAS.named) {
    const members = schema[keyword];
    if (isObject(members)) for (const [name, member] of Object.entries(members)) enter(member, keyword, name);
  }
}

const COMBINING: ReadonlySet<string> = new Set(["allOf", "anyOf", "oneOf"]);

function saidBy(schema: JsonObject, ofParent: Said): Said {
  const { type } = schema;
  return {
    type: type === undefined ? ofParent.type : type === "object" ? "object" : "other",
    isClosedOrOpen: ofParent.isClosedOrOpen || Object.hasOwn(schema, "additionalProperties"),
  };
}

/** What stops or misleads the tools wherever it stands. */
function* wrongNames(schema: JsonObject, { isRoot }: Place): Generator<Found> {
  for (const keyword of Object.keys(schema)) {
    const advice = Object.hasOwn(FORBIDDEN, keyword) ? FORBIDDEN[keyword] : undefined;
    if (advice !== undefined) yield { ...advice, keyword, isAlways: true };
  }
  const { $id, $ref, multipleOf, properties } = schema;
  if ($id !== undefined && !isRoot) {
    const why = "json-schema-to-typescript tries to download a schema that has an $id inside of another.";
    yield { keyword: "$id", isAlways: true, why, instead: "a contract of its own, in a file of its own" };
  }
  if (typeof $ref === "string" && !isFollowed($ref)) {
    const why = "only definitions of the same file, and other contracts as a whole, are followed.";
    yield { keyword: "$ref", isAlways: true, why, instead: '"#/$defs/NAME", or the $id of a contract' };
  }
  if (typeof multipleOf === "number" && !Number.isInteger(multipleOf)) {
    const why = "fractions are not held exactly: ajv refuses 19.99 as a multiple of 0.01.";
    yield { keyword: "multipleOf", isAlways: true, why, instead: "an integer of the smaller unit" };
  }
  if (isObject(properties) && Object.hasOwn(properties, "__proto__")) {
    const why = "ajv does not take __proto__ for a name like others.";
    yield { keyword: "properties", isAlways: true, why, instead: "a property of another name" };
  }
}

const isFollowed = (reference: string): boolean =>
  reference === "#" || reference.startsWith("#/") || (!reference.includes("#") && reference !== "");

/** What gives a type that is wrong. */
function* wrongShapes(schema: JsonObject, at: Place): Generator<Found> {
  const { $ref, patternProperties, properties } = schema;
  const sibling = SHAPING.find((keyword) => Object.hasOwn(schema, keyword));
  if ($ref !== undefined && sibling !== undefined) {
    const why = "beside $ref it takes the place of what the definition says.";
    yield { keyword: sibling, isAlways: true, why, instead: '"$ref" alone, or "allOf" of both' };
  }
  const isClosedOrOpen = at.ofParent.isClosedOrOpen || Object.hasOwn(schema, "additionalProperties");
  if (patternProperties !== undefined && !isClosedOrOpen) {
    const why = "without additionalProperties its type refuses every other member.";
    yield { keyword: "patternProperties", isAlways: true, why, instead: '"additionalProperties": false beside it' };
  } else if (isObject(properties) && !isClosedOrOpen) {
    const why = "types take an object for closed that validators take for open.";
    yield { keyword: "properties", isAlways: false, why, instead: '"additionalProperties": false, or true, beside it' };
  }
  yield* untyped(schema, at);
}

function* untyped(schema: JsonObject, { ofParent, isConjunct }: Place): Generator<Found> {
  if (isConjunct || saysType(schema, ofParent) || isAnything(schema)) return;
  // Of a value that is no object, a branch that says no type would make one.
  const isAlways = ofParent.type === "other";
  const why = 'without "type" it is taken for an object.';
  const instead = isAlways ? "the type again in the branch" : '"type", with all types that the value may be of';
  yield { keyword: "type", isAlways, why, instead };
}

/** Whether the type that is made is one of the right kind. */
function saysType(schema: JsonObject, ofParent: Said): boolean {
  if (SAYING.some((keyword) => Object.hasOwn(schema, keyword)) || ofParent.type === "object") return true;
  const branches = (keyword: string): readonly unknown[] => {
    const value = schema[keyword];
    return Array.isArray(value) ? (value as readonly unknown[]) : [];
  };
  // Each branch of a union is told for itself; of a conjunction one branch is enough.
  if (branches("anyOf").length > 0 || branches("oneOf").length > 0) return true;
  return branches("allOf").some((branch) => isObject(branch) && saysType(branch, UNSAID));
}

const SAYING: readonly string[] = ["type", "enum", "const", "$ref", "$dynamicRef", "$recursiveRef", "tsType"];

const isAnything = (schema: JsonObject): boolean => Object.keys(schema).length === 0;

const toProblem = ({ keyword, why, instead }: Found, pointer: string): ContractProblem => ({
  pointer: keyword === "type" ? pointer : pointerTo(pointer, keyword),
  message: `"${keyword}" is not as types and validators need it: ${why} Write ${instead}.`,
  expected: instead,
  found: keyword,
  keyword,
});
