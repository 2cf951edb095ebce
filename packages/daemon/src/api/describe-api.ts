import fastifySwagger from "@fastify/swagger";
import fastify, { type FastifySchema } from "fastify";

import { type DaemonCode, STATUS_OF_CODE } from "../core/daemon-error.ts";
import { CONTRACT_SCHEMAS } from "./contract-schemas.ts";
import { NO_COMPILERS } from "./no-compilers.ts";
import type { DescribedAnswer, Route } from "./route.ts";

type Json = Readonly<Record<string, unknown>>;

/** What of a document of OpenAPI is looked at here. */
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly requestBody?: { required: boolean } }>>>>;
  readonly components?: Json;
}

const PREFIX = "urn:portcullis:contract:";
const SECURITY_SCHEMES = {
  token: {
    type: "http",
    scheme: "bearer",
    description:
      "The token of the daemon's token file. Asked for by whatever writes, and for logs and contents of files.",
  },
  instance: { type: "http", scheme: "bearer", description: "The token that an instance was started with." },
};
const TAGS: Readonly<Record<string, string>> = {
  workspaces: "Workspaces and what they want to be.",
  "life cycle": "Boots and stops.",
  files: "What a workspace has and says.",
  events: "What happens to workspaces.",
  registry: "What instances tell.",
  templates: "What workspaces begin with.",
  system: "The daemon itself.",
};

/**
 * The routes in OpenAPI 3.1, as JSON; the schemas are the contracts as they stand. Takes a while, and loads what nothing else
 * needs: ask for it once.
 */
export async function describeApi(routes: readonly Route[], version: string): Promise<string> {
  const app = fastify({ schemaController: NO_COMPILERS });
  await app.register(fastifySwagger, {
    openapi: {
      openapi: "3.1.0",
      info: {
        title: "Portcullis workspace daemon",
        version,
        description:
          "Refusals are problem details of RFC 9457, with a code. Reads are open to programs on the same machine; others send the token.",
        license: { name: "MIT", identifier: "MIT" },
      },
      servers: [{ url: "/" }],
      tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
      components: { securitySchemes: SECURITY_SCHEMES as never },
    },
    refResolver: { buildLocalReference: ({ $id }) => $id as string },
  });
  for (const name of Object.keys(CONTRACT_SCHEMAS)) app.addSchema({ $id: name, type: "object" });
  for (const route of routes)
    app.route({ method: route.method, url: shownPath(route), schema: toSchema(route), handler: () => "" });
  await app.ready();
  const document = app.swagger() as unknown as Document;
  await app.close();
  return JSON.stringify(finish(document, routes));
}

/** The asterisk has no name in OpenAPI. */
const shownPath = ({ path }: Route): string => path.replace("*", ":path");

const PATH_PARAMETERS: Readonly<Record<string, string>> = {
  "/workspaces/:id": "Id of the workspace: a UUID; capitals, braces and missing hyphens do no harm.",
  "/templates/:id": "Id of the template; a slash in it is written %2F.",
};

const reference = (contract: string): Json => ({ $ref: `${contract}#` });

function toSchema(route: Route): FastifySchema {
  const { query, headers = {}, body } = route;
  const schema = {
    operationId: operationId(route),
    summary: route.summary,
    ...(route.description !== undefined && { description: route.description }),
    tags: [route.tag],
    security: securityOf(route),
    ...objectOf("params", pathParameters(route)),
    ...objectOf(
      "querystring",
      Object.entries(query).map(([name, { schema: text, description }]) => [name, { ...text, description }]),
    ),
    ...objectOf(
      "headers",
      Object.entries({
        ...headers,
        ...(route.isRepeatable === true && {
          "Idempotency-Key": "The same key with the same request gives the same answer, and happens once.",
        }),
      }).map(([name, description]) => [name, { type: "string", description }]),
    ),
    ...(body.contract !== undefined && { body: reference(body.contract) }),
    ...(body.kind === "bytes" && {
      body: { content: { "application/octet-stream": { schema: { type: "string", format: "binary" } } } },
    }),
    response: merge(answersOf(route.answers), refusalsOf(route.codes)),
  };
  return schema as FastifySchema;
}

