import { execa } from "execa";
import { truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";

import { createConfigurationReader, parseConfiguration } from "./read-configuration.ts";
import { createTemplatesFolder, type TemplatesFolder } from "./testing/templates-folder.ts";

describe("parseConfiguration", () => {
  it.each([
    ["name: Hermes Agent # prod\n", { name: "Hermes Agent" }],
    ['name: "Hermes: Agent"\nruntime: " hermes "\n', { name: "Hermes: Agent", runtime: "hermes" }],
    ["name: >-\n  Hermes\n  Agent\n", { name: "Hermes Agent" }],
    ["name: &n Hermes\nruntime: *n\n", { name: "Hermes", runtime: "Hermes" }],
    ['{"name": "Hermes", "runtime": "hermes"}', { name: "Hermes", runtime: "hermes" }],
    ["\ufeffname: Hermes\n", { name: "Hermes" }],
    ["nested:\n  name: Hermes\n", {}],
    ["# name: Hermes\n", {}],
    ["- name: Hermes\n", {}],
    ["name:\nruntime: ''\n", {}],
    ["name: 5\nruntime: true\n", {}],
    ["name: null\nruntime: ~\n", {}],
    ["name: 2026-01-01\n", { name: "2026-01-01" }],
    ["name: yes\n", { name: "yes" }],
    ["name: [a]\nruntime: {a: b}\n", {}],
    ["", {}],
    ["just text", {}],
    ["? [name]\n: x\nname: y\n", { name: "y" }],
  ])("%j", (text, expected) => {
    expect(parseConfiguration(text)).toEqual(expected);
  });

  it.each([
    ["name: a\nname: b\n", /key "name" twice/],
    ["name: a\nx: {b: 1, b: 2}\n", /key "b" twice/],
    ["name: [\n", /no YAML.*line 2/],
    ["name: a\n---\nname: b\n", /no YAML.*multiple documents/],
    ["a:\tb\n\tc: d\n", /no YAML/],
  ])("%j says nothing, and why", (text, problem) => {
    const { problem: told, ...rest } = parseConfiguration(text);
    expect(told).toMatch(problem);
    expect(rest).toEqual({});
  });

  it("does not unfold a bomb of aliases", () => {
    const levels = Array.from(
      { length: 60 },
      (_, level) => `l${level + 1}: &l${level + 1} [${Array(9).fill(`*l${level}`).join()}]`,
    );
    expect(parseConfiguration(`l0: &l0 x\n${levels.join("\n")}\nname: *l60\nruntime: hermes\n`)).toEqual({
      runtime: "hermes",
    });
    expect(parseConfiguration("name: &a [*a]\n")).toEqual({});
  });

  it.each([
    ["flow lists", "[".repeat(200_000)],
    ["block lists", "- ".repeat(100_000)],
    ["anchors", "&a ".repeat(80_000)],
    ["keys", Array.from({ length: 30_000 }, (_, index) => `k${index}:`).join("\n")],
  ])("gets through %s without end", (_, text) => {
    expect(parseConfiguration(text).name).toBeUndefined();
  });
});

describe("a configuration reader", () => {
  let folder: TemplatesFolder;
  afterEach(() => folder.remove());

  it("reads what is there now", () => {
    folder = createTemplatesFolder({ dirs: ["x"] });
    const read = createConfigurationReader();
    const path = join(folder.root, "x");
    expect(read(path)).toEqual({});
    for (const name of ["A", "B", "A", "C"]) {
      writeFileSync(join(path, "config.yaml"), `name: ${name}\n`);
      expect(read(path)).toEqual({ name });
    }
  });

  it("leaves out what is no file, too large, or no UTF-8, and says so", async () => {
    folder = createTemplatesFolder({
      dirs: ["pipe", "folder/config.yaml", "large", "bytes"],
      symlinks: [
        { path: "device/config.yaml", target: "/dev/zero" },
        { path: "loop/config.yaml", target: "config.yaml" },
      ],
    });
    const read = createConfigurationReader();
    const at = (name: string): string => join(folder.root, name, "config.yaml");
    await execa("mkfifo", [at("pipe")]);
    writeFileSync(at("large"), "name: Large\n");
    truncateSync(at("large"), 256 * 1024 + 1);
    writeFileSync(at("bytes"), Buffer.from([0x6e, 0xff]));
    for (const name of ["pipe", "folder", "large", "bytes", "device", "loop"]) {
      const { problem, ...rest } = read(join(folder.root, name));
      expect(problem).toMatch(/^config\.yaml /);
      expect(rest).toEqual({});
    }
  });

  it("forgets instead of growing", () => {
    folder = createTemplatesFolder({ dirs: ["x"] });
    const read = createConfigurationReader();
    for (let round = 0; round < 100; round += 1) {
      writeFileSync(join(folder.root, "x/config.yaml"), `name: ${round}x\n#${"x".repeat(200_000)}\n`);
      expect(read(join(folder.root, "x"))).toEqual({ name: `${round}x` });
    }
  });
});
