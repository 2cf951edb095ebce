import type { RestartResolution } from "@portcullis/contracts";
import fc from "fast-check";
import { mkdirSync, realpathSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { PassThrough, Readable } from "node:stream";
import { describe, expect, it } from "vitest";

import { createTemplatesFolder, type TemplatesFolder } from "../catalogue/testing/templates-folder.ts";
import { runResolver } from "./resolve.ts";

interface Node {
  readonly path: string;
  readonly kind: "folder" | "file" | "link";
  readonly target: string;
  readonly config: string;
}

const PATHS = [
  "hermes",
  "hermes-default",
  "claude-code",
  "claude-code-default",
  "seo-agent",
  "pm",
  "a b",
  "ws-x",
  ".hidden",
  "org-templates",
  "org-templates/pm",
  "org-templates/hermes",
  "hermes/prompts",
  "pm/ws-x",
];
const TARGETS = [
  "$ROOT",
  "$ROOT/hermes",
  "$ROOT/org-templates",
  "$ROOT/..",
  "..",
  ".",
  "hermes",
  "pm",
  "$OUTSIDE",
  "$OUTSIDE/pm",
];
const NAMES = [
  ...PATHS,
  "",
  ".",
  "..",
  "../outside/pm",
  "hermes/",
  "./pm",
  "x/../pm",
  "pm\0",
  "/etc",
  " pm ",
  "HERMES",
  "ghost",
];
const WORKSPACES = ["PM", "Hermes", "SEO Agent", "A B", "Org Templates", "ws-x", ".hidden", "..", "Some Workspace", ""];

const nodes: fc.Arbitrary<readonly Node[]> = fc.array(
  fc.record({
    path: fc.constantFrom(...PATHS),
    kind: fc.constantFrom("folder", "folder", "file", "link"),
    target: fc.constantFrom(...TARGETS),
    config: fc.constantFrom(
      "",
      "name: PM\n",
      "name: Some Workspace\nruntime: hermes\n",
      "runtime: claude-code\n",
      "name: [",
      "name: a\nname: b\n",
    ),
  }),
  { maxLength: 10 },
);

const questions: fc.Arbitrary<Question> = fc.record({
  workspace: fc.record(
    {
      name: fc.constantFrom(...WORKSPACES),
      runtime: fc.constantFrom("claude-code", "hermes", "", " hermes ", "seo-agent", "../../etc"),
      template: fc.constantFrom(...NAMES),
      applied_template: fc.constantFrom(...NAMES),
    },
    { requiredKeys: ["name", "runtime", "template"] },
  ),
  request: fc.record(
    { template: fc.constantFrom(...NAMES), apply_template: fc.boolean(), rebuild_config: fc.boolean() },
    { requiredKeys: [] },
  ),
});

interface Question {
  readonly workspace: {
    readonly name: string;
    readonly runtime: string;
    readonly template: string;
    readonly applied_template?: string;
  };
  readonly request: {
    readonly template?: string;
    readonly apply_template?: boolean;
    readonly rebuild_config?: boolean;
  };
}

/** What stands in the way of a node leaves it out. */
function build(folder: TemplatesFolder, wanted: readonly Node[]): void {
  mkdirSync(join(folder.outside, "pm"), { recursive: true });
  for (const { path, kind, target, config } of wanted)
    try {
      const place = join(folder.root, path);
      mkdirSync(dirname(place), { recursive: true });
      if (kind === "file") writeFileSync(place, "no folder", { flag: "wx" });
      if (kind === "link") symlinkSync(target.replace("$ROOT", folder.root).replace("$OUTSIDE", folder.outside), place);
      if (kind === "folder") mkdirSync(place, { recursive: true });
      if (kind === "folder" && config !== "") writeFileSync(join(place, "config.yaml"), config);
    } catch {
      continue;
    }
}

async function ask(root: string, asked: readonly Question[]): Promise<readonly RestartResolution[]> {
  const known_runtimes = ["claude-code", "hermes"];
  const lines = asked.map((question, id) => JSON.stringify({ id, templates_dir: root, known_runtimes, ...question }));
  const output = new PassThrough();
  const told: Buffer[] = [];
  output.on("data", (chunk: Buffer) => told.push(chunk));
  const code = await runResolver({
    input: Readable.from([Buffer.from(lines.join("\n"))]),
    output,
    errors: new PassThrough(),
  });
  expect(code).toBe(0);
  return Buffer.concat(told)
    .toString()
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as RestartResolution);
}

/** For catalogues with links and clutter, each with a dozen questions. */
async function forAll(
  check: (folder: TemplatesFolder, asked: readonly Question[], wanted: readonly Node[]) => Promise<void>,
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(nodes, fc.array(questions, { minLength: 12, maxLength: 12 }), async (wanted, asked) => {
      const folder = createTemplatesFolder();
      try {
        build(folder, wanted);
        await check(folder, asked, wanted);
      } finally {
        folder.remove();
      }
    }),
    { numRuns: 100 },
  );
}

