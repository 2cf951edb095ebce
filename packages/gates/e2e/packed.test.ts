import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";

import { emptyFolder, root, timeline, timelineConfig } from "./run-portcullis.ts";

const packages = ["contracts", "gates"] as const;
const folder = emptyFolder();

/** Runs a program in a folder, and says what it printed when it fails. */
function run(
  file: string,
  options: readonly string[],
  cwd: string,
  env: Record<string, string> = {},
): { code: number | null; text: string } {
  const { status, stdout, stderr, error } = spawnSync(file, options, {
    cwd,
    encoding: "utf8",
    env: { ...process.env, ...env },
  });
  return { code: status, text: `${stdout}${stderr}${error?.message ?? ""}` };
}

describe("the packed packages", () => {
  const { packageManager } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { packageManager: string };
  const tarballs = (): string[] =>
    readdirSync(folder)
      .filter((name) => name.endsWith(".tgz"))
      .map((name) => `./${name}`);

  beforeAll(() => {
    for (const name of packages) {
      const packed = run(
        "npx",
        ["--yes", packageManager, "pack", "--pack-destination", folder],
        join(root, "packages", name),
      );
      expect(packed.text, packed.text).not.toContain("ERR");
    }
    writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "empty", private: true }));
    const installed = run(
      "npm",
      ["install", "--no-audit", "--no-fund", ...tarballs(), "node22@npm:node@22", "node24@npm:node@24"],
      folder,
    );
    expect(installed.code, installed.text).toBe(0);
  });

  it.each(packages)("%s passes publint", (name) => {
    const tarball = tarballs().find((file) => file.includes(name))!;
    const { code, text } = run(
      join(root, "node_modules/.bin/publint"),
      ["run", "--strict", join(folder, tarball)],
      folder,
    );
    expect(code, text).toBe(0);
  });

  it.each(["node22", "node24"])("judge with %s and no other tool", (node) => {
    const bin = join(folder, "node_modules", node, "bin");
    const { code, text } = run(
      "npx",
      [
        "portcullis",
        "check",
        "--snapshot",
        join(timeline, "12-acked-again-and-green.json"),
        "--config",
        timelineConfig,
      ],
      folder,
      {
        PATH: `${bin}:${process.env["PATH"]}`,
      },
    );
    expect(text).toContain("Every gate is open.");
    expect(code).toBe(0);
  });

  it.each(["node22", "node24"])("validate and generate contracts with %s", (node) => {
    const bin = join(folder, "node_modules", node, "bin");
    const schemas = join(folder, "node_modules/@portcullis/contracts/schemas");
    const { code, text } = run(
      "npx",
      ["portcullis", "contract", "generate", schemas, "--output", join(folder, `generated-${node}`)],
      folder,
      {
        PATH: `${bin}:${process.env["PATH"]}`,
      },
    );
    expect(code, text).toBe(0);
    const made = readFileSync(join(folder, `generated-${node}`, "verdict.validate.js"), "utf8");
    expect(made).toBe(readFileSync(join(root, "packages/contracts/src/generated/verdict.validate.js"), "utf8"));
  });

  it.each(["node22", "node24"])(
    "judge a checkout with %s: git, the grammars and the comparison are all there",
    (node) => {
      const checkout = emptyFolder();
      const surfaces = join(root, "fixtures/surfaces/go");
      const schema = join(root, "packages/contracts/schemas/provision_request.schema.json");
      const files = {
        "core.go": join(surfaces, "provisioner-before.go"),
        "cp.go": join(surfaces, "control-plane.go"),
        "request.schema.json": schema,
      };
      for (const [name, file] of Object.entries(files)) writeFileSync(join(checkout, name), readFileSync(file));
      const contract = {
        schema: "request.schema.json",
        role: "request",
        producers: [{ name: "core", source: "core.go", type: "cpProvisionRequest" }],
        consumers: [{ name: "cp", source: "cp.go", type: "Request" }],
      };
      const configuration = { version: 1, gates: { "contract-drift": { contracts: [contract] } } };
      writeFileSync(join(checkout, "portcullis.yaml"), JSON.stringify(configuration));
      for (const command of [
        "init --quiet --initial-branch=main",
        "add .",
        "-c user.name=A -c user.email=a@example.org commit --quiet -m A",
      ])
        expect(run("git", command.split(" "), checkout).code).toBe(0);

      const bin = join(folder, "node_modules", node, "bin");
      const drift = (): { code: number | null; text: string } =>
        run(
          join(bin, "node"),
          [join(folder, "node_modules/@portcullis/gates/bin/portcullis.cjs"), "contract", "drift"],
          checkout,
        );
      expect(drift()).toMatchObject({
        code: 1,
        text: expect.stringContaining('"template" is read by cp and sent by nobody'),
      });
      writeFileSync(join(checkout, "core.go"), readFileSync(join(surfaces, "provisioner-after.go")));
      writeFileSync(
        join(checkout, "request.schema.json"),
        readFileSync(schema, "utf8").replace('"minLength": 1', '"minLength": 2'),
      );
      expect(drift()).toMatchObject({ code: 1, text: expect.stringMatching(/minLength|length/i) });
    },
  );

  it.each(["node22", "node24"])("try restarts with %s: the daemon's resolver is in the package", (node) => {
    const { code, text } = run(
      join(folder, "node_modules", node, "bin/node"),
      [join(folder, "node_modules/@portcullis/gates/bin/portcullis.cjs"), "restart", "check", "--seed", "1"],
      folder,
    );
    expect(text).toContain("Every property held");
    expect(code).toBe(0);
  });

  it("has types that a strict consumer compiles with", () => {
    const source = `
      import { parse, type Verdict } from "@portcullis/contracts";
      import { validate } from "@portcullis/contracts/validators/provision_request";
      import { judge, bindGate, sopAck, resolveOptions } from "@portcullis/gates";
      const parsed = parse("pull_request_snapshot", {});
      if (parsed.ok) {
        const verdict: Verdict = judge(parsed.value, bindGate(sopAck, resolveOptions({ items: [] })));
        const state: "pass" | "fail" | "pending" | "skipped" | "error" = verdict.state;
        console.log(state);
      }
      const document: unknown = {};
      if (validate(document)) console.log(document.template?.length, document.display?.width);
      // @ts-expect-error no such contract
      parse("nonsense", {});
    `;
    writeFileSync(join(folder, "consumer.mts"), source);
    const options = [
      "--noEmit",
      "--strict",
      "--module",
      "nodenext",
      "--target",
      "es2024",
      "--skipLibCheck",
      "false",
      "--types",
      "",
      "consumer.mts",
    ];
    const { code, text } = run(join(root, "node_modules/.bin/tsc"), options, folder);
    expect(code, text).toBe(0);
  });

  it("is a library as well: the engine and one validator, without ajv", () => {
    const script = `
      import { runGates, bindGate, sopAck, resolveOptions } from "@portcullis/gates";
      import { validate } from "@portcullis/contracts/validators/verdict";
      import { parse } from "@portcullis/contracts";
      if (typeof runGates !== "function" || typeof bindGate(sopAck, resolveOptions({ items: [] })).check !== "function") throw new Error("engine");
      if (validate({}) || parse("verdict", {}).ok) throw new Error("validator");
    `;
    writeFileSync(join(folder, "library.mjs"), script);
    const { code, text } = run(join(folder, "node_modules/node22/bin/node"), ["library.mjs"], folder);
    expect(code, text).toBe(0);
  });
});
