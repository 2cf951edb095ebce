import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

import { runPortcullis, type Ran } from "../testing/run-portcullis.ts";

const root = join(import.meta.dirname, "../../../..");
const golden = join(root, "fixtures/golden/matrix");
const config = join(root, "fixtures/contract-matrix/portcullis.yaml");
const request = join(root, "packages/contracts/schemas/provision_request.schema.json");
const go = join(root, "fixtures/surfaces/go");
const folder = mkdtempSync(join(tmpdir(), "portcullis-matrix-"));
afterAll(() => rmSync(folder, { recursive: true }));

const matrix = (...options: readonly string[]): Promise<Ran> => runPortcullis("contract", "matrix", ...options);

/** A file of the temporary folder. */
function write(name: string, content: unknown): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
}

const seedStory = (state: "before" | "after", ...more: readonly string[]): Promise<Ran> =>
  matrix(
    request,
    "--producer",
    `core=${go}/provisioner-${state}.go#cpProvisionRequest`,
    "--consumer",
    `cp=${go}/control-plane.go#Request`,
    ...more,
  );

describe("the seed story", () => {
  it("is red while core does not send the template, with the channel that starves", async () => {
    const { code, out, err } = await seedStory("before");
    expect([code, err]).toEqual([1, ""]);
    expect(out).toMatch(/template +string +✔ optional +– not sent +✔ read +✖ STARVED/);
    expect(out).toContain('A dead channel: "template" is read by cp and sent by nobody');
  });

  it("is green once core does: what is dead has a note", async () => {
    const { code, out } = await seedStory("after");
    expect(code).toBe(0);
    expect(out).toMatch(/template_assets .*✖ DEAD/);
  });

  it("says nothing with --quiet when all is well", async () => {
    expect(await seedStory("after", "--quiet")).toEqual({ code: 0, out: "", err: "" });
    expect((await seedStory("before", "--quiet")).out).toContain("STARVED");
  });
});

describe("the contracts of a configuration", () => {
  it.each([
    ["text", "txt"],
    ["markdown", "md"],
    ["html", "html"],
    ["json", "json"],
  ])("are shown as %s, with what their consumers answered", async (format, ending) => {
    const { code, out, err } = await matrix("--config", config, "--format", format);
    // A type of the last one is not in the file.
    expect(code).toBe(3);
    await expect(out).toMatchFileSnapshot(join(golden, `configured.${ending}`));
    await expect(err).toMatchFileSnapshot(join(golden, "configured.stderr.txt"));
  });

  it("can be named, by another path too", async () => {
    const { code, out } = await matrix(
      `${root}/fixtures/../fixtures/contract-matrix/heartbeat.contract.json`,
      "--config",
      config,
    );
    expect(code).toBe(0);
    expect(out).toContain("heartbeat (POST /registry/heartbeat)");
    expect(out).not.toContain("provision_request");
  });

  it("take an answer that is named in place of theirs", async () => {
    const answer = write("answer.json", { consumed: ["data_persistence"], ignored: [] });
    const { out } = await matrix(request, "--config", config, "--proof", `cp=${answer}`, "--format", "json");
    const [{ rows }] = JSON.parse(out).matrices;
    expect(rows.find(({ name }: { name: string }) => name === "data_persistence")).toMatchObject({
      verdict: "live",
      cells: [{}, {}, { state: "read-proven" }],
    });
  });
});

describe("a contract by itself", () => {
  it.each([
    ["a field that is read", { a: { type: "string", cp_consumes: true } }, 0],
    ["a dead one with a note", { a: { type: "string", cp_consumes: false, note: "Later." } }, 0],
    ["a dead one without", { a: { type: "string", cp_consumes: false } }, 1],
  ])("%s", async (_, fields, code) => {
    const file = write("own.contract.json", { fields });
    const ran = await matrix(file, "--consumer", `cp=${write("own.schema.json", SURFACE)}#`);
    expect((await matrix(file, "--config", config)).code).toBe(code);
    expect(ran.out).toContain("own.contract.json");
  });
});

const SURFACE = { type: "object", properties: { a: { type: "string" } } };

