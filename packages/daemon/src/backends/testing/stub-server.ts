import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

export interface ReceivedCall {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface StubAnswer {
  readonly status: number;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface StubServer {
  readonly address: string;
  readonly calls: readonly ReceivedCall[];
  answerWith(answer: StubAnswer | "hang"): void;
  close(): Promise<void>;
}

/** A control plane that answers what it is told to, for answers that a right one never gives. */
export async function startStubServer(): Promise<StubServer> {
  const calls: ReceivedCall[] = [];
  let answer: StubAnswer | "hang" = { status: 500 };
  const server: Server = createServer((request, response) => {
    const url = new URL(request.url!, "http://localhost");
    const { method = "", headers } = request;
    const receive = async (): Promise<void> => {
      const body = await text(request);
      calls.push({ method, path: url.pathname, query: Object.fromEntries(url.searchParams), headers, body });
      if (answer !== "hang") response.writeHead(answer.status, { ...answer.headers }).end(answer.body);
    };
    void receive().catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    answerWith: (wanted) => void (answer = wanted),
    async close() {
      if (!server.listening) return;
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
