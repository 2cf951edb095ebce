import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { PortcullisError } from "../core/portcullis-error.ts";
import type { Generator } from "./generator.ts";
import { applyGenerated, regenerate, type Regenerated } from "./regenerate.ts";

let root: string;
beforeEach(() => void (root = mkdtempSync(join(tmpdir(), "portcullis-generators-"))));
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true, force: true });
});

const put = (path: string, content: string | Uint8Array): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
};
const run = async (generator: Generator): Promise<Regenerated> =>
  regenerate(generator, { root, generateContracts: async () => new Map([["a.ts", "made\n"]]) });
const errorOf = async (generator: Generator): Promise<string> => {
  try {
    return `no error: ${JSON.stringify((await run(generator)).differences)}`;
  } catch (error) {
    if (!(error instanceof PortcullisError)) throw error;
    expect(error.fix).not.toBe("");
    return `${error.code}: ${error.message}`;
  }
};
/** A command that is a program of Node; `output` is the folder that it should fill. */
const node = (program: string): readonly [string, ...string[]] => [
  process.execPath,
  "--input-type=module",
  "--eval",
  `import fs from "node:fs"; import { spawn } from "node:child_process"; import { dirname } from "node:path"; const output = process.env.PORTCULLIS_OUTPUT; ${program}`,
];
const writes = (files: Readonly<Record<string, string>>): string =>
  `for (const [name, text] of Object.entries(${JSON.stringify(files)})) { fs.mkdirSync(dirname(output + "/" + name), { recursive: true }); fs.writeFileSync(output + "/" + name, text); }`;
const isRunning = (processId: string): boolean =>
  // A process that nobody has waited for is dead all the same.
  execFileSync("sh", ["-c", `ps -o stat= -p ${Number(processId)} || true`], { encoding: "utf8" })
    .replace(/^Z.*/, "")
    .trim() !== "";

