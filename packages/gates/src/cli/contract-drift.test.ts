import { parse, type GateReport, type PullRequestSnapshot } from "@portcullis/contracts";
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { fingerprint } from "../core/baseline.ts";
import { runPortcullis, type Ran } from "../testing/run-portcullis.ts";
import { createTemporaryRepository, type TemporaryRepository } from "../testing/temporary-repository.ts";

const root = join(import.meta.dirname, "../../../..");
const goSource = (name: string): string => readFileSync(join(root, "fixtures/surfaces/go", name), "utf8");
const provisionRequest = readFileSync(join(root, "packages/contracts/schemas/provision_request.schema.json"), "utf8");

let repository: TemporaryRepository;
beforeEach(() => {
  repository = createTemporaryRepository();
});
afterEach(() => repository.remove());

const write = (path: string, text: string): void => {
  const file = join(repository.folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
};
const drift = (...options: readonly string[]): Promise<Ran> =>
  runPortcullis("contract", "drift", "--config", join(repository.folder, "portcullis.yaml"), ...options);

/** What `--format json` printed, held to its contract. */
async function reportOf(...options: readonly string[]): Promise<GateReport> {
  const { out, err } = await drift("--format", "json", ...options);
  const parsed = parse("gate_report", JSON.parse(out));
  if (!parsed.ok) throw new Error(`${JSON.stringify(parsed.problems)} ${err}`);
  return parsed.value;
}

async function rulesOf(...options: readonly string[]): Promise<readonly string[]> {
  const { verdicts } = await reportOf(...options);
  return verdicts.flatMap(({ findings }) =>
    findings.filter(({ level }) => level !== "note").map(({ rule }) => rule.replace("contract-drift/", "")),
  );
}

const configuration = (options: object): string => JSON.stringify({ version: 1, gates: { "contract-drift": options } });
const checklist = { items: [{ slug: "testing", pr_section_marker: "Testing", required_teams: ["engineers"] }] };
const schema = (properties: object, more: object = {}): string =>
  JSON.stringify({ type: "object", properties, additionalProperties: false, ...more }, null, 2);
const text = { type: "string" };

/** A repository whose base has one contract, a request of two fields. */
function commitContract(options: object = {}): void {
  repository.commit({
    "portcullis.yaml": configuration({ contracts: [{ schema: "a.schema.json", role: "request", ...options }] }),
    "a.schema.json": schema({ a: text, b: text }),
  });
}

describe("the story of the field that nobody read", () => {
  const story = `version: 1
gates:
  contract-drift:
    contracts:
      - schema: contracts/provision_request.schema.json
        role: request
        producers: [{ name: core, source: core/provisioner.go, type: cpProvisionRequest }]
        consumers: [{ name: cp, source: cp/control-plane.go, type: Request }]
`;
  beforeEach(() => {
    repository.commit({
      "portcullis.yaml": story,
      "contracts/provision_request.schema.json": provisionRequest,
      "core/provisioner.go": goSource("provisioner-before.go"),
      "cp/control-plane.go": goSource("control-plane.go"),
    });
  });

  it("is red with the field named, and green once it is sent", async () => {
    const before = await drift();
    expect([before.code, before.out]).toEqual([
      1,
      expect.stringContaining('"template" is read by cp and sent by nobody'),
    ]);
    expect(before.out).toContain("[contract-drift/producer-missing-field]");
    expect(before.out).toMatch(/✖ contracts\/provision_request\.schema\.json {2}1 finding/);

    write("core/provisioner.go", goSource("provisioner-after.go"));
    const after = await drift();
    expect([after.code, after.out]).toEqual([0, expect.stringContaining("Every gate is open.")]);
    expect(after.out).toContain('sends "template_assets"');
    expect((await drift("--quiet")).out).toBe("");
  });

  it("is red in the change that stops reading a field which is sent", async () => {
    repository.commit({ "core/provisioner.go": goSource("provisioner-after.go") });
    repository.git("checkout", "--quiet", "-b", "change");
    const changed = goSource("control-plane.go").replace(/^.*json:"template".*\n/m, "");
    repository.commit({ "cp/control-plane.go": changed });
    expect(await rulesOf()).toContain("consumer-missing-field");
  });

  it("cannot be evaluated while code is missing, is a link, or has no such type", async () => {
    const code = join(repository.folder, "core/provisioner.go");
    rmSync(code);
    expect(await drift()).toMatchObject({ code: 3, out: expect.stringContaining("is gone at the head") });

    symlinkSync(join(root, "fixtures/surfaces/go/provisioner-after.go"), code);
    expect(await drift()).toMatchObject({ code: 3, out: expect.stringContaining("is a symbolic link") });

    rmSync(code);
    write("core/provisioner.go", "package provisioner\n\ntype Other struct{}\n");
    expect(await drift()).toMatchObject({ code: 3, out: expect.stringContaining("no type cpProvisionRequest") });
  });

  it("follows no folder that is a link either", async () => {
    rmSync(join(repository.folder, "core"), { recursive: true });
    symlinkSync(join(root, "fixtures/surfaces/go"), join(repository.folder, "core"));
    expect(await drift()).toMatchObject({
      code: 3,
      out: expect.stringContaining("in a folder that is a symbolic link"),
    });
  });

  it("believes the answer of a real consumer before its code", async () => {
    write("portcullis.yaml", story.replace("type: Request }", "type: Request, proof: cp/answer.json }"));
    write("core/provisioner.go", goSource("provisioner-after.go"));
    const fields = Object.keys((JSON.parse(provisionRequest) as { properties: object }).properties);
    const answer = (ignored: readonly string[]): string =>
      JSON.stringify({ consumed: fields.filter((name) => !ignored.includes(name)), ignored });

    write("cp/answer.json", answer(["template_assets"]));
    expect(await drift()).toMatchObject({ code: 0 });
    write("cp/answer.json", answer(["template_assets", "template"]));
    expect(await rulesOf()).toContain("declared-but-ignored");
    write("cp/answer.json", "no JSON");
    expect(await rulesOf()).toContain("contract-invalid");
    rmSync(join(repository.folder, "cp/answer.json"));
    expect(await drift()).toMatchObject({ code: 3 });
  });
});

describe("a change of a contract", () => {
  it("is compared with where the branch left the default branch, committed or not", async () => {
    commitContract();
    expect(await drift()).toMatchObject({ code: 0 });
    write("a.schema.json", schema({ a: text, b: text }, { required: ["a"] }));
    expect(await rulesOf()).toEqual(["property-became-required"]);

    repository.git("checkout", "--quiet", "-b", "change");
    repository.commit({});
    expect(await rulesOf()).toEqual(["property-became-required"]);
    const { pull_request } = await reportOf();
    expect(pull_request).toMatchObject({ repository: "local/repository", number: 0, title: "change" });
    // What the default branch did meanwhile is not the branch's doing.
    repository.git("checkout", "--quiet", "main");
    repository.commit({ "a.schema.json": schema({}) });
    repository.git("checkout", "--quiet", "change");
    expect(await rulesOf()).toEqual(["property-became-required"]);
  });

  it("is compared with --base where that is named", async () => {
    commitContract();
    repository.git("checkout", "--quiet", "-b", "release");
    repository.commit({ "a.schema.json": schema({ a: text, b: text }, { required: ["a"] }) });
    repository.git("checkout", "--quiet", "-b", "change");
    repository.commit({ "b.txt": "" });
    expect(await rulesOf()).toEqual(["property-became-required"]);
    expect(await drift("--base", "release")).toMatchObject({ code: 0 });
    expect(await drift("--base", "nowhere")).toMatchObject({
      code: 3,
      err: expect.stringContaining('no commit "nowhere"'),
    });
  });

  it("is found through a rename", async () => {
    commitContract();
    const wide = schema({ a: text, b: text, c: text, d: text, e: text });
    repository.commit({ "a.schema.json": wide });
    rmSync(join(repository.folder, "a.schema.json"));
    write("moved/b.schema.json", wide.replace('"a": {', '"z": {'));
    write("portcullis.yaml", configuration({ contracts: [{ schema: "moved/b.schema.json", role: "request" }] }));
    repository.git("add", "--all");
    expect((await drift()).code).toBe(1);
  });

  it("is none where the contract is new", async () => {
    commitContract();
    write("b.schema.json", schema({}));
    write("portcullis.yaml", configuration({ contracts: [{ schema: "a.schema.json" }, { schema: "b.schema.json" }] }));
    expect(await drift()).toMatchObject({ code: 0 });
  });

  it("is red where the contract is gone, or never was", async () => {
    commitContract();
    rmSync(join(repository.folder, "a.schema.json"));
    expect(await rulesOf()).toEqual(["contract-removed"]);
    write("portcullis.yaml", configuration({ contracts: [{ schema: "nowhere.json" }] }));
    expect(await rulesOf()).toEqual(["contract-removed"]);
  });

  it("cannot be evaluated where a side is no text", async () => {
    commitContract();
    writeFileSync(join(repository.folder, "a.schema.json"), Buffer.from([0x7b, 0xff, 0x7d]));
    expect(await drift()).toMatchObject({ code: 3, out: expect.stringContaining("is not UTF-8 text") });
    repository.commit({});
    write("a.schema.json", schema({ a: text }));
    expect(await drift()).toMatchObject({ code: 3, out: expect.stringContaining("at the merge base") });
  });

  it("follows references from one configured contract to another by its $id", async () => {
    const other = (type: string): string => JSON.stringify({ $id: "urn:example:other", type });
    repository.commit({
      "portcullis.yaml": configuration({
        contracts: [
          { schema: "a.schema.json", role: "request" },
          { schema: "other.schema.json", role: "request" },
        ],
      }),
      "a.schema.json": schema({ a: { $ref: "urn:example:other" } }),
      "other.schema.json": other("number"),
    });
    write("other.schema.json", other("integer"));
    write("a.schema.json", schema({ a: { $ref: "urn:example:other" }, b: {} }));
    const { verdicts } = await reportOf();
    const subjects = verdicts[0]!.findings.filter(({ level }) => level === "error").map(({ subject }) => subject);
    expect(subjects).toEqual(["a.schema.json#urn:example:other#/type", "other.schema.json#/type"]);
  });

  it.each([
    "it's (one) [of] {many}.schema.json",
    "--flag.schema.json",
    "ünï ☃.schema.json",
    "a\u001b[31m\nb.schema.json",
  ])("is found in a file called %j", async (name) => {
    repository.commit({
      "portcullis.yaml": configuration({ contracts: [{ schema: name, role: "request" }] }),
      [name]: schema({ a: text }),
    });
    write(name, schema({ a: { type: "integer" } }));
    expect((await reportOf()).verdicts[0]!.findings[0]).toMatchObject({ level: "error", location: { path: name } });
    expect((await drift()).out).not.toContain("\u001b");
  });

  it("is compared with every version that the default branch had, at a transitive level", async () => {
    commitContract({ level: "BACKWARD_TRANSITIVE" });
    repository.commit({ "a.schema.json": schema({ a: text }) });
    repository.commit({ "a.schema.json": schema({ a: { type: ["string", "null"] } }) });
    // Against the version before alone this would be compatible: the first one accepted b.
    repository.git("checkout", "--quiet", "-b", "change");
    repository.commit({ "a.schema.json": schema({ a: { type: ["string", "null", "integer"] } }) });
    const { state, verdicts } = await reportOf();
    expect(state).toBe("fail");
    expect(verdicts[0]!.findings[0]!.message).toMatch(/Compared with [0-9a-f]{10}\./);

    write("portcullis.yaml", configuration({ contracts: [{ schema: "a.schema.json", role: "request" }] }));
    expect(await drift()).toMatchObject({ code: 0 });
  });

  it("is not held against what the branch itself tried out before", async () => {
    commitContract({ level: "BACKWARD_TRANSITIVE" });
    repository.git("checkout", "--quiet", "-b", "change");
    repository.commit({ "a.schema.json": schema({ a: text, b: text, tried: text }) });
    repository.commit({ "a.schema.json": schema({ a: text, b: text, kept: text }) });
    expect(await drift()).toMatchObject({ code: 0 });
  });
});

describe("a clone", () => {
  const clone = (...options: readonly string[]): string => {
    execFileSync("git", ["clone", "--quiet", ...options, `file://${repository.folder}`, repository.beside]);
    return join(repository.beside, "portcullis.yaml");
  };

  it("that is fresh, and shallow, is judged: its head is its base", async () => {
    commitContract();
    repository.commit({ "b.txt": "" });
    const config = clone("--depth", "1");
    expect(await runPortcullis("contract", "drift", "--config", config)).toMatchObject({ code: 0 });
  });

  it("that is cut off before the base cannot be evaluated, and says how it can", async () => {
    commitContract();
    repository.git("checkout", "--quiet", "-b", "change");
    repository.commit({ "a.schema.json": schema({ a: text }) });
    repository.git("checkout", "--quiet", "main");
    const config = clone("--depth", "1", "--no-single-branch", "--branch", "change");
    const { code, err } = await runPortcullis("contract", "drift", "--config", config);
    expect([code, err]).toEqual([3, expect.stringContaining("git fetch --unshallow")]);
  });

  it("that lacks the history of a transitive level cannot be evaluated", async () => {
    commitContract({ level: "FULL_TRANSITIVE" });
    repository.commit({ "a.schema.json": schema({ a: text, b: text, c: text }) });
    const { code, out } = await runPortcullis("contract", "drift", "--config", clone("--depth", "1"));
    expect([code, out]).toEqual([3, expect.stringContaining("the clone is shallow")]);
  });

  it("of nothing, and a folder without git, cannot be evaluated", async () => {
    write("portcullis.yaml", configuration({ contracts: [{ schema: "a.schema.json" }] }));
    expect(await drift()).toMatchObject({ code: 3, err: expect.stringContaining("no commit yet") });
    rmSync(join(repository.folder, ".git"), { recursive: true });
    expect(await drift()).toMatchObject({ code: 3, err: expect.stringContaining("Cannot read a git repository") });
  });
});

describe("the configuration", () => {
  it("is told with file and line when it is wrong, before anything is read or run", async () => {
    write(
      "portcullis.yaml",
      `version: 1\ngates:\n  contract-drift:\n    contracts:\n      - schema: a.json\n        rolle: request\n`,
    );
    const misspelt = await drift();
    expect([misspelt.code, misspelt.err]).toEqual([
      2,
      expect.stringMatching(/portcullis\.yaml:6:9.*rolle.*Did you mean role\?/),
    ]);

    const outside = `version: 1\ngates:\n  contract-drift:\n    contracts:\n      - schema: ../outside.json\n`;
    write("portcullis.yaml", outside);
    const placed = await drift();
    expect([placed.code, placed.err]).toEqual([
      2,
      expect.stringMatching(/:5:\d+.*"\.\.\/outside\.json" is not inside the repository/),
    ]);

    repository.commit({ "a.json": schema({}) });
    write(
      "portcullis.yaml",
      `version: 1
gates:
  contract-drift:
    contracts: [{ schema: a.json }]
    mirrors:
      - mirror: { path: b.json }
        source: { url: "https://example.org/a.json", origin: "https://example.net" }
`,
    );
    const pinned = await drift();
    expect([pinned.code, pinned.err]).toEqual([
      2,
      expect.stringMatching(/:6:\d+.*not at the pinned origin https:\/\/example\.net/),
    ]);
  });

  it("that says no place for what a generator makes, or two, is wrong", async () => {
    const generator = { name: "g", command: ["true"] };
    repository.commit({ "a.json": schema({}) });
    for (const places of [{}, { output: "out", stdout: "out.txt" }]) {
      write(
        "portcullis.yaml",
        configuration({ contracts: [{ schema: "a.json" }], generators: [{ ...generator, ...places }] }),
      );
      expect(await drift()).toMatchObject({ code: 2, err: expect.stringContaining("The generator g says") });
    }
  });

  it("without this gate, or another gate that is asked for, is wrong usage", async () => {
    commitContract();
    expect(await drift("--gate", "contract-drive")).toMatchObject({
      code: 2,
      err: expect.stringContaining("contract-drift"),
    });
    write("portcullis.yaml", JSON.stringify({ version: 1, gates: { "sop-ack": checklist } }));
    expect(await drift()).toMatchObject({ code: 2, err: expect.stringContaining("no gate contract-drift") });
    rmSync(join(repository.folder, "portcullis.yaml"));
    expect(await drift()).toMatchObject({ code: 2 });
  });

  it("may have several such gates, and others that are left alone", async () => {
    repository.commit({
      "portcullis.yaml": JSON.stringify({
        version: 1,
        gates: {
          "sop-ack": checklist,
          "contract-drift": { contracts: [{ schema: "a.json", role: "request" }] },
          answers: { uses: "contract-drift", contracts: [{ schema: "a.json", role: "response" }] },
        },
      }),
      "a.json": schema({ a: text }),
    });
    write("a.json", schema({ a: { type: ["string", "null"] } }));
    const states = async (...options: readonly string[]): Promise<unknown> =>
      (await reportOf(...options)).verdicts.map(({ gate, state }) => [gate, state]);
    expect(await states()).toEqual([
      ["contract-drift", "pass"],
      ["answers", "fail"],
    ]);
    expect(await states("--gate", "contract-drift")).toEqual([["contract-drift", "pass"]]);
  });

  it("in a folder has its paths from there, and reports name them from the repository", async () => {
    repository.commit({
      "api/portcullis.yaml": configuration({
        contracts: [{ schema: "./a.json", role: "request" }, { schema: "../b.json" }],
      }),
      "api/a.json": schema({ a: text }),
      "b.json": schema({ a: text }),
    });
    write("api/a.json", schema({}));
    const { code, out } = await runPortcullis(
      "contract",
      "drift",
      "--config",
      join(repository.folder, "api/portcullis.yaml"),
    );
    expect([code, out]).toEqual([1, expect.stringContaining("api/a.json:")]);
    expect(out).toMatch(/✔ b\.json/);
  });

  it("can be that of the base commit, with its baseline, whatever the work tree says", async () => {
    commitContract();
    repository.git("checkout", "--quiet", "-b", "change");
    repository.commit({
      "portcullis.yaml": configuration({ contracts: [{ schema: "a.schema.json", level: "NONE" }] }),
      "a.schema.json": schema({ a: text }),
    });
    expect(await drift()).toMatchObject({ code: 0 });
    expect(await drift("--config-ref", "main")).toMatchObject({ code: 1 });
    expect(await drift("--config-ref", "nowhere")).toMatchObject({ code: 3 });
    rmSync(join(repository.folder, "portcullis.yaml"));
    expect(await drift("--config-ref", "main")).toMatchObject({ code: 1 });

    repository.git("checkout", "--quiet", "--force", "main");
    repository.commit({ "portcullis.yaml": undefined });
    expect(await drift("--config-ref", "main")).toMatchObject({
      code: 2,
      err: expect.stringContaining("no portcullis.yaml at main"),
    });
  });
});

describe("what every gate has", () => {
  it("advisory shows and does not block", async () => {
    commitContract();
    write(
      "portcullis.yaml",
      configuration({ enforce: "advisory", contracts: [{ schema: "a.schema.json", role: "request" }] }),
    );
    write("a.schema.json", schema({}));
    expect(await drift()).toMatchObject({ code: 0, out: expect.stringContaining("FAIL (advisory)") });
  });

  it("paths limit it to changes of those files, also to those that git does not know yet", async () => {
    commitContract();
    const limited = (paths: readonly string[]): void =>
      write("portcullis.yaml", configuration({ paths, contracts: [{ schema: "a.schema.json", role: "request" }] }));
    limited(["docs/**"]);
    write("a.schema.json", schema({}));
    expect(await reportOf()).toMatchObject({ state: "skipped" });
    write("docs/new.md", "new\n");
    expect(await reportOf()).toMatchObject({ state: "fail" });
    limited(["*.schema.json"]);
    expect(await reportOf()).toMatchObject({ state: "fail" });
  });

  it("a baseline accepts what its owner accepts until its end", async () => {
    commitContract();
    write("a.schema.json", schema({ a: text, b: text }, { required: ["a"] }));
    const [finding] = (await reportOf()).verdicts[0]!.findings;
    const entry = {
      gate: "contract-drift",
      fingerprint: fingerprint("contract-drift", finding!),
      reason: "Nobody sends less.",
      owner: "ann",
    };
    write(
      "portcullis.yaml",
      configuration({ baseline: "accepted.yaml", contracts: [{ schema: "a.schema.json", role: "request" }] }),
    );
    write("accepted.yaml", JSON.stringify({ version: 1, findings: [{ ...entry, until: "9999-12-31" }] }));
    expect(await drift()).toMatchObject({ code: 0, out: expect.stringContaining("Accepted until 9999-12-31 by ann") });
    write("accepted.yaml", JSON.stringify({ version: 1, findings: [{ ...entry, until: "2020-01-01" }] }));
    expect(await drift()).toMatchObject({ code: 1, out: expect.stringContaining("ended on 2020-01-01") });
  });
});

it("takes the baseline of --config-ref, not one that the change brings along", async () => {
  const accepting = (findings: readonly object[]): string => JSON.stringify({ version: 1, findings });
  repository.commit({
    "portcullis.yaml": configuration({
      baseline: "accepted.yaml",
      contracts: [{ schema: "a.schema.json", role: "request" }],
    }),
    "accepted.yaml": accepting([]),
    "a.schema.json": schema({ a: text }),
  });
  write("a.schema.json", schema({ a: text }, { required: ["a"] }));
  const mark = fingerprint("contract-drift", (await reportOf()).verdicts[0]!.findings[0]!);
  const entry = { gate: "contract-drift", fingerprint: mark, reason: "I say so.", owner: "eve", until: "9999-12-31" };
  write("accepted.yaml", accepting([entry]));
  expect(await drift()).toMatchObject({ code: 0 });
  expect(await drift("--config-ref", "main")).toMatchObject({ code: 1 });
});

describe("the snapshot that was judged", () => {
  it("keeps its contract, and gives check the same verdict", async () => {
    repository.commit({
      "portcullis.yaml": configuration({
        contracts: [
          { schema: "a.schema.json", level: "BACKWARD_TRANSITIVE" },
          { schema: "gone.schema.json" },
          { schema: "nowhere.schema.json" },
        ],
        mirrors: [{ mirror: { path: "copy.json" }, source: { path: "a.schema.json" } }],
      }),
      "a.schema.json": schema({ a: text }),
      "gone.schema.json": schema({}),
      "copy.json": schema({ a: text }),
    });
    repository.commit({ "a.schema.json": schema({ a: text, b: text }) });
    write("a.schema.json", schema({ b: text }));
    rmSync(join(repository.folder, "gone.schema.json"));
    const file = join(repository.folder, "snapshot.json");
    const judged = await reportOf("--snapshot-output", file);
    const snapshot = parse("pull_request_snapshot", JSON.parse(readFileSync(file, "utf8")));
    expect(snapshot).toMatchObject({ ok: true });
    expect((snapshot as { value: PullRequestSnapshot }).value.forge.kind).toBe("local");

    const config = join(repository.folder, "portcullis.yaml");
    const { code, out } = await runPortcullis("check", "--snapshot", file, "--config", config, "--format", "json");
    expect([code, JSON.parse(out)]).toEqual([1, judged]);
  });

  it("takes nothing for absent that could not be read", async () => {
    commitContract();
    repository.commit({ "secret/a.schema.json": schema({}) });
    write("portcullis.yaml", configuration({ contracts: [{ schema: "secret/a.schema.json" }] }));
    rmSync(join(repository.folder, "secret"), { recursive: true });
    symlinkSync("loop", join(repository.folder, "secret"));
    symlinkSync("secret", join(repository.folder, "loop"));
    const { state, verdicts } = await reportOf();
    expect([state, verdicts[0]!.findings.map(({ rule }) => rule)]).toEqual([
      "error",
      ["contract-drift/contract-unread"],
    ]);
  });
});

describe("mirrors and generators", () => {
  const schemaFile = schema({ a: text });
  const commit = (options: object): void => {
    repository.commit({
      "portcullis.yaml": configuration({ contracts: [{ schema: "a.schema.json" }], ...options }),
      "a.schema.json": schemaFile,
    });
  };

  it("are judged: a copy that was edited, with the value that differs", async () => {
    commit({ mirrors: [{ mirror: { path: "copy.json" }, source: { path: "a.schema.json" } }] });
    write("copy.json", JSON.stringify(JSON.parse(schemaFile)));
    expect(await drift()).toMatchObject({ code: 0, err: expect.stringContaining("Comparing a mirror") });
    expect((await drift("--quiet")).err).toBe("");
    write("copy.json", schema({ a: { type: "integer" } }));
    const { code, out } = await drift();
    expect([code, out]).toEqual([
      1,
      expect.stringContaining('at /properties/a/type the source has "string", the copy "integer"'),
    ]);
    write("copy.json", "{");
    expect(await drift()).toMatchObject({ code: 3 });
  });

  it("are judged: a generated file that was edited, with its first line that differs", async () => {
    const print = [process.execPath, "-e", "console.log('one\\ntwo')"];
    commit({ generators: [{ name: "printer", command: print, stdout: "made/out.txt" }] });
    write("made/out.txt", "one\ntwo\n");
    expect(await drift()).toMatchObject({ code: 0, err: expect.stringContaining("Running the generator printer") });
    write("made/out.txt", "one\nthree\n");
    expect(await drift()).toMatchObject({ code: 1, out: expect.stringContaining("made/out.txt:2") });
    commit({
      generators: [
        {
          name: "printer",
          command: [process.execPath, "-e", "console.error('no ink'); process.exit(1)"],
          stdout: "made/out.txt",
        },
      ],
    });
    expect(await drift()).toMatchObject({ code: 3, out: expect.stringContaining("no ink") });
  });

  it.each(["portcullis", "json-schema-to-typescript"])("make files by %s of a folder of schemas", async (uses) => {
    commit({ generators: [{ name: "types", uses, schemas: ["schemas"], output: "made" }] });
    write("schemas/a.schema.json", provisionRequest);
    write("made/extra.txt", "");
    const { verdicts } = await reportOf();
    const found = verdicts[0]!.findings.map(({ location, evidence }) => [
      (location as { path: string }).path,
      (evidence as { kind?: string }).kind,
    ]);
    expect(found).toContainEqual(["made/a.ts", "missing"]);
    expect(found).toContainEqual(["made/extra.txt", "extra"]);
  });

  it("read no schema through a link", async () => {
    commit({ generators: [{ name: "types", uses: "portcullis", schemas: ["."], output: "made" }] });
    symlinkSync(join(root, "packages/contracts/schemas/verdict.schema.json"), join(repository.folder, "b.schema.json"));
    expect(await drift()).toMatchObject({ code: 3, out: expect.stringContaining("b.schema.json is a symbolic link") });
  });

  it("of two gates cannot mean two things by one name", async () => {
    const contracts = [{ schema: "a.schema.json" }];
    const generator = (command: string) => ({
      contracts,
      generators: [{ name: "g", command: [command], stdout: "out.txt" }],
    });
    repository.commit({
      "portcullis.yaml": JSON.stringify({
        version: 1,
        gates: { "contract-drift": generator("true"), other: { uses: "contract-drift", ...generator("false") } },
      }),
      "a.schema.json": schemaFile,
    });
    expect(await drift()).toMatchObject({
      code: 2,
      err: expect.stringContaining('"g" is there twice, and not the same'),
    });
  });
});

describe("check, with a snapshot that somebody else took", () => {
  const folder = join(root, "fixtures/gates/contract-drift");
  it.each([
    ["01-coupon-is-not-sent", 1, "producer-missing-field"],
    ["02-shop-cannot-be-read", 3, "contract-unread"],
    ["03-copy-was-edited", 1, "mirror-differs"],
    ["04-mended", 0, undefined],
  ])("judges %s: exit %i", async (name, code, rule) => {
    const options = [
      "--snapshot",
      join(folder, `${name}.json`),
      "--config",
      join(folder, "portcullis.yaml"),
      "--format",
      "json",
    ];
    const ran = await runPortcullis("check", ...options);
    // The colour that nobody reads is no surprise: its note says so.
    const findings = (JSON.parse(ran.out) as GateReport).verdicts[0]!.findings.map((finding) => finding.rule);
    const expected = [...(rule === undefined ? [] : [rule]), ...(code === 3 ? [] : ["sent-but-unread"])];
    expect([ran.code, findings]).toEqual([code, expected.map((each) => `contract-drift/${each}`)]);
  });
});
