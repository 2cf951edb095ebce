import type { ApiProblem } from "@portcullis/contracts";

import { DaemonError } from "../core/daemon-error.ts";
import { nearestName } from "../core/nearest-name.ts";

type ValueProblem = NonNullable<ApiProblem["problems"]>[number];

/** A parameter after the question mark. */
export interface QueryParameter<Value> {
  readonly description: string;
  /** JSON Schema of the text, for the description of the interface. */
  readonly schema: Readonly<Record<string, unknown>>;
  readonly absent: Value;
  readonly expected: string;
  /** `undefined` where the text is not accepted. */
  parse(text: string): Value | undefined;
}

export type QueryShape = Readonly<Record<string, QueryParameter<unknown>>>;
export type QueryValues<Shape extends QueryShape> = {
  readonly [Name in keyof Shape]: Shape[Name] extends QueryParameter<infer Value> ? Value : never;
};

/** `true` or `false`; absent is false. */
export const flagParameter = (description: string): QueryParameter<boolean> => ({
  description,
  schema: { type: "boolean", default: false },
  absent: false,
  expected: "true or false",
  parse: (text) => ({ true: true, "1": true, false: false, "0": false })[text],
});

export function integerParameter(
  description: string,
  { maximum, absent }: { readonly maximum: number; readonly absent: number },
): QueryParameter<number> {
  return {
    description,
    schema: { type: "integer", minimum: 1, maximum, default: absent },
    absent,
    expected: `an integer from 1 to ${maximum}`,
    parse(text) {
      const value = /^\d{1,9}$/.test(text) ? Number(text) : 0;
      return value >= 1 && value <= maximum ? value : undefined;
    },
  };
}

export const textParameter = (description: string, maxLength: number): QueryParameter<string | undefined> => ({
  description,
  schema: { type: "string", maxLength },
  absent: undefined,
  expected: `text of at most ${maxLength} characters`,
  parse: (text) => (text.length <= maxLength ? text : undefined),
});

/**
 * The parameters of a request.
 *
 * @throws DaemonError INVALID_REQUEST with every problem, and the nearest name for an unknown parameter
 */
export function readQuery<Shape extends QueryShape>(shape: Shape, given: unknown): QueryValues<Shape> {
  const texts = given as Readonly<Record<string, string | readonly string[]>>;
  const problems: ValueProblem[] = [];
  for (const name of Object.keys(texts)) if (!Object.hasOwn(shape, name)) problems.push(unknownParameter(name, shape));
  const values: Record<string, unknown> = {};
  for (const [name, parameter] of Object.entries(shape)) {
    const text = texts[name];
    const value = text === undefined ? parameter.absent : typeof text === "string" ? parameter.parse(text) : undefined;
    if (text !== undefined && value === undefined) problems.push(wrongValue(name, parameter, text));
    values[name] = value;
  }
  if (problems.length > 0)
    throw new DaemonError("INVALID_REQUEST", "The parameters of the request are not accepted.", { problems });
  return values as QueryValues<Shape>;
}

function unknownParameter(name: string, shape: QueryShape): ValueProblem {
  const shown = name.slice(0, 80);
  const nearest = nearestName(shown, Object.keys(shape));
  return {
    message: `Unknown parameter ${JSON.stringify(shown)}.`,
    ...(nearest !== undefined && { fix: `Did you mean ${nearest}?` }),
  };
}

function wrongValue(
  name: string,
  { expected }: QueryParameter<unknown>,
  text: string | readonly string[],
): ValueProblem {
  const found = typeof text === "string" ? JSON.stringify(text.slice(0, 80)) : `${text.length} values`;
  return { message: `The parameter "${name}" must be ${expected}, but is ${found}.`, expected, found };
}
