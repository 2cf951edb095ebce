import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { gitMove, quoteForShell } from "./shell-command.ts";

describe("quoteForShell", () => {
  it("makes one word of every path", () => {
    const paths = fc
      .string({ unit: "binary", minLength: 1, maxLength: 40 })
      .map((text) => text.replaceAll("\0", "0").toWellFormed());
    fc.assert(
      fc.property(fc.array(paths, { minLength: 1, maxLength: 20 }), (words) => {
        const command = `printf '%s\\0' ${words.map(quoteForShell).join(" ")}`;
        const printed = execFileSync("bash", ["--norc", "-c", command], { env: { LC_ALL: "C.UTF-8" } }).toString();
        expect(printed).toBe(words.map((word) => `${word}\0`).join(""));
      }),
      { numRuns: 25 },
    );
  });

  it("quotes quotes and backslashes beside what is not ASCII", () => {
    const path = String.raw`ö'\x41\'`;
    const printed = execFileSync("bash", ["--norc", "-c", `printf %s ${quoteForShell(path)}`]).toString();
    expect(printed).toBe(path);
  });

  it("leaves plain paths alone, and hands no control character to a terminal", () => {
    expect(gitMove({ from: "m/045_x.up.sql", to: "m/046_x.up.sql" })).toBe("git mv -- m/045_x.up.sql m/046_x.up.sql");
    expect(gitMove({ from: "-rf", to: "a b's\n\u001b[31m" })).toBe(String.raw`git mv -- -rf $'a b\'s\x0a\x1b[31m'`);
  });
});
