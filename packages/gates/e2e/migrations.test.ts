import type { GateReport } from "@portcullis/contracts";
import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { emptyFolder, portcullis, root, type Ran } from "./run-portcullis.ts";

const story = join(root, "fixtures/migrations/story");
const rulesOf = ({ out }: Ran): readonly string[] =>
  (JSON.parse(out) as GateReport).verdicts[0]!.findings.flatMap(({ level, rule }) =>
    level === "note" ? [] : [`${level} ${rule.replace("migration-collision/", "")}`],
  );

describe("the migration of request 2980, beside the one that was there", () => {
  const cache = emptyFolder();
  const check = (...options: readonly string[]): Ran =>
    portcullis(["migrations", "check", "before", "after", "--format", "json", ...options], {
      cwd: story,
      env: { XDG_CACHE_HOME: cache },
    });

  it("collides by name, by statement and when it runs, and does so again from what was kept and from a snapshot", () => {
    const snapshot = join(emptyFolder(), "snapshot.json");
    const first = check("--snapshot-output", snapshot);
    expect(first.code).toBe(1);
    expect(rulesOf(first)).toEqual(
      expect.arrayContaining([
        "error out-of-order",
        "error same-object-twice",
        "error merge-order-drift",
        "warning down-not-inverse",
      ]),
    );
    expect(first.err).toContain("Applying");
    const again = check();
    expect(again.err).not.toContain("Applying");
    expect(rulesOf(again)).toEqual(rulesOf(first));
    const folder = emptyFolder();
    writeFileSync(
      join(folder, "portcullis.yaml"),
      JSON.stringify({ version: 1, gates: { "migration-collision": { directory: "after", depth: "execution" } } }),
    );
    const judged = portcullis(["check", "--snapshot", snapshot, "--format", "json"], { cwd: folder });
    expect(judged.code).toBe(1);
    expect(rulesOf(judged)).toEqual(rulesOf(first));
  });

  it("is clean of findings about versions once it is fixed", () => {
    const folder = emptyFolder();
    for (const side of ["before", "after"]) {
      mkdirSync(join(folder, side));
      for (const name of readdirSync(join(story, side)))
        copyFileSync(join(story, side, name), join(folder, side, name));
    }
    const run = (...command: readonly string[]): Ran =>
      portcullis(["migrations", ...command, "before", "after"], { cwd: folder });
    expect(run("check", "--depth", "names").code).toBe(1);
    expect(run("fix").code).toBe(0);
    expect(run("check", "--depth", "names").code).toBe(0);
  });
});
