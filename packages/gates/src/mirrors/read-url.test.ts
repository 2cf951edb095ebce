import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";

import { PortcullisError } from "../core/portcullis-error.ts";
import type { UrlSource } from "./mirror.ts";
import { nameUrl, readUrl } from "./read-url.ts";

const servers: Server[] = [];
const serve = async (listener: RequestListener): Promise<string> => {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

const read = async (origin: string, more: Partial<UrlSource> = {}): Promise<string | undefined> => {
  const bytes = await readUrl({ url: `${origin}/a.json`, origin, ...more }, fetch);
  return bytes && new TextDecoder().decode(bytes);
};
const errorOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    return `no error: ${String(await work)}`;
  } catch (error) {
    if (!(error instanceof PortcullisError)) throw error;
    expect(JSON.stringify([error.fix, error.cause])).not.toContain("secret");
    return `${error.code}: ${error.message}`;
  }
};

describe("readUrl", () => {
  it("reads a body", async () => {
    const origin = await serve((request, response) =>
      response.end(`${request.url} ${request.headers["accept-encoding"]}`),
    );
    expect(await read(origin, { url: `${origin}/a.json?ref=main#part` })).toBe("/a.json?ref=main identity");
  });

  it("tells what is not there from what cannot be read", async () => {
    const origin = await serve((request, response) => response.writeHead(Number(request.url!.slice(1))).end("{}"));
    expect(await read(origin, { url: `${origin}/404` })).toBeUndefined();
    expect(await read(origin, { url: `${origin}/410` })).toBeUndefined();
    for (const status of [201, 206, 304, 401, 403, 429, 500, 503])
      expect(await errorOf(read(origin, { url: `${origin}/${status}` }))).toBe(
        `unreadable: ${origin}/${status} answered ${status}.`,
      );
  });

  it("reads no more than the limit of an endless body", async () => {
    const origin = await serve((_, response) => {
      const write = (): void =>
        void (!response.destroyed && response.write("x".repeat(100_000), () => setImmediate(write)));
      write();
    });
    expect(await errorOf(read(origin, { max_bytes: 1_000_000 }))).toBe(
      `unreadable: ${origin}/a.json is larger than 1000000 bytes.`,
    );
    expect(await errorOf(read(origin))).toContain("larger than 1048576 bytes");
  });

  it("takes a body of exactly the limit", async () => {
    const origin = await serve((_, response) => response.end("12345"));
    expect(await read(origin, { max_bytes: 5 })).toBe("12345");
    expect(await errorOf(read(origin, { max_bytes: 4 }))).toContain("larger than 4 bytes");
  });

  it("counts what is unpacked", async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000));
    expect(bomb.length).toBeLessThan(100_000);
    const origin = await serve((_, response) => response.writeHead(200, { "content-encoding": "gzip" }).end(bomb));
    expect(await errorOf(read(origin))).toContain("larger than 1048576 bytes");
  });

  it("does not believe a length that is announced", async () => {
    const long = await serve((_, response) =>
      response.writeHead(200, { "content-length": "1000" }).write("{}", () => response.destroy()),
    );
    expect(await errorOf(read(long))).toContain(`unreadable: Cannot read ${long}/a.json: `);
    const short = await serve((_, response) => {
      response.socket!.end(
        "HTTP/1.1 200 OK\r\ncontent-length: 2\r\nconnection: close\r\n\r\n{}" + "x".repeat(5_000_000),
      );
    });
    // What comes after the announced end is not part of the body.
    expect(await read(short)).toBe("{}");
  });

  it.each([
    ["never answers", () => {}],
    ["never ends", (_: unknown, response: { write(text: string): boolean }) => response.write("{")],
    [
      "drips",
      (_: unknown, response: { write(text: string): void; on(event: "close", end: () => void): void }) => {
        const timer = setInterval(() => response.write(" "), 50);
        response.on("close", () => clearInterval(timer));
      },
    ],
  ])("gives up on a server that %s", async (_, listener) => {
    const origin = await serve(listener as RequestListener);
    expect(await errorOf(read(origin, { timeout_seconds: 0.5 }))).toBe(
      `unreadable: Cannot read ${origin}/a.json: it did not answer whole within 0.5 seconds.`,
    );
  });

  it("follows redirects within the origin, a few times", async () => {
    const origin = await serve((request, response) => {
      const step = Number(request.url!.slice(1));
      if (step === 0) response.end("{}");
      else response.writeHead(302, { location: `/${step - 1}` }).end();
    });
    expect(await read(origin, { url: `${origin}/5` })).toBe("{}");
    expect(await errorOf(read(origin, { url: `${origin}/6` }))).toContain("redirects more than 5 times");
  });

  it.each([
    ["another port", (other: string) => `${other}/a.json`],
    ["another scheme", (_: string, own: string) => own.replace("http:", "https:")],
    ["a name and a password", (_: string, own: string) => own.replace("http://", "http://me:secret@")],
    ["a file", () => "file:///etc/passwd"],
    ["nothing", () => "http://"],
  ])("does not follow a redirect to %s", async (_, target) => {
    let asked = 0;
    const other = await serve((__, response) => {
      asked += 1;
      response.end("{}");
    });
    const origin: string = await serve((__, response) =>
      response.writeHead(301, { location: target(other, origin) }).end(),
    );
    expect(await errorOf(read(origin))).toContain(`unreadable: ${origin}/a.json redirects to `);
    expect(asked).toBe(0);
  });

  it.each([
    ["http://example.org", "http://example.org/a", "The origin"],
    ["https://example.org/", "https://example.org.evil/a", "is not at the pinned origin https://example.org"],
    ["https://example.org", "https://example.org:8443/a", "is not at the pinned origin"],
    ["https://example.org", "https://example.org@evil.org/a", "is written with a name or a password"],
    ["https://example.org", "https://me:secret@example.org/a?token=secret", "https://example.org/a is written with"],
    ["https://example.org", "https://other.org/a?token=secret", "https://other.org/a is not at"],
    ["https://example.org", "no url with secret", "The URL of a mirror's source is not at"],
    ["https://me:secret@example.org", "https://example.org/a", "The origin"],
    ["https://example.org/path", "https://example.org/path", "The origin"],
    ["http://127.0.0.1.evil.org", "http://127.0.0.1.evil.org/a", "The origin"],
    ["file://", "file:///etc/passwd", "The origin"],
    ["", "https://example.org", "The origin"],
  ])("refuses the origin %j with %j without asking anybody", async (origin, url, told) => {
    const never = (): never => expect.unreachable();
    const message = await errorOf(readUrl({ url, origin }, never));
    expect([message.startsWith("configuration: "), message.includes(told), message.includes("secret")]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it("says why a server cannot be reached, without the query", async () => {
    const origin = await serve(() => {});
    await new Promise((resolve) => servers.pop()!.close(resolve));
    expect(await errorOf(read(origin, { url: `${origin}/a.json?token=secret` }))).toBe(
      `unreadable: Cannot read ${origin}/a.json: ECONNREFUSED.`,
    );
  });
});

it.each([
  ["https://me:secret@example.org/a?token=secret#secret", "https://example.org/a"],
  ["ssh://git@example.org/a", "ssh://example.org/a"],
  ["https://me:secret@exa mple.org/a", "an address that cannot be read"],
  ["../folder", "../folder"],
])("nameUrl shows %j as %j", (address, shown) => {
  expect(nameUrl(address)).toBe(shown);
});
