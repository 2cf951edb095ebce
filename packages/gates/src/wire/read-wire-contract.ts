import { isObject, pointerTokens, type JsonObject } from "../comparison/json.ts";
import { schemaForReading, toManifestPointer } from "./convert-manifest.ts";
import { consumersOfManifest, isConsumerList, isManifest, manifestProblems, NO_FIELDS } from "./manifest.ts";
import { readRemainder } from "./manifest-remainder.ts";
import { createShapeMerger, toWireField } from "./merge-shapes.ts";
import { readSchema } from "./read-schema.ts";
import { toAlternatives } from "./shape.ts";
import type { WireContract, WireField, WireProblem, WireShape } from "./wire-contract.ts";

export type ReadContract = { readonly contract: WireContract } | { readonly problems: readonly WireProblem[] };

/**
 * Reads a wire message schema or a `*.contract.json` manifest. A contract that cannot be read whole is not read at all: every
 * problem says where and why. One without fields is such a contract, for every message would keep it.
 *
 * @param json what the file holds, parsed
 */
export function readWireContract(file: string, json: unknown): ReadContract {
  if (!isObject(json)) return { problems: [{ pointer: "", message: "A contract is an object." }] };
  return isManifest(file, json) ? readManifest(file, json) : readMessageSchema(file, json);
}

function readManifest(file: string, manifest: JsonObject): ReadContract {
  const problems = manifestProblems(manifest);
  if (problems.length > 0) return { problems };
  const toPlace = (pointer: string): string => toManifestPointer(manifest, pointerTokens(pointer));
  const consumers = consumersOfManifest(manifest);
  const read = readFields(schemaForReading(manifest), consumers, "/fields");
  if ("problems" in read) {
    return { problems: read.problems.map((problem) => ({ ...problem, pointer: toPlace(problem.pointer) })) };
  }
  const { endpoint } = manifest;
  const fields = read.fields.map((field) => withPointers(field, toPlace));
  const contract: WireContract = { name: nameOf(file), file, form: "manifest", consumers, fields, open: read.open };
  return { contract: typeof endpoint === "string" ? { ...contract, endpoint } : contract };
}

function readMessageSchema(file: string, schema: JsonObject): ReadContract {
  const { consumers } = schema;
  if (!isConsumerList(consumers)) {
    const message = "The schema does not say who its consumers are: a list of names such as cp.";
    return { problems: [{ pointer: Object.hasOwn(schema, "consumers") ? "/consumers" : "", message }] };
  }
  const read = readFields(schema, consumers, "/properties");
  if ("problems" in read) return read;
  const contract: WireContract = { name: nameOf(file), file, form: "schema", consumers, ...read };
  const endpoint = readRemainder(schema["$comment"])?.extra?.["endpoint"];
  return { contract: typeof endpoint === "string" ? { ...contract, endpoint } : contract };
}

type Fields = Pick<WireContract, "fields" | "open"> | { readonly problems: readonly WireProblem[] };

function readFields(schema: JsonObject, consumers: readonly string[], place: string): Fields {
  const { shape, problems } = readSchema(schema, consumers);
  if (problems.length > 0) return { problems };
  const contradictions: WireProblem[] = [];
  const { object } = toAlternatives(createShapeMerger(contradictions).unite([shape]), (one) => one);
  if (contradictions.length > 0) return { problems: contradictions };
  if (object === undefined) return { problems: [{ pointer: "", message: "A wire message is an object." }] };
  if (object.fields.length === 0) {
    return { problems: [{ pointer: Object.hasOwn(schema, place.slice(1)) ? place : "", message: NO_FIELDS }] };
  }
  return { fields: object.fields, open: object.open };
}

function withPointers(field: WireField, toPlace: (pointer: string) => string): WireField {
  const move = (shape: WireShape): WireShape => {
    switch (shape.kind) {
      case "object":
        return {
          ...shape,
          fields: shape.fields.map((each) => withPointers(each, toPlace)),
          ...(shape.rest && { rest: move(shape.rest) }),
        };
      case "array":
        return { kind: "array", items: move(shape.items) };
      case "map":
        return { kind: "map", values: move(shape.values) };
      case "union":
        return { kind: "union", of: shape.of.map(move) };
      case "recursive":
      case "enum":
      case "string":
      case "integer":
      case "number":
      case "boolean":
      case "null":
      case "any":
        return shape;
    }
  };
  return toWireField({ ...field, pointer: toPlace(field.pointer), shape: move(field.shape) });
}

/** `contracts/provision_request.schema.json` is called `provision_request`. */
const nameOf = (file: string): string =>
  file.slice(file.lastIndexOf("/") + 1).replace(/(\.schema|\.contract)?\.json$/, "");
