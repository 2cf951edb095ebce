import { parse, type ContractComparison } from "@portcullis/contracts";
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";

import { runPortcullis, type Ran } from "../testing/run-portcullis.ts";
import { createTemporaryRepository, type TemporaryRepository } from "../testing/temporary-repository.ts";

const root = join(import.meta.dirname, "../../../..");
const golden = join(root, "fixtures/golden/contract-diff");
const started = process.cwd();
const folder = realpathSync(mkdtempSync(join(tmpdir(), "portcullis-diff-")));
afterAll(() => rmSync(folder, { recursive: true }));
// Paths in what is printed are those that were given: relative ones, so that they are the same everywhere.
beforeEach(() => process.chdir(folder));
afterEach(() => process.chdir(started));

const diff = (...options: readonly string[]): Promise<Ran> => runPortcullis("contract", "diff", ...options);

/** Writes a file of the temporary folder and gives its name. */
function write(name: string, content: unknown): string {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), typeof content === "string" ? content : JSON.stringify(content, null, 2));
  return name;
}

/** What `--format json` printed, held to its contract. */
function comparisonOf({ out }: Ran): ContractComparison {
  const parsed = parse("contract_comparison", JSON.parse(out));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}

const closed = (size: unknown): object => ({ type: "object", properties: { size }, additionalProperties: false });

const integer = write("integer.json", closed({ type: "integer" }));
const number = write("number.json", closed({ type: "number" }));
const text = write("text.json", closed({ type: "string" }));
const undecidable = write("undecidable.json", closed({ type: "string", pattern: "^(a+)b\\1$" }));

describe("the exit code", () => {
  it("is 0 for what is compatible, 1 for what breaks, 3 for what could not be decided", async () => {
    const codes: number[] = [];
    for (const pair of [
      [integer, integer],
      [integer, text],
      [undecidable, text],
      [text, undecidable],
    ] as const)
      codes.push((await diff(...pair)).code);
    expect(codes).toEqual([0, 1, 3, 3]);
  });

  it.each([
    ["request", 0, 1],
    ["response", 1, 0],
    ["message", 1, 1],
  ] as const)(
    "of a %s is %i for what only breaks who keeps to the old schema as a reader, %i as a writer",
    async (role, widened, narrowed) => {
      expect((await diff(integer, number, "--role", role)).code).toBe(widened);
      expect((await diff(number, integer, "--role", role)).code).toBe(narrowed);
    },
  );

  it("goes by the level, where one is given", async () => {
    const code = async (level: string): Promise<number> => (await diff(integer, number, "--level", level)).code;
    expect([await code("BACKWARD"), await code("FORWARD"), await code("FULL"), await code("NONE")]).toEqual([
      0, 1, 1, 0,
    ]);
  });

  it.each([
    ["nothing to compare", [], "missing required argument"],
    ["three versions", [integer, number, text], "Two versions are compared, not 3."],
    ["a file and a folder", [integer, "."], "A file and a folder cannot be compared."],
    ["a folder alone", ["."], ". is a folder: name the folder to compare it with."],
    [
      "a role that there is not",
      [integer, number, "--role", "reply"],
      "Allowed choices are request, response, message.",
    ],
    ["a level that there is not", [integer, number, "--level", "SOME"], "Allowed choices are NONE"],
    ["a limit of nothing", [integer, number, "--limit", "0"], "It is a whole number above zero."],
  ])("is 2 for %s", async (_, options, message) => {
    // Commander tells of wrong usage past our own output.
    const told = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    const { code, out, err } = await diff(...options, "--format", "json");
    told.mockRestore();
    expect(code).toBe(2);
    expect(err === "" ? out : err).toContain(message);
    expect(parse("problem", JSON.parse(out)).ok).toBe(true);
  });

  const broken = write("broken.json", "{");
  it.each([
    ["a file that is not there", [integer, "missing.json"], "Cannot read missing.json: there is no such file."],
    ["a file that is not JSON", [integer, broken], "broken.json is not JSON"],
    ["waivers that are not there", [integer, text, "--waivers", "missing.yaml"], "missing.yaml"],
  ])("is 3 for %s", async (_, options, message) => {
    const { code, err } = await diff(...options);
    expect([code, err]).toEqual([3, expect.stringContaining(message)]);
  });
});