describe("a command that fills a folder", () => {
  it("is as it should be when paths and bytes are the same", async () => {
    put("made/a.ts", "one\n");
    put("made/b/c.ts", "two\n");
    const { differences, folder } = await run({
      name: "g",
      command: node(writes({ "a.ts": "one\n", "b/c.ts": "two\n" })),
      output: "made",
    });
    expect([folder, differences]).toEqual(["made", []]);
  });

  it("tells what is missing, too much and changed, with the first line", async () => {
    put("made/changed.ts", "one\ntwo\nthree\n");
    put("made/extra.ts", "left behind\n");
    const command = node(writes({ "changed.ts": "one\n2\n3\n", "missing.ts": "new\n" }));
    expect((await run({ name: "g", command, output: "made" })).differences).toEqual([
      { path: "changed.ts", kind: "changed", line: 2, expected: "2", found: "two" },
      { path: "extra.ts", kind: "extra", line: 1, expected: "(no such file)", found: "left behind" },
      { path: "missing.ts", kind: "missing", line: 1, expected: "new", found: "(no such file)" },
    ]);
  });

  it("replaces {output} in its arguments", async () => {
    put("made/a.ts", "one\n");
    const program = `fs.writeFileSync(process.argv[1].slice("--to=".length) + "/a.ts", "one\\n")`;
    const command = [...node(program), "--", "--to={output}"] as const;
    expect((await run({ name: "g", command, output: "made" })).differences).toEqual([]);
  });

  it("looks only at the files that are its own, and refuses others that it makes", async () => {
    put("source/a_generated.go", "one\n");
    put("source/hand.go", "mine\n");
    const files = ["*_generated.go"];
    const command = node(writes({ "a_generated.go": "one\n" }));
    expect((await run({ name: "g", command, output: "source", files })).differences).toEqual([]);
    const stray = node(writes({ "hand.go": "mine\n" }));
    expect(await errorOf({ name: "g", command: stray, output: "source", files })).toContain('makes "hand.go"');
  });

  it("tells bytes that are no text from a text that looks like them", async () => {
    put("made/a", "\u00E9");
    const command = node(`fs.writeFileSync(output + "/a", Buffer.from([0xe9]))`);
    expect((await run({ name: "g", command, output: "made" })).differences).toHaveLength(1);
    put("made/a", new Uint8Array([0xe9]));
    expect((await run({ name: "g", command, output: "made" })).differences).toEqual([]);
  });

  it("takes CRLF for another file", async () => {
    put("made/a", "one\r\ntwo\r\n");
    const command = node(writes({ a: "one\ntwo\n" }));
    expect((await run({ name: "g", command, output: "made" })).differences).toMatchObject([
      { line: 1, expected: "one", found: "one\r" },
    ]);
  });

  it("does not touch the checkout, nor leave its own folder behind", async () => {
    put("made/a.ts", "old\n");
    put("report", "");
    const command = node(
      `${writes({ "a.ts": "new\n" })} console.error(output); fs.writeFileSync(${JSON.stringify(join(root, "report"))}, output);`,
    );
    await run({ name: "g", command, output: "made" });
    expect(readFileSync(join(root, "made/a.ts"), "utf8")).toBe("old\n");
    const folder = readFileSync(join(root, "report"), "utf8");
    expect([folder.includes("portcullis-generated-"), existsSync(folder)]).toEqual([true, false]);
  });

  it("shows nothing of what a pull request links to", async () => {
    const secret = join(root, "secret");
    put("secret", "password\n");
    mkdirSync(join(root, "checkout/made"), { recursive: true });
    symlinkSync(secret, join(root, "checkout/made/a.ts"));
    symlinkSync(root, join(root, "checkout/outside"));
    const access = { root: join(root, "checkout"), generateContracts: async () => new Map<string, string>() };
    const command = node(writes({ "a.ts": "one\n" }));
    const { differences } = await regenerate({ name: "g", command, output: "made" }, access);
    expect(differences).toHaveLength(1);
    expect(JSON.stringify(differences)).not.toContain("password");
    for (const generator of [
      { name: "g", command, output: "outside" },
      { name: "g", command, output: "outside/none/yet" },
      { name: "g", command, output: ".." },
      { name: "g", command, stdout: "outside/secret" },
    ])
      await expect(regenerate(generator, access)).rejects.toThrow("is not inside the checkout");
  });
});

describe("a command that writes to its standard output", () => {
  it("is compared with one file", async () => {
    put("made/a.ts", "one\ntwo\n");
    const generator = { name: "g", command: node(`process.stdout.write("one\\n2\\n")`), stdout: "made/a.ts" };
    expect(await run(generator)).toMatchObject({
      folder: "made",
      differences: [{ path: "a.ts", kind: "changed", line: 2, expected: "2", found: "two" }],
    });
    put("made/a.ts", "one\n2\n");
    expect((await run(generator)).differences).toEqual([]);
    rmSync(join(root, "made/a.ts"));
    expect((await run(generator)).differences).toMatchObject([{ kind: "missing" }]);
  });

  it("sees no secret of ours, and always the same language and time zone", async () => {
    vi.stubEnv("GITHUB_TOKEN", "secret");
    vi.stubEnv("TZ", "Asia/Tokyo");
    vi.stubEnv("NODE_OPTIONS", "--no-warnings");
    const command = node(`console.log(Object.keys(process.env).sort().join(" "), process.env.TZ, process.env.LANG)`);
    const { made } = await run({ name: "g", command, stdout: "a" });
    const [names, ...values] = made
      .get("a")!
      .trim()
      .split(/ (?=UTC)| (?=C\.)/);
    expect(names!.split(" ").filter((name) => !["TMPDIR", "USERPROFILE", "SYSTEMROOT"].includes(name))).toEqual([
      "HOME",
      "LANG",
      "PATH",
      "TZ",
    ]);
    expect(values).toEqual(["UTC", "C.UTF-8"]);
  });

  it("is not read by a shell", async () => {
    const command = [process.execPath, "--print", "process.argv[1]", "--", "$(echo x); `y` | z"] as const;
    expect((await run({ name: "g", command, stdout: "a" })).made.get("a")).toBe("$(echo x); `y` | z\n");
  });
});

