import { parse, type RestartResolution } from "@portcullis/contracts";
import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PassThrough, Readable, Writable } from "node:stream";
import { setImmediate } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";

import {
  createTemplatesFolder,
  type FolderDescription,
  type TemplatesFolder,
} from "../catalogue/testing/templates-folder.ts";
import { runResolver } from "./resolve.ts";

interface Case {
  readonly id: string;
  readonly title: string;
  readonly given: FolderDescription & {
    readonly known_runtimes?: readonly string[];
    readonly workspace_name: string;
    readonly db_runtime: string;
    readonly db_template: string;
    readonly body: Readonly<Record<string, unknown>>;
  };
  readonly portcullis: Pick<RestartResolution, "source" | "label" | "rule">;
}

const cases = JSON.parse(
  readFileSync(new URL("../../../../fixtures/daemon/restart.json", import.meta.url), "utf8"),
) as { readonly defaults: { readonly known_runtimes: readonly string[] }; readonly cases: readonly Case[] };

const folders: TemplatesFolder[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove();
});

function createFolder(given: FolderDescription = {}): TemplatesFolder {
  const folder = createTemplatesFolder(given);
  folders.push(folder);
  return folder;
}

const question = (templates_dir: string, rest: Readonly<Record<string, unknown>> = {}) => ({
  id: "q",
  templates_dir,
  known_runtimes: ["claude-code", "hermes"],
  workspace: { name: "Some Workspace", runtime: "claude-code", template: "" },
  request: {},
  ...rest,
});

const explicit = (templates_dir: string, template: string, id: unknown = template) =>
  question(templates_dir, { id, request: { template } });

/** All answers, after all questions were asked at once. */
async function ask(input: Uint8Array | readonly Uint8Array[] | string) {
  const chunks = typeof input === "string" ? [Buffer.from(input)] : input instanceof Uint8Array ? [input] : input;
  const [output, errors] = [new PassThrough(), new PassThrough()];
  const told: Buffer[] = [];
  output.on("data", (chunk: Buffer) => told.push(chunk));
  const code = await runResolver({ input: Readable.from(chunks), output, errors });
  const text = Buffer.concat(told).toString();
  const answers = text.split("\n").filter((line) => line !== "");
  return { code, answers: answers.map((line) => JSON.parse(line) as any), errors: String(errors.read() ?? "") };
}

const askAll = async (questions: readonly unknown[]) =>
  await ask(questions.map((value) => `${JSON.stringify(value)}\n`).join(""));

/** One question after the other, as a test suite that changes the folder in between. */
function converse() {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const done = runResolver({ input, output, errors: new PassThrough() });
  const waiting: ((answer: any) => void)[] = [];
  let rest = "";
  output.on("data", (chunk: Buffer) => {
    const lines = (rest + chunk.toString()).split("\n");
    rest = lines.pop()!;
    for (const line of lines) waiting.shift()!(JSON.parse(line));
  });
  return {
    ask: async (value: unknown): Promise<any> => {
      const answer = new Promise((resolve) => {
        waiting.push(resolve);
      });
      input.write(`${JSON.stringify(value)}\n`);
      return await answer;
    },
    end: async () => {
      input.end();
      return await done;
    },
  };
}

describe("the cases of restart.json", () => {
  it("are all there", () => {
    expect(cases.cases).toHaveLength(91);
  });

  it.each(cases.cases)("$id $title", async ({ id, given, portcullis }) => {
    const { root } = createFolder(given);
    const workspace = { name: given.workspace_name, runtime: given.db_runtime, template: given.db_template };
    const known_runtimes = given.known_runtimes ?? cases.defaults.known_runtimes;
    const { code, answers } = await askAll([
      { id, templates_dir: root, known_runtimes, workspace, request: given.body },
    ]);
    expect(code).toBe(0);
    const [{ source, label, rule }] = answers;
    expect({ source, label, rule }).toEqual(portcullis);
    expect(parse("restart_resolution", answers[0])).toMatchObject({ ok: true });
    // Nothing but what was asked for and not found is told.
    const isDue =
      ((given.body["template"] ?? "") !== "" && rule !== "explicit") ||
      (given.db_template !== "" && rule === "existing-volume");
    expect(answers[0].warnings.length > 0).toBe(isDue);
  });
});

