import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from "fastify";
import { Writable } from "node:stream";
import { onTestFinished } from "vitest";

import { createFakeService } from "../../testing/fake-service.ts";
import type { MemoryService } from "../../testing/memory-service.ts";
import { type AppOptions, createApp } from "../create-app.ts";
import { createLog } from "../create-log.ts";

export const TOKEN = "the-token-of-the-tests";
export const ID = "aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa";
export const OTHER_ID = "bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbbbb";

export interface OpenApp {
  readonly app: FastifyInstance;
  readonly service: MemoryService;
  /** Lines of the log so far. */
  readonly lines: () => readonly Readonly<Record<string, unknown>>[];
  /** With the token, where the headers name no other; a payload that is no text goes as JSON. */
  readonly ask: (method: string, url: string, options?: InjectOptions) => Promise<LightMyRequestResponse>;
  /** Listens on a free port of loopback: the base of its URLs. */
  readonly listen: () => Promise<string>;
}

/** An application on the fake service, closed when the test is over. */
export async function openApp(
  options: Partial<AppOptions> & { readonly service?: MemoryService } = {},
): Promise<OpenApp> {
  const { service = createFakeService() } = options;
  const written: string[] = [];
  const destination = new Writable({
    write(chunk, _encoding, done) {
      written.push(String(chunk));
      done();
    },
  });
  const log = createLog("debug", destination);
  const app = await createApp({ token: TOKEN, log, version: "0.0.0", ...options, service });
  onTestFinished(async () => await app.close());
  return {
    app,
    service,
    lines: () =>
      written
        .join("")
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>),
    ask: async (method, url, request = {}) =>
      await app.inject({
        ...request,
        method: method as "GET",
        url,
        headers: { authorization: `Bearer ${TOKEN}`, ...request.headers },
      }),
    listen: async () => await app.listen({ host: "127.0.0.1", port: 0 }),
  };
}
