import { parse, type InstanceHeartbeat, type InstanceRegistration } from "@portcullis/contracts";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { vi } from "vitest";

export interface RegistryServer {
  readonly url: string;
  readonly registrations: readonly InstanceRegistration[];
  readonly heartbeats: readonly InstanceHeartbeat[];
  /** Bearers of all calls. */
  readonly tokens: readonly string[];
  /** Bodies that break their contracts. */
  readonly refused: readonly unknown[];
  /** What the next calls are answered with. */
  answerWith(status: number): void;
  close(): Promise<void>;
}

/** A stand-in for the daemon's registry: takes what instances send, judged by the contracts. */
export async function startRegistry(): Promise<RegistryServer> {
  const registrations: InstanceRegistration[] = [];
  const heartbeats: InstanceHeartbeat[] = [];
  const tokens: string[] = [];
  const refused: unknown[] = [];
  let status = 200;
  const take = (path: string | undefined, json: unknown): void => {
    if (path === "/registry/register") {
      const parsed = parse("instance_registration", json);
      if (parsed.ok) return void registrations.push(parsed.value);
    } else {
      const parsed = parse("instance_heartbeat", json);
      if (parsed.ok) return void heartbeats.push(parsed.value);
    }
    refused.push(json);
  };
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await text(request);
    tokens.push(request.headers.authorization ?? "");
    take(request.url, JSON.parse(body));
    response.writeHead(status, { "content-type": "application/json" });
    response.end(JSON.stringify({ status: "online", generation: 1 }));
  };
  const server = createServer((request, response) => void answer(request, response).catch(() => response.destroy()));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    registrations,
    heartbeats,
    tokens,
    refused,
    answerWith: (wanted) => void (status = wanted),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Waits for a condition, with patience for a slow machine. */
export const eventually = async (check: () => void | Promise<void>): Promise<void> =>
  await vi.waitFor(check, { timeout: 30_000, interval: 25 });