describe("the story: core sends a template at last", () => {
  beforeEach(() => process.chdir(join(root, "fixtures/contract-changes/story")));
  const [before, after] = ["before/provision_request.schema.json", "after/provision_request.schema.json"];

  it.each([
    ["request", []],
    ["request-strict-message", ["--profile", "strict", "--role", "message"]],
    ["taken-back", ["--back"]],
  ] as const)("reads well: %s", async (name, options) => {
    const isBack = (options as readonly string[]).includes("--back");
    const versions = isBack ? [after, before] : [before, after];
    const given = [...versions, "--role", "request", ...options.filter((option) => option !== "--back")];
    const [plain, markdown] = [await diff(...given), await diff(...given, "--format", "markdown")];
    expect([plain.code, markdown.code, plain.err, markdown.err]).toEqual(
      name === "request" ? [0, 0, "", ""] : [1, 1, "", ""],
    );
    await expect(plain.out).toMatchFileSnapshot(join(golden, `${name}.txt`));
    await expect(markdown.out).toMatchFileSnapshot(join(golden, `${name}.md`));
  });

  it("is a comparison that keeps its contract, with lines of both files", async () => {
    const comparison = comparisonOf(
      await diff(before, after, "--role", "request", "--profile", "strict", "--format", "json"),
    );
    expect(comparison).toMatchObject({
      old: before,
      new: after,
      role: "request",
      level: "BACKWARD",
      profile: "strict",
      result: "compatible",
      backward: "compatible",
      forward: "breaking",
      rollout: "consumer-first",
    });
    const lineOf = (file: string, part: string): number =>
      readFileSync(file, "utf8").split(part)[0]!.split("\n").length;
    const added = comparison.changes.find(({ rule }) => rule === "property-added");
    expect(added).toMatchObject({
      pointer: "/properties/template",
      producer: "compatible",
      consumer: "breaking",
      witness: {
        valid_for: "new",
        offending: "/template",
        rejected_by: "/additionalProperties",
        second_validator: "agrees",
      },
      new_location: { file: after, line: lineOf(after, '"template": {') },
      old_location: { file: before, line: lineOf(before, '"properties": {') },
      fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
    });
  });
});