function pathParameters(route: Route): readonly (readonly [string, Json])[] {
  const id = Object.entries(PATH_PARAMETERS).find(([path]) => route.path.startsWith(path))?.[1];
  const path = "Path of the file below the configuration folder; its slashes stay as they are.";
  return [
    ...(id === undefined ? [] : [["id", { type: "string", description: id }] as const]),
    ...(route.path.endsWith("*") ? [["path", { type: "string", description: path }] as const] : []),
  ];
}

const objectOf = (name: string, properties: readonly (readonly [string, Json])[]): Json =>
  properties.length === 0 ? {} : { [name]: { type: "object", properties: Object.fromEntries(properties) } };

/** The method and the path in words: postWorkspacesRestart. */
function operationId({ method, path }: Route): string {
  const words = path.split(/[^a-z]+/).filter((word) => word !== "" && word !== "id");
  const isOne = path.endsWith("*");
  return [method.toLowerCase(), ...words, ...(isOne ? ["content"] : []), ...(path.endsWith(":id") ? ["by", "id"] : [])]
    .map((word, index) => (index === 0 ? word : `${word[0]!.toUpperCase()}${word.slice(1)}`))
    .join("");
}

/** An empty requirement among others means: not always. */
function securityOf({ access }: Route): readonly Json[] {
  if (access === "open") return [];
  if (access === "read") return [{}, { token: [] }];
  return [{ [access]: [] }];
}

type Responses = Readonly<Record<string, { readonly description: string; readonly content: Json }>>;

function answersOf(answers: readonly DescribedAnswer[]): Responses {
  const byStatus = Object.groupBy(answers, ({ status }) => String(status));
  return mapValues(byStatus, (all) => ({
    description: all.map(({ description }) => description).join(" "),
    content: Object.fromEntries(
      all.map(({ contract, mediaType = "application/json" }) => [
        mediaType,
        { schema: contract === undefined ? looseSchema(mediaType) : reference(contract) },
      ]),
    ),
  }));
}

const looseSchema = (mediaType: string): Json =>
  mediaType === "application/json" ? { type: "object" } : { type: "string" };

function refusalsOf(codes: readonly DaemonCode[]): Responses {
  const byStatus = Object.groupBy(codes, (code) => String(STATUS_OF_CODE[code]));
  return mapValues(byStatus, (all) => ({
    description: all.join(", "),
    content: {
      "application/problem+json": {
        schema: { allOf: [reference("api_problem"), { properties: { code: { enum: all } } }] },
      },
    },
  }));
}

/** A status can stand for an answer and for refusals. */
const merge = (answers: Responses, refusals: Responses): Responses => ({
  ...answers,
  ...mapValues(refusals, (refusal, status) => {
    const answer = answers[status];
    if (answer === undefined) return refusal;
    const description = `${answer.description} Or ${refusal.description}.`;
    return { description, content: { ...answer.content, ...refusal.content } };
  }),
});

const mapValues = <From, To>(
  record: Readonly<Partial<Record<string, From>>>,
  map: (value: From, key: string) => To,
): Record<string, To> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value as From, key)]));

/** Puts in what the plugin cannot say: the contracts word for word, and bodies that may be left out. */
function finish(document: Document, routes: readonly Route[]): Json {
  for (const route of routes) {
    const operation = document.paths[shownPath(route).replaceAll(/:(\w+)/g, "{$1}")]?.[route.method.toLowerCase()];
    if (operation?.requestBody !== undefined) operation.requestBody.required = !route.body.isOptional;
  }
  const schemas = Object.fromEntries(
    Object.entries(CONTRACT_SCHEMAS).map(([name, schema]) => [name, toComponent(schema)]),
  );
  return { ...document, components: { ...document.components, schemas } };
}

/** A contract as a component: without its own name, its references to others by theirs. */
function toComponent(schema: object): unknown {
  const { $schema: _dialect, $id: _name, ...rest } = schema as Json;
  return JSON.parse(JSON.stringify(rest), (key, value: unknown) =>
    key === "$ref" && typeof value === "string" && value.startsWith(PREFIX)
      ? `#/components/schemas/${value.slice(PREFIX.length)}`
      : value,
  );
}
