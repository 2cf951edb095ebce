import { shorten } from "../../core/shorten.ts";
import type { ForgeClient } from "../forge-client.ts";
import { ForgeFault } from "../forge-fault.ts";
import { Shape } from "../shape.ts";

/** An answer of GraphQL, which may hold some of what was asked and errors for the rest. */
export interface GraphqlAnswer {
  readonly data: Shape;
  /** Throws the first error about that field, something in it or something that it is in. */
  refuseErrors(field: readonly string[]): void;
}

type Variables = Readonly<Record<string, string | number | boolean | null>>;

const LONGEST_REASON = 200;

/** @throws ForgeFault where the answer holds nothing at all */
export async function askGraphql(
  client: ForgeClient,
  operationName: string,
  query: string,
  variables: Variables,
): Promise<GraphqlAnswer> {
  const { body } = await client.read({ path: ["graphql"], body: { operationName, query, variables } });
  const answer = new Shape(body, operationName);
  const errors = answer.anyList("errors").map(toError);
  const data = answer.anyObject("data");
  if (data === undefined) throw errors[0]?.fault ?? new ForgeFault("the forge answers with neither data nor an error");
  return {
    data,
    refuseErrors(field) {
      const error = errors.find(({ path }) => path.every((name, index) => name === (field[index] ?? name)));
      if (error !== undefined) throw error.fault;
    },
  };
}

interface GraphqlError {
  /** Names of fields, from the root; none for an error about the whole question. */
  readonly path: readonly string[];
  readonly fault: ForgeFault;
}

function toError(error: Shape): GraphqlError {
  const message = shorten(error.anyText("message") || "no reason given", LONGEST_REASON);
  const type = error.anyText("type") || "error";
  const path = error.has("path") ? error.names("path") : [];
  return { path, fault: new ForgeFault(`the forge answers ${type}: ${message}`) };
}
