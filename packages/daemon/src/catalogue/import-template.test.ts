import fc from "fast-check";
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { openCatalogue } from "./open-catalogue.ts";
import { createTemplatesFolder, type TemplatesFolder } from "./testing/templates-folder.ts";

let folder: TemplatesFolder;
beforeEach(() => {
  folder = createTemplatesFolder({ root_missing: true });
});
afterEach(() => folder.remove());

const catalogue = () => openCatalogue({ folder: folder.root });
const importing = async (name: string, files: Readonly<Record<string, string>>, encoding?: "utf-8" | "base64") =>
  await catalogue().importTemplate({ name, files, ...(encoding !== undefined && { encoding }) });

/** What is in the folder and beside it; a failed import changes neither. */
const everything = (): readonly string[] =>
  readdirSync(join(folder.root, ".."), { recursive: true, encoding: "utf8" }).toSorted();

describe("importTemplate", () => {
  it("makes a template that every question finds at once", async () => {
    const imported = await importing("desk", { "config.yaml": "name: Desk\nruntime: hermes\n", "prompts/a.md": "é" });
    expect(imported).toMatchObject({ status: "imported", id: "desk", name: "Desk" });
    expect(readdirSync(folder.root)).toEqual(["desk"]);
    expect(readFileSync(join(folder.root, "desk/prompts/a.md"), "utf8")).toBe("é");
    expect(catalogue().find("desk")).toEqual({ id: "desk", runtime: "hermes", isAvailable: true });
    expect(await catalogue().filesOf("desk")).toMatchObject({ template: "desk", digest: imported.digest });
  });

  it("takes bytes as base64", async () => {
    await importing("desk", { "logo.png": Buffer.from([0, 255, 10]).toString("base64") }, "base64");
    expect([...readFileSync(join(folder.root, "desk/logo.png"))]).toEqual([0, 255, 10]);
    await expect(importing("other", { x: "no base64!" }, "base64")).rejects.toMatchObject({ code: "INVALID_REQUEST" });
  });

  it.each([
    "",
    ".",
    "..",
    "../x",
    "a/b",
    "/x",
    ".x",
    "ws-1",
    "org-templates",
    "a\0",
    "a\n",
    " a",
    "a ",
    "a/",
    "x".repeat(256),
  ])("refuses the name %j", async (name) => {
    const before = everything();
    await expect(importing(name, { "config.yaml": "" })).rejects.toMatchObject({ code: "INVALID_REQUEST" });
    expect(everything()).toEqual(before);
  });

  it.each([
    "",
    ".",
    "..",
    "../x",
    "a/../../x",
    "a/..",
    "/etc/x",
    "a//b",
    "./a",
    "a/",
    "a\0",
    "a\nb",
    "\ud800",
    "x".repeat(256),
  ])("refuses the path %j, and writes nothing", async (path) => {
    await expect(importing("x", { "a.md": "first", [path]: "evil" })).rejects.toMatchObject({
      code: "INVALID_FILE_PATH",
    });
    expect(existsSync(folder.root) ? readdirSync(folder.root) : []).toEqual([]);
  });

  it("writes nothing anywhere else, whatever the paths", async () => {
    const paths = fc.array(fc.constantFrom("..", ".", "", "a", "b.md", "\\", "~", "config.yaml", "%2e%2e"), {
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(paths, { minLength: 1, maxLength: 3 }), async (given) => {
        const files = Object.fromEntries(given.map((segments) => [segments.join("/"), "x"]));
        const outcome = await importing("x", files).then(
          () => "imported",
          (error: { readonly code: string }) => error.code,
        );
        expect(["imported", "INVALID_FILE_PATH"]).toContain(outcome);
        const found = everything().filter((path) => path !== "root" && path !== "outside" && path !== "root/x");
        expect(found.filter((path) => !path.startsWith("root/x/"))).toEqual([]);
        folder.remove();
        folder = createTemplatesFolder({ root_missing: true });
      }),
      { numRuns: 200 },
    );
  });

  it("refuses one name for a file and a folder", async () => {
    await expect(importing("x", { a: "1", "a/b": "2" })).rejects.toMatchObject({ code: "INVALID_FILE_PATH" });
    await expect(importing("x", { "a/b": "2", a: "1" })).rejects.toMatchObject({ code: "INVALID_FILE_PATH" });
    expect(everything()).toEqual(["outside"]);
  });

  it("leaves what is there as it is, be it empty, a file or a link", async () => {
    mkdirSync(join(folder.root, "empty"), { recursive: true });
    writeFileSync(join(folder.root, "file"), "kept");
    symlinkSync(folder.outside, join(folder.root, "link"));
    symlinkSync("nowhere", join(folder.root, "dangling"));
    const before = everything();
    for (const name of ["empty", "file", "link", "dangling"])
      await expect(importing(name, { "config.yaml": "" })).rejects.toMatchObject({ code: "TEMPLATE_EXISTS" });
    expect(everything()).toEqual(before);
  });

  it("gives a name to one of many that want it", async () => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 8 }, (_, index) =>
        importing("x", { "config.yaml": `name: ${index}x\n`, "b.md": `${index}` }),
      ),
    );
    const winners = outcomes.filter(({ status }) => status === "fulfilled");
    expect(winners).toHaveLength(1);
    for (const outcome of outcomes)
      if (outcome.status === "rejected") expect(outcome.reason).toMatchObject({ code: "TEMPLATE_EXISTS" });
    const index = readFileSync(join(folder.root, "x/b.md"), "utf8");
    expect(readFileSync(join(folder.root, "x/config.yaml"), "utf8")).toBe(`name: ${index}x\n`);
    expect(readdirSync(folder.root)).toEqual(["x"]);
  });

  it("refuses what is too large or nested too deep", async () => {
    const large = "x".repeat(17 * 1024 * 1024);
    await expect(importing("x", { a: large, b: large })).rejects.toMatchObject({ code: "TEMPLATE_TOO_LARGE" });
    await expect(importing("x", { [`${"d/".repeat(16)}x`]: "" })).rejects.toMatchObject({ code: "TEMPLATE_TOO_LARGE" });
    expect(everything()).toEqual(["outside"]);
  });

  it("gives the right digest where the templates folder is a link", async () => {
    const link = join(folder.outside, "link");
    mkdirSync(folder.root);
    symlinkSync(folder.root, link);
    const linked = openCatalogue({ folder: link });
    const files = { "config.yaml": "name: X\n", "prompts/a.md": "a" };
    const { digest } = await linked.importTemplate({ name: "x", files });
    expect(await linked.filesOf("x")).toMatchObject({
      digest,
      files: [{ path: "config.yaml" }, { path: "prompts/a.md" }],
    });
  });
});
