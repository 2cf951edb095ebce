import type { Authorisation } from "./authorisation.ts";

declare module "fastify" {
  interface FastifyInstance {
    isAuthorised: Authorisation["isAuthorised"];
  }
}
