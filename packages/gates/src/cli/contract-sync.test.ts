import { parse, type ContractMeasurement } from "@portcullis/contracts";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { toPin } from "../mirrors/canonical-document.ts";
import { runPortcullis, type Ran } from "../testing/run-portcullis.ts";
import { createTemporaryRepository, type TemporaryRepository } from "../testing/temporary-repository.ts";

const SOURCE = '{\n  "b": 1,\n  "a": [1, 2]\n}\n';
const SAME = '{"a":[1,2],"b":1}';
const EDITED = '{"a":[1,3],"b":1}';

let repository: TemporaryRepository;
beforeEach(() => {
  repository = createTemporaryRepository();
});
afterEach(() => repository.remove());

const place = (path: string): string => join(repository.folder, path);
const write = (path: string, text: string): void => {
  mkdirSync(dirname(place(path)), { recursive: true });
  writeFileSync(place(path), text);
};
const read = (path: string): string => readFileSync(place(path), "utf8");
const sync = (...options: readonly string[]): Promise<Ran> =>
  runPortcullis("contract", "sync", "--config", place("portcullis.yaml"), ...options);

/** A repository with a source, and with these mirrors in its configuration. */
function configure(...mirrors: readonly object[]): void {
  const gate = { contracts: [{ schema: "source.json" }], mirrors };
  write("source.json", SOURCE);
  write("portcullis.yaml", JSON.stringify({ version: 1, gates: { "contract-drift": gate } }));
}
const copyOf = (source: object, more: object = {}): object => ({ mirror: { path: "copy.json" }, source, ...more });

/** What `--format json` printed, held to the contract that it is a part of. */
async function mirrorsOf(...options: readonly string[]): Promise<ContractMeasurement["mirrors"]> {
  const { out } = await sync("--format", "json", ...options);
  const parsed = parse("contract_measurement", { ...(JSON.parse(out) as object), generated: [], histories: [] });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value.mirrors;
}

describe("comparing", () => {
  it("takes the same JSON for the same, however it is written, and with bytes nothing else", async () => {
    configure(copyOf({ path: "source.json" }));
    write("copy.json", SAME);
    expect(await sync()).toEqual({
      code: 0,
      out: "✔ copy.json is as source.json\n1 compared, all as their sources.\n",
      err: "",
    });
    expect((await sync("--quiet")).out).toBe("");
    configure(copyOf({ path: "source.json" }, { compare: "bytes" }));
    expect(await sync()).toMatchObject({
      code: 1,
      out: expect.stringContaining("on line 1 the source has {, the copy"),
    });
  });

  it("names the first value that differs, and what can be told of the cause", async () => {
    configure(copyOf({ path: "source.json" }));
    write("copy.json", EDITED);
    const { code, out } = await sync();
    expect([code, out]).toEqual([
      1,
      [
        "✖ copy.json is not as source.json",
        "    at /a/1 the source has 2, the copy 3.",
        "1 compared, 1 differs. Run `portcullis contract sync --write`, and commit what it writes.",
        "",
      ].join("\n"),
    ]);
    expect(await mirrorsOf()).toEqual([
      {
        path: "copy.json",
        source: "source.json",
        state: "differs",
        message: "at /a/1 the source has 2, the copy 3.",
        pointer: "/a/1",
        expected: "2",
        found: "3",
      },
    ]);
  });

  it("tells an edited copy from one whose pin alone was moved, by the history of a source beside it", async () => {
    const pin = { sha256: toPin(SOURCE, "canonical", "") };
    configure(copyOf({ path: "source.json" }, { pin }));
    write("copy.json", EDITED);
    repository.commit({});
    expect((await mirrorsOf())[0]!.cause).toBe("The copy was edited.");
    repository.commit({ "source.json": EDITED });
    repository.commit({ "source.json": SOURCE });
    expect((await mirrorsOf())[0]!.cause).toBe("The pin was moved to the source as it is now, and the copy was not.");
  });

  it("tells what cannot be read, which is never the same: 3", async () => {
    configure(copyOf({ path: "nowhere.json" }));
    write("copy.json", SAME);
    expect(await sync()).toMatchObject({ code: 3, out: expect.stringContaining("There is no nowhere.json") });
    configure(copyOf({ path: "source.json" }));
    write("copy.json", "{");
    expect(await sync()).toMatchObject({ code: 3, out: expect.stringContaining("copy.json is not JSON") });
    write("copy.json", SAME);
    write("source.json", '{"a": 1, "a": 2}');
    expect(await sync()).toMatchObject({ code: 3, out: expect.stringContaining("source.json has a member twice") });
  });

  it("follows no link out of the checkout, of the copy or of the source", async () => {
    configure(copyOf({ path: "linked.json" }));
    write("copy.json", SAME);
    write("../outside.json", SAME);
    symlinkSync("../outside.json", place("linked.json"));
    expect(await sync()).toMatchObject({ code: 3, out: expect.stringContaining("linked.json is a symbolic link") });
    configure(copyOf({ path: "source.json" }));
    rmSync(place("copy.json"));
    symlinkSync("../outside.json", place("copy.json"));
    expect(await sync("--write")).toMatchObject({
      code: 3,
      out: expect.stringContaining("copy.json is a symbolic link"),
    });
    expect(read("../outside.json")).toBe(SAME);
  });

  it("reads a source of this repository at a ref, of another one, and beside the checkout", async () => {
    configure(copyOf({ git: { repository: ".", ref: "main", path: "source.json" } }));
    write("copy.json", SAME);
    repository.commit({});
    write("source.json", "[]");
    expect(await sync()).toMatchObject({ code: 0, out: expect.stringContaining("source.json at main of .") });
    configure(copyOf({ git: { repository: "../elsewhere", ref: "main", path: "source.json" } }));
    expect(await sync()).toMatchObject({ code: 3, out: expect.stringContaining("elsewhere") });
    configure(copyOf({ path: "../beside.json" }));
    write("../beside.json", SOURCE);
    expect(await sync()).toMatchObject({ code: 0 });
  });
});

