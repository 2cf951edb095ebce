import { execa } from "execa";
import { createHash } from "node:crypto";
import { linkSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { createTemplatesFolder, type TemplatesFolder } from "../catalogue/testing/templates-folder.ts";
import { digestFolder } from "./digest-folder.ts";

let folder: TemplatesFolder;
let root: string;
beforeEach(() => {
  folder = createTemplatesFolder({ dirs: ["x"] });
  root = join(folder.root, "x");
});
afterEach(() => folder.remove());

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
const read = async () => await digestFolder(root);

describe("digestFolder", () => {
  it("gives every file with its digest, in byte order, and one digest of all", async () => {
    mkdirSync(join(root, "prompts/de"), { recursive: true });
    writeFileSync(join(root, "prompts/de/é.md"), "b");
    writeFileSync(join(root, "prompts.md"), "c");
    writeFileSync(join(root, ".dot"), "");
    writeFileSync(join(root, "config.yaml"), "a");
    const { digest, files } = await read();
    expect(files).toEqual([
      { path: ".dot", sha256: sha256(""), bytes: 0 },
      { path: "config.yaml", sha256: sha256("a"), bytes: 1 },
      { path: "prompts.md", sha256: sha256("c"), bytes: 1 },
      { path: "prompts/de/é.md", sha256: sha256("b"), bytes: 1 },
    ]);
    expect(digest).toBe(sha256(files.map((file) => `${file.sha256}  ${file.path}\n`).join("")));
  });

  it("leaves out links and what is no file", async () => {
    writeFileSync(join(folder.outside, "secret"), "secret");
    symlinkSync(join(folder.outside, "secret"), join(root, "link"));
    symlinkSync(folder.outside, join(root, "folder"));
    symlinkSync("nowhere", join(root, "dangling"));
    await execa("mkfifo", [join(root, "pipe")]);
    mkdirSync(join(root, "empty"));
    linkSync(join(folder.outside, "secret"), join(root, "hard"));
    expect((await read()).files.map(({ path }) => path)).toEqual(["hard"]);
  });

  it("refuses names that would make two lists of files read the same", async () => {
    writeFileSync(join(root, `a\n${sha256("")}  b`), "");
    await expect(read()).rejects.toMatchObject({ code: "TEMPLATE_INVALID" });
  });
});