describe("lines", () => {
  it("are answered in their order, with their ids, whatever was wrong with the others", async () => {
    const { root } = createFolder({ dirs: ["hermes"] });
    const lines = [
      JSON.stringify(explicit(root, "hermes", 1)),
      "not json",
      '{"id": "two", "templates_dir": 5}',
      '{"id": {"a": 1}}',
      "[]",
      "null",
      `  ${JSON.stringify(explicit(root, "ghost", "last"))}\r`,
    ];
    const { code, answers, errors } = await ask(lines.join("\n"));
    expect(code).toBe(1);
    expect(errors).toBe("5 lines were no question.\n");
    expect(answers.map(({ id }) => id)).toEqual([1, undefined, "two", undefined, undefined, undefined, "last"]);
    expect(answers.map(({ code: problem }) => problem)).toEqual([
      undefined,
      "INVALID_JSON_BODY",
      ...Array<string>(4).fill("INVALID_REQUEST"),
      undefined,
    ]);
    for (const problem of answers.slice(1, 6)) expect(parse("api_problem", problem)).toMatchObject({ ok: true });
    expect(answers[2].problems.map(({ pointer }: any) => pointer)).toContain("/templates_dir");
  });

  it("that are empty are none", async () => {
    expect(await ask("\n \n\r\n\t\n")).toEqual({ code: 0, answers: [], errors: "" });
    expect(await ask("")).toEqual({ code: 0, answers: [], errors: "" });
  });

  it("may come in any pieces", async () => {
    const { root } = createFolder({ dirs: ["café"] });
    const bytes = Buffer.from(`${JSON.stringify(explicit(root, "café"))}\n`.repeat(3));
    for (const size of [1, 7, 64]) {
      const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
        bytes.subarray(index * size, (index + 1) * size),
      );
      const { answers } = await ask(pieces);
      expect(answers.map(({ source }) => source)).toEqual(["café", "café", "café"]);
    }
  });

  it("that are too long are told of and not kept", async () => {
    const { root } = createFolder({ dirs: ["hermes"] });
    const long = Buffer.alloc(3 * 1024 * 1024, "x");
    const good = Buffer.from(`\n${JSON.stringify(explicit(root, "hermes"))}`);
    const { code, answers } = await ask([long, long, good, Buffer.from("\n"), long]);
    expect(code).toBe(1);
    expect(answers.map((answer) => answer.code ?? answer.source)).toEqual([
      "BODY_TOO_LARGE",
      "hermes",
      "BODY_TOO_LARGE",
    ]);
  });

  it("that are no UTF-8, or nested without end, are no questions", async () => {
    const deep = Buffer.from(`{"id": 1, "manifest": {"plugins": ${"[".repeat(300_000)}${"]".repeat(300_000)}}}\n`);
    const { answers } = await ask([Buffer.from([0x22, 0xff, 0x22, 0x0a]), deep]);
    expect(answers.map(({ code }) => code)).toEqual(["INVALID_JSON_BODY", expect.stringMatching(/^INVALID/)]);
  });

  it("are not read faster than their answers are taken", async () => {
    const { root } = createFolder();
    const line = Buffer.from(`${JSON.stringify(explicit(root, "ghost"))}\n`);
    let read = 0;
    function* lines() {
      for (; read < 3000; read += 1) yield line;
    }
    // Takes three answers and never says that it is ready for another one.
    const written: unknown[] = [];
    const full = Promise.withResolvers<void>();
    const slow = new Writable({
      highWaterMark: 1,
      write: (chunk, _encoding, callback) => {
        if (written.push(chunk) < 3) callback();
        else full.resolve();
      },
    });
    const input = Readable.from(lines(), { highWaterMark: 1 });
    const done = runResolver({ input, output: slow, errors: new PassThrough() });
    await full.promise;
    for (let turn = 0; turn < 200; turn += 1) await setImmediate();
    expect(read).toBeLessThan(100);
    slow.destroy();
    expect(await done).toBe(1);
  });
});