describe("a generator that proves nothing", () => {
  it.each([
    ["dies", `${writes({ a: "one" })} process.exit(3)`, "ended with exit code 3"],
    ["is killed", `process.kill(process.pid, "SIGTERM"); setInterval(() => {}, 1000)`, "ended with the signal SIGTERM"],
    ["makes nothing", ``, "made no files"],
    ["makes a link", `fs.symlinkSync("/etc/passwd", output + "/a")`, "made a, which is no file"],
    [
      "writes into the checkout",
      `${writes({ a: "one" })} fs.writeFileSync("made/a", "one")`,
      'wrote "made/a" into the checkout',
    ],
    ["is endless", `for (;;) ;`, "did not end within 1 seconds"],
  ])("that %s is unreadable", async (_, program, told) => {
    put("made/a", "zero");
    const seconds = told.includes("did not end") ? { timeout_seconds: 1 } : {};
    const generator = { name: "g", command: node(program), output: "made", ...seconds };
    expect(await errorOf(generator)).toBe(`unreadable: The generator g ${told}.`);
  });

  it("tells the last that the command said", async () => {
    const command = node(`console.error("first\\nsecond\\n\\nthird\\nfourth"); process.exitCode = 1`);
    await expect(run({ name: "g", command, stdout: "a" })).rejects.toMatchObject({
      problems: [{ message: "second" }, { message: "third" }, { message: "fourth" }],
    });
  });

  it("cannot be started", async () => {
    expect(await errorOf({ name: "g", command: ["no-such-program"], stdout: "a" })).toBe(
      'unreadable: The generator g cannot be started: "no-such-program" is not there.',
    );
    put("plain", "text");
    expect(await errorOf({ name: "g", command: ["./plain"], stdout: "a" })).toContain("gives EACCES");
  });

  it("writes without end", async () => {
    const command = node(`const chunk = "x".repeat(1 << 20); const on = () => process.stdout.write(chunk, on); on()`);
    expect(await errorOf({ name: "g", command, stdout: "a" })).toContain("wrote more than 64 MB");
  });

  it("is ended with what it started", async () => {
    const report = join(root, "grandchild");
    const grandchild = `const child = spawn(process.execPath, ["--eval", "setInterval(() => {}, 1000)"], { stdio: "inherit" }); fs.writeFileSync(${JSON.stringify(report)}, String(child.pid));`;
    expect(
      await errorOf({
        name: "g",
        command: node(`${grandchild} setInterval(() => {}, 1000)`),
        stdout: "a",
        timeout_seconds: 2,
      }),
    ).toContain("did not end within 2 seconds");
    await vi.waitFor(() => expect(isRunning(readFileSync(report, "utf8"))).toBe(false));
    // One that ends itself, and leaves a child that holds its pipes.
    expect(
      await errorOf({ name: "g", command: node(`${grandchild} process.exit(0)`), stdout: "a", timeout_seconds: 2 }),
    ).toContain("did not end within 2 seconds");
    await vi.waitFor(() => expect(isRunning(readFileSync(report, "utf8"))).toBe(false));
  });

  it("does not keep us waiting through a child that left its group", async () => {
    const report = join(root, "escaped");
    const program = `const child = spawn(process.execPath, ["--eval", "setInterval(() => {}, 1000)"], { stdio: "inherit", detached: true }); fs.writeFileSync(${JSON.stringify(report)}, String(child.pid)); setInterval(() => {}, 1000)`;
    const told = await errorOf({ name: "g", command: node(program), stdout: "a", timeout_seconds: 2 });
    process.kill(Number(readFileSync(report, "utf8")), "SIGKILL");
    expect(told).toContain("did not end within 2 seconds");
  });
});