describe("writing", () => {
  it("makes the copy what the source is, to the byte, and only where it differs", async () => {
    configure(copyOf({ path: "source.json" }), { mirror: { path: "deep/new.json" }, source: { path: "source.json" } });
    write("copy.json", SAME);
    const { code, out } = await sync("--write");
    expect([code, out]).toEqual([0, expect.stringContaining("✔ deep/new.json is written, as source.json")]);
    expect([read("copy.json"), read("deep/new.json")]).toEqual([SAME, SOURCE]);
    expect(readdirSync(place("deep"))).toEqual(["new.json"]);
    expect((await sync("--write")).out).not.toContain("written");
  });

  it("writes over a copy that cannot be read, and nothing from a source that cannot", async () => {
    configure(copyOf({ path: "source.json" }));
    write("copy.json", "{");
    expect(await sync("--write")).toMatchObject({ code: 0 });
    expect(read("copy.json")).toBe(SOURCE);
    write("copy.json", SAME);
    write("source.json", "{");
    expect(await sync("--write")).toMatchObject({ code: 3 });
    rmSync(place("copy.json"));
    expect(await sync("--write")).toMatchObject({ code: 3 });
    expect(readdirSync(repository.folder)).not.toContain("copy.json");
  });

  it("leaves alone what a pin does not name: somebody has to look first", async () => {
    configure(copyOf({ path: "source.json" }, { pin: { sha256: toPin(EDITED, "canonical", "") } }));
    write("copy.json", EDITED);
    const { code, out } = await sync("--write");
    expect([code, out]).toEqual([1, expect.stringContaining("not what its pin says")]);
    expect(out).toContain("The source has moved on from what is pinned.");
    expect(read("copy.json")).toBe(EDITED);
  });

  it("writes only the mirrors that are named", async () => {
    configure(copyOf({ path: "source.json" }), { mirror: { path: "other.json" }, source: { path: "source.json" } });
    write("copy.json", EDITED);
    write("other.json", EDITED);
    expect(await sync("--write", "--mirror", "other.json")).toMatchObject({ code: 0 });
    expect([read("copy.json"), read("other.json")]).toEqual([EDITED, SOURCE]);
    expect(await sync("--mirror", "third.json")).toMatchObject({ code: 2, err: expect.stringContaining("third.json") });
  });
});

describe("the configuration", () => {
  it("without a mirror is wrong: nothing compared is not all the same", async () => {
    configure();
    expect(await sync()).toMatchObject({ code: 2, err: expect.stringContaining("names no mirrors") });
  });

  it("is told with its line where a copy is outside of the repository, or there twice", async () => {
    configure({ mirror: { path: "../copy.json" }, source: { path: "source.json" } });
    expect(await sync()).toMatchObject({
      code: 2,
      err: expect.stringMatching(/portcullis\.yaml:1:\d+.*not inside the repository/),
    });
    configure(copyOf({ path: "source.json" }), copyOf({ path: "other.json" }));
    expect(await sync()).toMatchObject({ code: 2, err: expect.stringContaining("is there twice") });
  });
});

describe("a source by URL", () => {
  let server: Server;
  let origin = "";
  beforeAll(async () => {
    server = createServer((request, response) => {
      if (request.url === "/moved") response.writeHead(302, { location: "http://localhost:1/secret" }).end();
      else response.end(request.url === "/large" ? "x".repeat(100) : SOURCE);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());

  it("is compared, written, and bound to its origin and size", async () => {
    configure(copyOf({ url: `${origin}/source.json?token=secret`, origin }));
    const { code, out } = await sync("--write");
    expect([code, out]).toEqual([0, expect.stringContaining(`as ${origin}/source.json\n`)]);
    expect(out).not.toContain("secret");
    expect(read("copy.json")).toBe(SOURCE);

    configure(copyOf({ url: `${origin}/moved`, origin }));
    expect(await sync()).toMatchObject({ code: 3, out: expect.stringContaining("not at the pinned origin") });
    configure(copyOf({ url: `${origin}/large`, origin, max_bytes: 50 }));
    expect(await sync()).toMatchObject({ code: 3, out: expect.stringContaining("larger than 50 bytes") });
    configure(copyOf({ url: `${origin}/source.json`, origin: "https://example.org" }));
    expect(await sync()).toMatchObject({ code: 2, err: expect.stringMatching(/:1:\d+.*pinned origin/) });
  });
});
