import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { loadConfiguredGates } from "../cli/load-run.ts";
import { bindGates } from "../configuration/bind-gates.ts";
import { parseConfiguration } from "../configuration/parse-configuration.ts";
import { BEFORE, GREEN, HEAD, OPEN, SMOKE, by, dan, push } from "./testing/attacked-snapshot.ts";
import { LOADED, NO_FILES, expectConfigurationError, expectStale, gatesOf, judged } from "./testing/judge-attack.ts";

describe("which configuration decides", () => {
  it("threat 29: the pull request brings a configuration that asks for nothing", () => {
    const text = "version: 1\ngates: {}\n";
    const file_contents = [{ path: "portcullis.yaml", at: "head" as const, sha256: "0".repeat(64), text }];
    const { verdict } = judged({ ...OPEN, file_contents, head_files: ["portcullis.yaml"] });
    expect(verdict).toEqual(judged(OPEN).verdict);
    expect(verdict.state).toBe("pending");
  });

  it.each([
    ["empty", ""],
    ["a comment", "# version: 1\n"],
    ["null", "null\n"],
    ["a list", "- version: 1\n"],
    ["without gates", "version: 1\n"],
    ["without any gate", "version: 1\ngates: {}\n"],
    ["with a gate that is switched off", "version: 1\ngates: {sop-ack: null}\n"],
    ["without items", "version: 1\ngates: {sop-ack: {}}\n"],
    ["with an empty checklist", "version: 1\ngates: {sop-ack: {items: []}}\n"],
    ["an empty checklist of the original's", "items: []\n"],
    ["with a misspelt gate", "version: 1\ngates: {sop-akc: {}}\n"],
    ["of an unknown version", "version: 2\ngates: {sop-ack: {}}\n"],
    ["cut off", "version: 1\ngates: {sop-ack: {items: ["],
    ["that names a checklist which is not there", "version: 1\ngates: {sop-ack: {config: nowhere.yaml}}\n"],
  ])("threat 30: a configuration means no gate: %s", (_, text) => {
    expectConfigurationError(() => bindGates(parseConfiguration(text, "portcullis.yaml"), [], NO_FILES, LOADED));
  });

  it("threat 30: no configuration at all means no gate", async () => {
    const error = await loadConfiguredGates({ config: "nowhere/portcullis.yaml", gate: [] }).catch(
      (caught: unknown) => caught,
    );
    expectConfigurationError(() => {
      throw error;
    });
  });

  const bomb = ["a: &a [x,x,x,x,x,x,x,x,x]"];
  for (const [one, other] of ["ab", "bc", "cd", "de", "ef", "fg", "gh"])
    bomb.push(`${other}: &${other} [${`*${one},`.repeat(9)}]`);
  it.each([
    ["a bomb of aliases", `${bomb.join("\n")}\ngates: *h\n`, "aliases"],
    ["a hundred thousand brackets", `version: 1\ngates: ${"[".repeat(100_000)}\n`, "nested too deeply"],
    [
      "the same key twice",
      "version: 1\ngates:\n  sop-ack: {on_push: invalidate, on_push: keep}\n",
      "on_push stands twice",
    ],
    ["a second document", "version: 1\n---\nversion: 1\n", "several documents"],
    ["a key of every object", "version: 1\n__proto__: {x: 1}\ngates: {sop-ack: {}}\n", "__proto__"],
    ["an unknown key", "version: 1\ngates: {sop-ack: {skip: true}}\n", "skip"],
  ])("threat 31: a configuration with %s", (_, text, told) => {
    const { problems } = expectConfigurationError(() => parseConfiguration(text, "portcullis.yaml"));
    expect(problems.map(({ message }) => message).join("\n")).toContain(told);
  });

  it("threat 31: a configuration of more than a megabyte", async () => {
    await inFolder(async (folder) => {
      const config = join(folder, "portcullis.yaml");
      writeFileSync(config, `version: 1\n${"# \n".repeat(400_000)}`);
      const error = await loadConfiguredGates({ config, gate: [] }).catch((caught: unknown) => caught);
      const refused = expectConfigurationError(() => {
        throw error;
      });
      expect(refused.message).toContain("at most 1 MB");
    });
  });

  it("threat 31: names of files are made to keep the globs of a scope busy", () => {
    const items = [
      { ...SMOKE, scope: ["migrations/**/*.sql", "**/*-*.lock", "+(a|b)/**", "deploy/{prod,staging}/**"] },
    ];
    const names = ["migrations/".repeat(2000), "-".repeat(300), `${"a".repeat(20_000)}c`, "deploy/prod".repeat(2000)];
    const pushed = (changed_files: string[]) => ({
      ...GREEN,
      pushes: [push(BEFORE, "08:00"), push(HEAD, "10:00", { changed_files })],
    });
    expect(judged(pushed(names), { items }).state).toBe("pass");
    expectStale(pushed([...names, `migrations/${"x/".repeat(2000)}1.sql`]), "came after it", { items });
  });

  it("threat 49: a gate without a word about it is enforced, and no other word switches it off", () => {
    expect(judged(OPEN)).toMatchObject({ state: "pending", exit: 1 });
    expect(judged(OPEN).verdict.advisory).toBeUndefined();
    for (const enforce of ["off", false, null, "", "Advisory"] as any[])
      expectConfigurationError(() => gatesOf({ enforce }), "/enforce");
  });

  it("threat 49: an advisory gate looks like one that is open", () => {
    const { verdict, statuses, text, markdown, exit } = judged(by(dan), { enforce: "advisory" });
    expect(verdict).toMatchObject({ state: "fail", advisory: true });
    expect(statuses[0]).toEqual({
      context: "portcullis / sop-ack",
      state: "success",
      description: "advisory, fail: acked: 0/1 — missing: smoke",
    });
    expect(text).toContain("FAIL (advisory)");
    expect(markdown).toContain("fail (advisory)");
    expect([exit, markdown.includes("No gate blocks; 1 advisory gate has something to say.")]).toEqual([0, true]);
  });
});

async function inFolder(use: (folder: string) => void | Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "portcullis-threats-"));
  try {
    await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