describe("what cannot be shown", () => {
  const contract = write("message.contract.json", { fields: { a: { type: "string", cp_consumes: true } } });
  const python = write("message.py", "class Message:\n    a: str\n");

  it.each([
    ["parties without a contract", ["--producer", `core=${python}#Message`], 2, "need one contract"],
    ["parties of two contracts", [contract, request, "--consumer", `cp=${python}#Message`], 2, "2 are named"],
    ["a party without a type", [contract, "--producer", `core=${python}`], 2, "is not NAME=FILE#TYPE"],
    ["a party without a name", [contract, "--producer", `${python}#Message`], 2, "is not NAME=FILE#TYPE"],
    ["a proof without a name", [contract, "--proof", "answer.json"], 2, "is not NAME=FILE"],
    ["a type that is not there", [contract, "--producer", `core=${python}#Messages`], 2, "declares no type Messages"],
    [
      "a source that is not there",
      [contract, "--producer", `core=${folder}/gone.py#Message`],
      3,
      "there is no such file",
    ],
    ["a contract that is not there", [join(folder, "gone.contract.json")], 3, "there is no such file"],
    ["a contract that is no JSON", [write("broken.contract.json", "{")], 3, "is not JSON"],
    [
      "a contract nested without end",
      [
        write(
          "deep.contract.json",
          `{"fields":${'{"a":{"type":"object","fields":'.repeat(20_000)}{}${"}}".repeat(20_000)}}`,
        ),
      ],
      3,
      "levels deep",
    ],
    [
      "a contract that says something twice",
      [write("twice.contract.json", '{"fields": {"a": {"type": "int"}, "a": {"type": "string"}}}')],
      2,
      "/fields/a is there twice",
    ],
    [
      "a contract without consumers",
      [join(root, "fixtures/contract-matrix/plain.schema.json")],
      2,
      "who its consumers are",
    ],
    [
      "a contract with an unknown type",
      [write("typo.contract.json", '{\n  "fields": {\n    "a": {"type": "sting"}\n  }\n}')],
      2,
      "typo.contract.json:3:",
    ],
    ["a configuration that is not there", ["--config", join(folder, "gone.yaml")], 2, "there is no such file"],
    [
      "a configuration without the gate",
      ["--config", join(root, "fixtures/pull-requests/2980/portcullis.yaml")],
      2,
      "has no gate contract-drift",
    ],
    [
      "an answer of a stranger",
      [contract, "--config", config, "--proof", `dp=${write("empty.json", { consumed: [], ignored: [] })}`],
      2,
      "dp is no consumer",
    ],
    [
      "an answer that is none",
      [contract, "--config", config, "--proof", `cp=${write("no.json", { consumed: ["a"] })}`],
      2,
      "has no ignored",
    ],
  ])("%s", async (_, options, code, message) => {
    const ran = await matrix(...options);
    expect(ran.err).toContain(message);
    expect([ran.code, ran.out]).toEqual([code, ""]);
  });

  it("is told with --format json as a problem", async () => {
    const { code, out } = await matrix("--config", join(folder, "gone.yaml"), "--format", "json");
    expect([code, JSON.parse(out).code]).toEqual([2, "configuration"]);
  });

  it("is a channel of which nothing is known: not told, and not passed", async () => {
    const source = write("open.ts", "export interface Message { [name: string]: string }\n");
    const { code, out } = await matrix(contract, "--producer", `core=${source}#Message`);
    expect(out).toContain("? unknown");
    expect(code).toBe(3);
  });
});

it("is written to a file when asked", async () => {
  const file = join(folder, "out/matrix.html");
  const { code, out } = await seedStory("after", "--format", "html", "--output", file);
  expect([code, out, existsSync(file)]).toEqual([0, "", true]);
  expect(readFileSync(file, "utf8")).toMatch(/^<!doctype html>/);
});

describe("the page", () => {
  const HOSTILE = "</code><script>alert(1)</script><img src=x onerror=alert(2)>\u202E&\"'";

  it("names its tables and the scope of each head, for several contracts too", async () => {
    const { out } = await matrix("--config", config, "--format", "html");
    expect(out.match(/<caption id="([^"]+)"/g)).toEqual([
      '<caption id="caption"',
      '<caption id="caption-2"',
      '<caption id="caption-3"',
    ]);
    for (const [, caption] of out.matchAll(/aria-labelledby="([^"]+)"/g))
      expect(out).toContain(`<caption id="${caption}"`);
    const heads = out.match(/<th(?!ead)[^>]*>/g)!;
    expect(heads.length).toBeGreaterThan(20);
    expect(heads.filter((head) => !/ scope="(row|col)"/.test(head))).toEqual([]);
    expect(out).toContain('<html lang="en">');
  });

  it("shows hostile names as text, and holds no script", async () => {
    const contract = write("hostile.contract.json", {
      endpoint: HOSTILE,
      fields: { [HOSTILE]: { type: "string", cp_consumes: false, note: HOSTILE } },
    });
    const answer = write("hostile.json", { consumed: [`x${HOSTILE}`], ignored: [HOSTILE] });
    const { code, out } = await matrix(contract, "--config", config, "--proof", `cp=${answer}`, "--format", "html");
    expect(code).toBe(1);
    expect(out).not.toMatch(/<(script|img)|\u202E/);
    expect(out).toContain("&lt;script&gt;alert(1)");
    expect(out.match(/<[a-z][^>]*>/g)!.filter((tag) => /\son|javascript:/i.test(tag))).toEqual([]);
    expect(out).toContain("default-src 'none'");
  });
});
