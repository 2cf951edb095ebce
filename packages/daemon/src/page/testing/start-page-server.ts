import fastify, { type FastifyInstance } from "fastify";

import { createSessions } from "../../api/session.ts";
import { registerPage } from "../register-page.ts";
import { createFakeWorkspaceService, type FakeWorkspaceService } from "./fake-workspace-service.ts";

export const TOKEN = "token-of-the-page-test";

export interface PageServerUnderTest {
  /** Without a slash at its end. */
  readonly address: string;
  readonly service: FakeWorkspaceService;
  close(): Promise<void>;
}

/** The page before the fake service, with the event streams that its script follows. */
export function createPageApp(service: FakeWorkspaceService): FastifyInstance {
  const app = fastify({ forceCloseConnections: true });
  void app.register(async (scope) => registerPage(scope, { service, sessions: createSessions(TOKEN) }));
  for (const path of ["/events", "/workspaces/:id/events"]) {
    app.get(path, (request, reply) => {
      const { id } = request.params as { readonly id?: string };
      reply.hijack();
      reply.raw.writeHead(200, { "content-type": "text/event-stream" }).write(": begun\n\n");
      const end = service.subscribe((event) => {
        if (id === undefined || event.workspace_id === id)
          reply.raw.write(`id: ${event.id}\ndata: ${JSON.stringify(event)}\n\n`);
      });
      reply.raw.on("close", end);
    });
  }
  return app;
}

export async function startPageServer(): Promise<PageServerUnderTest> {
  const service = createFakeWorkspaceService();
  const app = createPageApp(service);
  const address = await app.listen({ port: 0, host: "127.0.0.1" });
  return { address, service, close: () => app.close() };
}
