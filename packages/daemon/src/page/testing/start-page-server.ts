import type { FastifyInstance } from "fastify";
import { Writable } from "node:stream";

import { createApp } from "../../api/create-app.ts";
import { createLog } from "../../api/create-log.ts";
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

/** The daemon's application with its page, before the fake service. */
export async function createPageApp(service: FakeWorkspaceService): Promise<FastifyInstance> {
  const sessions = createSessions(TOKEN);
  const nowhere = new Writable({ write: (_chunk, _encoding, written) => written() });
  return await createApp({
    service,
    token: TOKEN,
    sessions,
    log: createLog("error", nowhere),
    version: "0.0.0",
    page: (scope) => registerPage(scope, { service, sessions }),
  });
}

export async function startPageServer(): Promise<PageServerUnderTest> {
  const service = createFakeWorkspaceService();
  const app = await createPageApp(service);
  const address = await app.listen({ port: 0, host: "127.0.0.1" });
  return { address, service, close: () => app.close() };
}