const isPlain = (path: string): boolean =>
  path.split("/").every((segment) => segment !== "" && !segment.startsWith(".") && !segment.startsWith("ws-"));

describe("for any catalogue and any question", () => {
  it("the source is nothing, or a real folder strictly inside the root (P1)", async () => {
    await forAll(async ({ root }, asked) => {
      for (const { source } of await ask(root, asked)) {
        if (source === null) continue;
        expect(posix.normalize(source)).toBe(source);
        expect(isPlain(source)).toBe(true);
        expect(source).not.toBe("org-templates");
        const real = realpathSync(join(root, source));
        expect(statSync(real).isDirectory()).toBe(true);
        expect(real.startsWith(`${realpathSync(root)}/`)).toBe(true);
      }
    });
  });

  it("nothing changes without being asked for (P2)", async () => {
    await forAll(async ({ root }, asked) => {
      const unasked = asked.map(({ workspace }) => ({
        workspace: { ...workspace, applied_template: workspace.template },
        request: {},
      }));
      for (const { source, label, rule, warnings } of await ask(root, unasked))
        expect({ source, label, rule, warnings }).toEqual({
          source: null,
          label: "existing-volume",
          rule: "existing-volume",
          warnings: [],
        });
    });
  });

  it("the answer is the same when it is asked again, and with reset or strict", async () => {
    await forAll(async ({ root }, asked) => {
      const answers = await ask(root, asked);
      expect(await ask(root, asked)).toEqual(answers);
      for (const flags of [{ reset: true }, { strict: true }, { reset: true, strict: false }]) {
        const flagged = asked.map(({ workspace, request }) => ({ workspace, request: { ...request, ...flags } }));
        expect(await ask(root, flagged)).toEqual(answers);
      }
    });
  });

  it("folders that nobody asked for change nothing", async () => {
    await forAll(async ({ root }, asked) => {
      const answers = await ask(root, asked);
      for (const path of ["0-unrelated", "zz-unrelated/prompts", ".unrelated", "ws-unrelated"])
        mkdirSync(join(root, path), { recursive: true });
      writeFileSync(join(root, "zz-unrelated/config.yaml"), "name: Nobody\nruntime: hermes\n");
      writeFileSync(join(root, ".unrelated/config.yaml"), "name: Some Workspace\n");
      expect(await ask(root, asked)).toEqual(answers);
    });
  });

  it("the label tells the truth, and a warning is there exactly when it is due", async () => {
    await forAll(async ({ root }, asked) => {
      for (const [index, { source, label, rule, warnings, considered }] of (await ask(root, asked)).entries()) {
        const { workspace, request } = asked[index]!;
        expect(rule === "existing-volume").toBe(source === null);
        expect(label === "existing-volume").toBe(source === null);
        const given = { explicit: request.template, "stored-template": workspace.template } as Record<string, unknown>;
        if (source !== null && label !== source) {
          expect(label).toBe(given[rule]);
          expect(posix.normalize(`${label}/`)).toBe(`${source}/`);
        }
        const stored = workspace.template.trim();
        const isPending = stored !== "" && stored !== workspace.applied_template?.trim();
        const isDue =
          ((request.template ?? "") !== "" && rule !== "explicit") || (isPending && rule === "existing-volume");
        expect(warnings.length > 0).toBe(isDue);
        expect(considered.filter(({ outcome }) => outcome === "chosen").map((chosen) => chosen.rule)).toEqual([rule]);
      }
    });
  });

  it("a folder's name finds the folder, in a request and in a row (P10)", async () => {
    await forAll(async ({ root }, _, wanted) => {
      const paths = wanted
        .map(({ path }) => path)
        .filter((path) => isPlain(path) && path !== "org-templates" && isRealFolder(root, path));
      if (paths.length === 0) return;
      const workspace = { name: "", runtime: "hermes", template: "" };
      const named = await ask(
        root,
        paths.map((template) => ({ workspace, request: { template } })),
      );
      const stored = await ask(
        root,
        paths.map((template) => ({ workspace: { ...workspace, template }, request: {} })),
      );
      for (const [index, path] of paths.entries()) {
        expect(named[index]).toMatchObject({ source: path, label: path, rule: "explicit" });
        const declared = wanted.some(({ config }) => config.includes("claude-code"));
        if (!declared) expect(stored[index]).toMatchObject({ source: path, label: path, rule: "stored-template" });
      }
    });
  });

  it("a template that is removed is not found any more", async () => {
    await forAll(async ({ root }, asked) => {
      const before = await ask(root, asked);
      rmSync(root, { recursive: true });
      for (const [index, { source, label }] of (await ask(root, asked)).entries()) {
        expect(source).toBeNull();
        expect(label).toBe("existing-volume");
        expect(before[index]!.id).toBe(index);
      }
    });
  });
});

/** No link on the way, so that it is surely a template. */
function isRealFolder(root: string, path: string): boolean {
  try {
    return (
      realpathSync(join(root, path)) === join(realpathSync(root), path) && statSync(join(root, path)).isDirectory()
    );
  } catch {
    return false;
  }
}
