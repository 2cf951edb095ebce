import { parseWith, valueAt, type ApiProblem, type ContractProblem, type Validator } from "@portcullis/contracts";
import type { FastifyRequest } from "fastify";

import { DaemonError } from "../core/daemon-error.ts";
import { nearestName } from "../core/nearest-name.ts";
import { parseJsonBody } from "./parse-json-body.ts";

/** How a route takes its body. The parser of the application has left the bytes in `request.body`. */
export interface BodyReader<Body> {
  readonly kind: "json" | "bytes" | "none";
  /** Name of the contract that it keeps. */
  readonly contract?: string;
  readonly isOptional: boolean;
  read(request: FastifyRequest): Body;
}

/** What of a schema the nearest name is taken from. */
interface ObjectSchema {
  readonly properties: Readonly<Record<string, unknown>>;
}

export const noBody: BodyReader<undefined> = {
  kind: "none",
  isOptional: true,
  read(request) {
    const bytes = bytesOf(request);
    if (bytes.length === 0) return undefined;
    const value = parseJsonBody(bytes);
    const keys = typeof value === "object" && value !== null ? Object.keys(value) : [""];
    if (keys.length > 0)
      throw new DaemonError("INVALID_REQUEST", "This route takes no body.", { fix: "Send none, or {}." });
    return undefined;
  },
};

/** The bytes as they come, of any media type. */
export const bytesBody: BodyReader<Uint8Array> = { kind: "bytes", isOptional: true, read: bytesOf };

/** JSON that keeps a contract; `empty` is what an empty body stands for, where one is accepted. */
export function jsonBody<Body>(
  contract: string,
  validate: Validator<Body>,
  schema: ObjectSchema,
  options: { readonly empty?: Body } = {},
): BodyReader<Body> {
  return {
    kind: "json",
    contract,
    isOptional: options.empty !== undefined,
    read(request) {
      const bytes = bytesOf(request);
      if (bytes.length === 0 && options.empty !== undefined) return options.empty;
      return parseBody(parseJsonBody(bytes), validate, schema);
    },
  };
}

/** @throws DaemonError INVALID_REQUEST with every problem, and the nearest name for an unknown key */
export function parseBody<Body>(value: unknown, validate: Validator<Body>, schema: ObjectSchema): Body {
  const parsed = parseWith(validate, value);
  if (parsed.ok) return parsed.value;
  const problems = parsed.problems.slice(0, 100).map((problem) => toValueProblem(problem, value, schema));
  throw new DaemonError("INVALID_REQUEST", "The body does not keep its contract.", { problems });
}

export function bytesOf(request: FastifyRequest): Uint8Array {
  return request.body instanceof Uint8Array ? request.body : new Uint8Array();
}

function toValueProblem(
  problem: ContractProblem,
  value: unknown,
  schema: ObjectSchema,
): NonNullable<ApiProblem["problems"]>[number] {
  const { pointer, message, expected, found, unknown, allowed } = problem;
  const given = unknown ?? (allowed === undefined ? undefined : valueAt(value, pointer));
  // Only the top of these contracts has names to choose from.
  const known = unknown !== undefined && pointer.lastIndexOf("/") === 0 ? Object.keys(schema.properties) : allowed;
  const nearest =
    typeof given === "string" && known !== undefined ? nearestName(given.slice(0, 80), known.map(String)) : undefined;
  return { pointer, message, expected, found, ...(nearest !== undefined && { fix: `Did you mean ${nearest}?` }) };
}