describe("json-schema-to-typescript", () => {
  const schema = (members: object): string => JSON.stringify({ title: "Thing", type: "object", ...members });

  it("makes a file of types for each schema", async () => {
    put("schemas/thing.schema.json", schema({ properties: { size: { type: "integer" } }, required: ["size"] }));
    const generator = {
      name: "types",
      uses: "json-schema-to-typescript",
      schemas: ["schemas/thing.schema.json"],
      output: "made",
    } as const;
    const result = await run(generator);
    expect(result.differences).toMatchObject([{ path: "thing.ts", kind: "missing" }]);
    expect(result.made.get("thing.ts")).toContain("size: number");
    applyGenerated(
      result,
      (path, text) => put(path, text),
      () => {},
    );
    expect((await run(generator)).differences).toEqual([]);
    put("schemas/thing.schema.json", schema({ properties: { size: { type: "string" } }, required: ["size"] }));
    expect((await run(generator)).differences).toMatchObject([{ kind: "changed", found: "size: number" }]);
  });

  it.each([
    ["no JSON", "{", "Cannot make types of s.json"],
    ["no object", "[]", "it is no object"],
    [
      "a reference to the network",
      schema({ properties: { a: { $ref: "http://127.0.0.1:1/x.json" } } }),
      "Cannot make types of",
    ],
    ["a reference to a file", schema({ properties: { a: { $ref: "ROOT/other.json" } } }), "Cannot make types of"],
    ["a reference to nothing", schema({ properties: { a: { $ref: "#/$defs/none" } } }), "Cannot make types of"],
    ["too much", schema({ description: "x".repeat(1024 * 1024) }), "larger than 1 MB"],
    ["too deep", `${'{"not":'.repeat(50_000)}{}${"}".repeat(50_000)}`, "Cannot make types of"],
  ])("refuses %s", async (_, text, told) => {
    put("s.json", text.replace("ROOT", root));
    put("other.json", schema({}));
    const generator = {
      name: "types",
      uses: "json-schema-to-typescript",
      schemas: ["s.json"],
      output: "made",
    } as const;
    expect(await errorOf(generator)).toContain(told);
  });

  it("refuses a schema that is not there, and two that make one file", async () => {
    const generator = { name: "types", uses: "json-schema-to-typescript", output: "made" } as const;
    expect(await errorOf({ ...generator, schemas: ["none.json"] })).toContain('does not find the schema "none.json"');
    expect(await errorOf({ ...generator, schemas: [] })).toContain("made no files");
    put("a/x.json", schema({}));
    put("b/x.json", schema({}));
    expect(await errorOf({ ...generator, schemas: ["a/x.json", "b/x.json"] })).toContain("makes x.ts too");
  });
});

it("compares what `portcullis contract generate` makes", async () => {
  put("made/a.ts", "other\n");
  expect((await run({ name: "g", uses: "portcullis", schemas: ["s"], output: "made" })).differences).toMatchObject([
    { path: "a.ts", expected: "made", found: "other" },
  ]);
});

describe("applyGenerated", () => {
  it("writes what is missing or changed and removes what is too much", async () => {
    put("made/changed.ts", "old\n");
    put("made/extra.ts", "old\n");
    put("made/same.ts", "same\n");
    const command = node(writes({ "changed.ts": "new\n", "missing.ts": "new\n", "same.ts": "same\n" }));
    const done: string[] = [];
    applyGenerated(
      await run({ name: "g", command, output: "made" }),
      (path, text) => void done.push(`write ${path} ${text}`),
      (path) => void done.push(`remove ${path}`),
    );
    expect(done).toEqual(["write made/changed.ts new\n", "remove made/extra.ts", "write made/missing.ts new\n"]);
  });

  it("writes nothing when one file is no text", async () => {
    const command = node(`fs.writeFileSync(output + "/a", "x"); fs.writeFileSync(output + "/b", Buffer.from([0xe9]))`);
    const regenerated = await run({ name: "g", command, output: "made" });
    const done: string[] = [];
    expect(() =>
      applyGenerated(
        regenerated,
        (path) => void done.push(path),
        () => {},
      ),
    ).toThrow("is not UTF-8 text");
    expect(done).toEqual([]);
  });
});
