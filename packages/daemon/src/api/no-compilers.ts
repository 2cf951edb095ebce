import type { FastifyServerOptions } from "fastify";

type Controller = NonNullable<FastifyServerOptions["schemaController"]>;
type Factories = NonNullable<Controller["compilersFactory"]>;

/**
 * Fastify compiles no schemas here: bodies are checked by the contracts' own validators, and JSON.stringify writes a workspace as
 * fast as a compiled function (tried). Loading compilers that nobody uses would be half of the start.
 */
export const NO_COMPILERS: Controller = {
  compilersFactory: {
    buildValidator: (() => () => () => true) as unknown as NonNullable<Factories["buildValidator"]>,
    buildSerializer: () => () => (value) => JSON.stringify(value),
  },
};