describe("what the folder is like now", () => {
  it("is asked for each line: folders, files and links that changed since the last one", async () => {
    const { root, outside } = createFolder({ dirs: ["hermes"], outside_dirs: ["evil"] });
    const { ask: say, end } = converse();
    const source = async (template: string) => (await say(explicit(root, template))).source;
    expect(await source("hermes")).toBe("hermes");
    renameSync(join(root, "hermes"), join(root, "moved"));
    expect(await source("hermes")).toBeNull();
    expect(await source("moved")).toBe("moved");
    symlinkSync("moved", join(root, "hermes"));
    expect(await source("hermes")).toBe("hermes");
    unlinkSync(join(root, "hermes"));
    symlinkSync(join(outside, "evil"), join(root, "hermes"));
    expect(await source("hermes")).toBeNull();
    rmSync(root, { recursive: true });
    expect(await source("moved")).toBeNull();
    symlinkSync(outside, root);
    expect(await source("evil")).toBe("evil");
    expect(await end()).toBe(0);
  });

  it("is asked for each line: a config.yaml that is rewritten in the same place, with the same size", async () => {
    const { root } = createFolder({ dirs: ["x"] });
    const { ask: say, end } = converse();
    const workspace = (name: string) => ({ name, runtime: "claude-code", template: "x" });
    for (let round = 0; round < 200; round += 1) {
      const [name, runtime] = round % 2 === 0 ? ["Agent A", "claude-code"] : ["Agent B", "claude-codf"];
      writeFileSync(join(root, "x/config.yaml"), `name: ${name}\nruntime: ${runtime}\n`);
      const named = await say(
        question(root, { workspace: { ...workspace("AGENT A"), template: "" }, request: { apply_template: true } }),
      );
      expect(named.rule).toBe(round % 2 === 0 ? "name-match" : "existing-volume");
      const stored = await say(question(root, { workspace: workspace("Some Workspace") }));
      expect(stored.rule).toBe(round % 2 === 0 ? "stored-template" : "existing-volume");
    }
    expect(await end()).toBe(0);
  });
});

describe("known runtimes", () => {
  const restart = async (root: string, runtime: string, rest: Readonly<Record<string, unknown>>) => {
    const { known_runtimes: _, ...asked } = question(root, {
      workspace: { name: "Some Workspace", runtime, template: "" },
      request: { apply_template: true },
    });
    return (await askAll([{ ...asked, ...rest }])).answers[0].source;
  };

  it("are those of the manifest, else the usual ones and what the templates declare", async () => {
    const { root } = createFolder({
      dirs: ["adk", "adk-default", "claude-code"],
      files: [{ path: "mine/config.yaml", content: "runtime: adk\n" }],
    });
    expect(await restart(root, "adk", {})).toBe("adk-default");
    expect(await restart(root, "adk", { manifest: { workspace_templates: [] } })).toBe("claude-code");
    expect(await restart(root, "adk", { manifest: { workspace_templates: [{ name: "adk" }] } })).toBe("adk-default");
    expect(await restart(root, "adk", { known_runtimes: [] })).toBe("claude-code");
  });
});

describe("a folder that is odd", () => {
  it.each(["", "/", "no\0such", "/proc/self/mem", "x".repeat(5000)])("%j is answered", async (templates_dir) => {
    const { answers } = await askAll([
      explicit(templates_dir, "hermes"),
      question("/", { request: { apply_template: true } }),
    ]);
    expect(answers).toHaveLength(2);
    expect(answers[0].source ?? null).toBeNull();
  });

  it("may have a pipe or a device for a config.yaml", async () => {
    const { root } = createFolder({
      dirs: ["x", "y", "z/config.yaml"],
      symlinks: [{ path: "x/config.yaml", target: "/dev/zero" }],
    });
    const { execa } = await import("execa");
    await execa("mkfifo", [join(root, "y/config.yaml")]);
    mkdirSync(join(root, "agent"));
    writeFileSync(join(root, "agent/config.yaml"), "name: Some Workspace\n");
    renameSync(join(root, "agent"), join(root, "~last"));
    const { answers } = await askAll([question(root, { request: { apply_template: true } })]);
    expect(answers[0].source).toBe("~last");
  });
});