describe("what is printed", () => {
  it("is nothing with --quiet where all is well", async () => {
    expect(await diff(integer, number, "--role", "request", "--quiet")).toEqual({ code: 0, out: "", err: "" });
    expect((await diff(integer, text, "--quiet")).out).toContain("breaking");
  });

  it("goes to a file with --output", async () => {
    const { code, out } = await diff(integer, text, "--format", "json", "--output", "report.json");
    expect([code, out]).toEqual([1, ""]);
    expect(comparisonOf({ code, out: readFileSync("report.json", "utf8"), err: "" }).result).toBe("breaking");
  });

  it("says why what is unknown is", async () => {
    const versions = [undecidable, text, "--role", "response"];
    const comparison = comparisonOf(await diff(...versions, "--format", "json"));
    expect(comparison).toMatchObject({ result: "unknown", forward: "unknown", rollout: "unknown" });
    const reason = comparison.changes.find(({ rule }) => rule === "undecided")?.reason ?? "";
    expect(reason).toMatch(/\w+ \w+/);
    const { out } = await diff(...versions);
    expect(out).toMatch(/\? unknown +\(response/);
    expect(out).toContain(`why: ${reason}`);
    expect((await diff(...versions, "--format", "markdown")).out).toMatch(/^### ❔ text.json: unknown/);
  });
});

describe("waivers", () => {
  const waiversFor = async (
    entries: readonly (readonly [change: number | string, until: string])[],
  ): Promise<string> => {
    const { changes } = comparisonOf(await diff(integer, text, "--format", "json"));
    return write("waivers.json", {
      version: 1,
      findings: entries.map(([change, until]) => ({
        fingerprint: typeof change === "string" ? change : changes[change]?.fingerprint,
        gate: "contract-drift",
        reason: "Nobody sends it yet.",
        owner: "platform",
        until,
      })),
    });
  };

  it("accept a change until their last day, with a word on who does", async () => {
    const waivers = await waiversFor([[0, "2999-12-31"]]);
    const { code, out } = await diff(integer, text, "--waivers", waivers);
    expect(code).toBe(0);
    expect(out).toContain("accepted until 2999-12-31 by platform: Nobody sends it yet.");
    const { result, changes, backward } = comparisonOf(
      await diff(integer, text, "--waivers", waivers, "--format", "json"),
    );
    expect([result, backward]).toEqual(["compatible", "breaking"]);
    expect(changes[0]?.waived).toEqual({ owner: "platform", reason: "Nobody sends it yet.", until: "2999-12-31" });
    expect((await diff(integer, text, "--waivers", waivers, "--format", "markdown")).out).toContain(
      "Accepted until 2999-12-31 by platform.",
    );
  });

  it("count no more once they have ended, and are complained of", async () => {
    const { code, out } = await diff(integer, text, "--waivers", await waiversFor([[0, "2020-01-01"]]));
    expect(code).toBe(1);
    expect(out).toMatch(/! The waiver [0-9a-f]{16} of platform ended on 2020-01-01\./);
  });

  it("that accept nothing are complained of", async () => {
    const waivers = await waiversFor([
      [0, "2999-12-31"],
      ["0123456789abcdef", "2999-12-31"],
    ]);
    const { code, out } = await diff(integer, text, "--waivers", waivers, "--format", "json");
    expect(code).toBe(0);
    expect(comparisonOf({ code, out, err: "" }).waivers).toEqual([
      "The waiver 0123456789abcdef of platform accepts nothing that is there: remove it.",
    ]);
  });

  it("accept one change, not those beside it, nor those of another file", async () => {
    const waivers = await waiversFor([[0, "2999-12-31"]]);
    const two = { ...closed({ type: "string" }), required: ["size"] };
    expect((await diff(integer, write("text.json", two), "--waivers", waivers)).code).toBe(1);
    expect((await diff(integer, write("other.json", closed({ type: "string" })), "--waivers", waivers)).code).toBe(1);
    write("text.json", closed({ type: "string" }));
  });

  it("do not reach what a list that was cut leaves out", async () => {
    const many = (type: string): object => ({
      type: "object",
      properties: Object.fromEntries(Array.from({ length: 5 }, (_, index) => [`member_${index}`, { type }])),
    });
    const [old, now] = [write("many-old.json", many("number")), write("many-new.json", many("integer"))];
    const { changes } = comparisonOf(await diff(old, now, "--limit", "1", "--format", "json"));
    const findings = changes
      .filter(({ rule }) => rule !== "undecided")
      .map(({ fingerprint }) => ({
        fingerprint,
        gate: "contract-drift",
        reason: "Few.",
        owner: "platform",
        until: "2999-12-31",
      }));
    expect(findings).toHaveLength(1);
    const waivers = write("few.json", { version: 1, findings });
    expect((await diff(old, now, "--limit", "1", "--waivers", waivers)).code).not.toBe(0);
    expect((await diff(old, now, "--waivers", waivers)).code).toBe(1);
  });

  it("have to say who, why and until when", async () => {
    const waivers = write("nobody.json", {
      version: 1,
      findings: [{ fingerprint: "0123456789abcdef", gate: "contract-drift", until: "2999-12-31" }],
    });
    const { code, err } = await diff(integer, text, "--waivers", waivers);
    expect([code, err]).toEqual([2, expect.stringContaining("owner")]);
  });
});

describe("folders", () => {
  const put = (side: string, files: Readonly<Record<string, unknown>>): string => {
    for (const [name, content] of Object.entries(files)) write(`${side}/${name}`, content);
    return side;
  };
  const old = put("folders/old", {
    "a.schema.json": closed({ type: "integer" }),
    "b.contract.json": { fields: { tier: { type: "int", cp_consumes: true } } },
    "notes.json": "{ is not read",
  });

  it("are compared contract by contract, and are as bad as the worst", async () => {
    const now = put("folders/new", {
      "a.schema.json": closed({ type: "number" }),
      "b.contract.json": { fields: { tier: { type: "int", cp_consumes: true } } },
      "c.schema.json": closed({ type: "string" }),
    });
    const { code, out } = await diff(old, now, "--role", "response", "--format", "json");
    expect(code).toBe(1);
    const { comparisons } = JSON.parse(out) as { comparisons: readonly unknown[] };
    const told = comparisons.map((each) => comparisonOf({ code, out: JSON.stringify(each), err: "" }));
    expect(told.map(({ new: file, result }) => [file, result])).toEqual([
      [join(now, "a.schema.json"), "breaking"],
      [join(now, "b.contract.json"), "compatible"],
    ]);
    expect((await diff(old, now, "--role", "request")).code).toBe(0);
    expect((await diff(old, now, "--format", "markdown")).out.match(/^### /gm)).toHaveLength(2);
  });

  it("are not compared where a contract is gone, or there is none", async () => {
    const now = put("folders/less", { "a.schema.json": closed({ type: "integer" }) });
    expect(await diff(old, now)).toMatchObject({
      code: 3,
      err: expect.stringContaining("folders/less lacks b.contract.json."),
    });
    mkdirSync("folders/none", { recursive: true });
    expect(await diff("folders/none", now)).toMatchObject({
      code: 3,
      err: expect.stringContaining("There is no contract in folders/none."),
    });
  });
});

describe("a repository", () => {
  let repository: TemporaryRepository;
  const path = "contracts/size.schema.json";
  const commit = (size: unknown): string => repository.commit({ [path]: JSON.stringify(closed(size)) });
  beforeAll(() => {
    repository = createTemporaryRepository();
    commit({ type: ["integer", "null"] });
    repository.git("tag", "v1");
    commit({ type: "integer" });
    repository.git("tag", "v2");
    repository.git("switch", "--quiet", "--create", "change");
    commit({ type: "number" });
  });
  afterAll(() => repository.remove());
  beforeEach(() => process.chdir(repository.folder));

  it("gives the version at a ref", async () => {
    const comparison = comparisonOf(await diff(`v1:${path}`, `HEAD:${path}`, "--role", "request", "--format", "json"));
    expect(comparison).toMatchObject({
      old: `v1:${path}`,
      new: `HEAD:${path}`,
      result: "breaking",
      backward: "breaking",
    });
    expect(comparison.changes[0]?.old_location).toMatchObject({ file: `v1:${path}`, line: 1 });
    expect((await diff(`v2:${path}`, path, "--role", "request")).code).toBe(0);
    process.chdir("contracts");
    expect((await diff("v2:size.schema.json", "size.schema.json", "--role", "request")).code).toBe(0);
  });

  it("gives the merge base's version where only the new one is named", async () => {
    const ran = await diff(path, "--role", "response", "--format", "json");
    const comparison = comparisonOf(ran);
    expect([ran.code, comparison.new, comparison.result]).toEqual([1, path, "breaking"]);
    expect(comparison.old).toBe(`${repository.git("rev-parse", "v2").slice(0, 10)}:${path}`);
    expect((await diff(path, "--role", "request")).code).toBe(0);
  });

  it.each([
    ["no such ref", [`v9:${path}`, path], "v9"],
    ["no such path", ["v1:contracts/other.json", path], "There is no contracts/other.json at v1."],
    ["a ref that is an option", ["--output=x:y", "v1:", path], ""],
    ["a file that the merge base has not", ["new.schema.json"], "new.schema.json was not there at the merge base"],
  ])("is an error, never a pass: %s", async (_, versions, message) => {
    writeFileSync("new.schema.json", JSON.stringify(closed({ type: "integer" })));
    const { code, err } = await diff(...versions);
    expect([code > 1, err]).toEqual([true, expect.stringContaining(message)]);
    rmSync("new.schema.json");
  });

  it("is held against every earlier version by a transitive level", async () => {
    const plain = await diff(`v2:${path}`, path, "--level", "BACKWARD");
    const ran = await diff(`v2:${path}`, path, "--level", "BACKWARD_TRANSITIVE", "--format", "json");
    expect([plain.code, ran.code]).toEqual([0, 1]);
    const { history, result } = comparisonOf(ran);
    const first = repository.git("rev-parse", "v1").slice(0, 10);
    expect([result, history?.map(({ ref, result: held }) => [ref, held])]).toEqual([
      "breaking",
      [[`${first}:${path}`, "breaking"]],
    ]);
    expect(history?.[0]?.changes[0]?.witness?.document).toEqual({ size: null });
    const { out } = await diff(`v2:${path}`, path, "--level", "BACKWARD_TRANSITIVE");
    expect(out).toContain(`✖ against ${first}:${path}`);
    expect(out).toContain("held against 1 earlier version");
    expect((await diff(`v2:${path}`, path, "--level", "BACKWARD_TRANSITIVE", "--format", "markdown")).out).toContain(
      "#### Against",
    );
  });

  it("can be asked about the versions at some tags only", async () => {
    const held = (tags: string): Promise<Ran> =>
      diff(`v2:${path}`, path, "--level", "BACKWARD_TRANSITIVE", "--tags", tags);
    expect((await held("v2")).code).toBe(0);
    expect((await held("v*")).code).toBe(1);
    expect(await held("release-*")).toMatchObject({
      code: 3,
      err: expect.stringContaining("No tag matches release-*."),
    });
  });

  it("has to have a history for a transitive level", async () => {
    writeFileSync("new.schema.json", JSON.stringify(closed({ type: "integer" })));
    const { code, err } = await diff(path, "new.schema.json", "--level", "FULL_TRANSITIVE");
    expect([code, err]).toEqual([3, expect.stringContaining("new.schema.json has no history in git.")]);
    rmSync("new.schema.json");
  });

  it("is not needed for two files, and is missed for one", async () => {
    process.chdir(folder);
    expect((await diff(integer, integer)).code).toBe(0);
    expect((await diff(integer)).code).toBe(3);
  });
});

describe("text of others", () => {
  const ESC = "\u001b";
  const hostile = `${ESC}[2J @everyone fixes #1 | x \`y\` <img src=x> \u202e\n::error::no`;
  const file = `${ESC}[31m@team|x.json`;
  const message = (type: unknown): object => ({
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: hostile,
    type: "object",
    properties: { [hostile]: { description: hostile, enum: [hostile, type] }, cp: { const: type } },
    required: [hostile],
    patternProperties: { "(?!@everyone|x)": { type: ["string", "number", "null"] } },
  });

  /** Markdown without its code, where nothing is markup, a mention or a table. */
  const withoutCode = (markdown: string): string =>
    markdown.replaceAll(/```[\s\S]*?\n```/g, "").replaceAll(/(`+)[^`][\s\S]*?\1/g, "");

  beforeAll(() => {
    process.chdir(folder);
    write(`old ${file}`, message(1));
    write(`new ${file}`, message(2));
    process.chdir(started);
  });

  it.each(["text", "markdown", "json"])("does not act in %s", async (format) => {
    const { code, out } = await diff(`old ${file}`, `new ${file}`, "--format", format);
    expect(code).toBe(1);
    // oxlint-disable-next-line no-control-regex -- they are what is looked for
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
    expect(out).not.toMatch(/^\s*::/m);
    expect(out).toContain("everyone");
  });

  it("is neither markup nor a mention in Markdown, and opens no cell of a table", async () => {
    const { out } = await diff(`old ${file}`, `new ${file}`, "--format", "markdown");
    const prose = withoutCode(out);
    expect(prose).not.toMatch(/@(?:everyone|team)|#1\b|<img/);
    const rows = out.split("\n").filter((line) => line.startsWith("|"));
    expect(rows.length).toBeGreaterThan(2);
    for (const row of rows) expect(row.match(/\|/g)).toHaveLength(6);
    // Every block of code is closed by the fence that opened it.
    expect(out.match(/^`{3,}/gm)?.length).toBe(2 * (out.match(/^`{3,}json$/gm)?.length ?? 0));
  });
});
