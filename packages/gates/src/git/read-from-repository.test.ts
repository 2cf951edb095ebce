import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { PortcullisError } from "../core/portcullis-error.ts";
import { createTemporaryRepository, type TemporaryRepository } from "../testing/temporary-repository.ts";
import { readFromRepository } from "./read-from-repository.ts";

let made: TemporaryRepository;
let servers: Server[] = [];
beforeEach(() => void (made = createTemporaryRepository()));
afterEach(async () => {
  for (const server of servers) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
  servers = [];
  made.remove();
});

const listen = async (server: Server): Promise<string> => {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};
/** The repository over HTTP, by git's own server program. */
const serve = async (): Promise<string> =>
  listen(
    createServer((request, response) => {
      const [path = "", query = ""] = request.url!.split("?");
      const backend = spawn("git", ["http-backend"], {
        env: {
          PATH: process.env["PATH"],
          GIT_PROJECT_ROOT: dirname(made.folder),
          GIT_HTTP_EXPORT_ALL: "1",
          REQUEST_METHOD: request.method,
          PATH_INFO: path,
          QUERY_STRING: query,
          CONTENT_TYPE: request.headers["content-type"] ?? "",
          HTTP_CONTENT_ENCODING: request.headers["content-encoding"] ?? "",
          GIT_PROTOCOL: String(request.headers["git-protocol"] ?? ""),
        },
      });
      request.pipe(backend.stdin);
      const chunks: Buffer[] = [];
      backend.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
      backend.on("close", () => {
        const bytes = Buffer.concat(chunks);
        const end = bytes.indexOf("\r\n\r\n");
        const headers = bytes
          .toString("latin1", 0, end)
          .split("\r\n")
          .map((line) => line.split(/: /, 2) as [string, string]);
        const status = Number(headers.find(([name]) => name === "Status")?.[1]?.slice(0, 3) ?? 200);
        response.writeHead(status, Object.fromEntries(headers)).end(bytes.subarray(end + 4));
      });
    }),
  );
const errorOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    return `no error: ${JSON.stringify(await work)}`;
  } catch (error) {
    if (!(error instanceof PortcullisError)) throw error;
    return `${error.code}: ${error.message}`;
  }
};

describe("readFromRepository", () => {
  it("reads a file of a repository on disk", async () => {
    const commit = made.commit({ "a.json": "1" });
    made.commit({ "a.json": "2" });
    expect(await readFromRepository(made.folder, "main~1", "a.json")).toEqual({ bytes: Buffer.from("1"), commit });
    expect(await readFromRepository(made.folder, "main", "none.json")).toBeUndefined();
    expect(await errorOf(readFromRepository(made.folder, "none", "a.json"))).toContain(
      "unreadable: There is no commit",
    );
    expect(await errorOf(readFromRepository(made.beside, "main", "a.json"))).toContain("unreadable: Cannot run git");
  });

  it("fetches a file of a branch, a tag or a commit", async () => {
    const first = made.commit({ "a.json": "1" });
    made.git("tag", "v1");
    const second = made.commit({ "a.json": "2" });
    made.git("config", "uploadpack.allowAnySHA1InWant", "true");
    const address = `${await serve()}/repository/.git`;
    expect(await readFromRepository(address, "main", "a.json")).toEqual({ bytes: Buffer.from("2"), commit: second });
    expect(await readFromRepository(address, "v1", "a.json")).toEqual({ bytes: Buffer.from("1"), commit: first });
    expect(await readFromRepository(address, first, "a.json")).toEqual({ bytes: Buffer.from("1"), commit: first });
    expect(await readFromRepository(address, "main", "none.json")).toBeUndefined();
    expect(await errorOf(readFromRepository(address, "none", "a.json"))).toContain(
      `Cannot fetch "none" from ${address}`,
    );
  });

  it("follows no redirect", async () => {
    made.commit({ "a.json": "1" });
    const target = await serve();
    const origin = await listen(
      createServer((request, response) => response.writeHead(302, { location: `${target}${request.url}` }).end()),
    );
    expect(await errorOf(readFromRepository(`${origin}/repository/.git`, "main", "a.json"))).toContain("unreadable: ");
  });

  it("asks nobody for a password, and gives up on a server that does not answer", async () => {
    const guarded = await listen(
      createServer((_, response) => response.writeHead(401, { "www-authenticate": "Basic" }).end()),
    );
    expect(await errorOf(readFromRepository(guarded, "main", "a.json"))).toContain("unreadable: Cannot fetch");
    const silent = await listen(createServer(() => {}));
    expect(await errorOf(readFromRepository(silent, "main", "a.json", 1))).toBe(
      "unreadable: git fetch took longer than 1 seconds.",
    );
  });

  it.each([
    "http://example.org/r",
    "git://example.org/r",
    "file:///etc",
    "ext::sh -c touch% pwned://",
    "https://me:secret@example.org/r",
    "https://secret@example.org/r",
    "https://example.org/r?token=secret",
    "ssh://me:secret@example.org/r",
    "ssh://-oProxyCommand=touch/r",
    "-oProxyCommand=touch@example.org:r",
    "me@-oProxyCommand=touch:r",
    "https://",
  ])("refuses the address %s", async (address) => {
    const told = await errorOf(readFromRepository(address, "main", "a.json"));
    expect([told.startsWith("usage: The address"), told.includes("secret")]).toEqual([true, false]);
  });

  it.each(["--upload-pack=touch pwned", "+main", "a:b", "refs/*"])("refuses the ref %s", async (ref) => {
    const told = await errorOf(readFromRepository("https://127.0.0.1:1/r", ref, "a.json"));
    expect([told.slice(0, 5), existsSync("pwned")]).toEqual(["usage", false]);
  });
});
