import { execa } from "execa";
import { createServer } from "node:http";
import { type AddressInfo } from "node:net";
import { expect, it } from "vitest";

import { CurlScript } from "./write-curl.ts";

const HOSTILE = `it's "$(echo no)" \`echo no\` $HOME \\ ! \u00e9 & ; | > x\n# y`;

/** A header has one line. */
const NAME = HOSTILE.replace("\n", "").replace("\u00e9", "");

it("writes a script that sends exactly what was sent, whatever is in it", async () => {
  const requests: { line: string; body: string; authorization: string | undefined }[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const { method, url, headers } = request;
      requests.push({
        line: `${method} ${url}`,
        body: Buffer.concat(chunks).toString(),
        authorization: headers.authorization,
      });
      const isFile = url?.includes("/files/") === true;
      response.end(isFile ? "name: x\n" : '{"id":"17","status":"online","wanted_generation":1,"applied_generation":1}');
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const curl = new CurlScript("OURS-");
  curl.send({ method: "POST", path: "/workspaces", body: { name: `OURS-${NAME}` } }, { creates: 0 });
  curl.settle(0);
  curl.note(HOSTILE);
  const path = "/workspaces/abc/restart";
  curl.send({ method: "POST", path, body: { template: HOSTILE } }, { to: 0, id: "abc" });
  curl.send(
    { method: "PUT", path: "/workspaces/abc/files/config.yaml", text: "old\n# it's new\n" },
    { to: 0, id: "abc" },
  );
  curl.together();
  curl.send({ method: "POST", path: "/workspaces/abc/pause" }, { to: 0, id: "abc" });
  curl.send({ method: "POST", path: "/workspaces/abc/resume" }, { to: 0, id: "abc" });
  try {
    const { stdout, stderr } = await execa("sh", ["-s"], {
      input: curl.toText(),
      env: {
        PORTCULLIS_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
        PORTCULLIS_TOKEN: "a token",
      },
    });
    expect(`${stdout}${stderr}`).not.toContain("a token");
  } finally {
    server.close();
  }
  const [created, , restarted] = requests;
  const { name } = JSON.parse(created!.body) as { name: string };
  expect(name).toMatch(/^portcullis-restart-\d+-/);
  expect(name.endsWith(NAME)).toBe(true);
  expect(JSON.parse(restarted!.body)).toEqual({ template: HOSTILE });
  expect(requests.map(({ authorization }) => authorization)).toEqual(requests.map(() => "Bearer a token"));
  expect(requests.find(({ line }) => line.startsWith("PUT"))!.body).toBe("name: x\n\n# it's new\n");
  const lines = requests.map(({ line }) => line);
  expect(lines.slice(0, 4)).toEqual([
    "POST /workspaces",
    "GET /workspaces/17",
    "POST /workspaces/17/restart",
    "GET /workspaces/17/files/config.yaml",
  ]);
  expect(lines.slice(5, 7).toSorted()).toEqual(["POST /workspaces/17/pause", "POST /workspaces/17/resume"]);
  expect(lines.slice(-2)).toEqual(["GET /workspaces/17", "DELETE /workspaces/17?purge=true"]);
});
