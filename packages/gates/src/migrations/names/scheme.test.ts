import { describe, expect, it } from "vitest";

import { PortcullisError } from "../../core/portcullis-error.ts";
import { keyOfVersion } from "./compare-versions.ts";
import { readFolder } from "./read-folder.ts";
import { isMigration } from "./migration-name.ts";
import { createScheme, schemeProblem, type SchemeOption } from "./scheme.ts";

/** Version, direction and stem; a question mark follows what has a problem. `-` for what is none, `.` for what is unrelated. */
function read(option: SchemeOption, fileName: string): string {
  const name = createScheme(option).read(`m/${fileName}`);
  if (!isMigration(name)) return name.isUnrelated === true ? "." : "-";
  const version = name.version === undefined ? "none" : keyOfVersion(name.version);
  return `${version} ${name.direction} ${name.stem}${name.problem === undefined ? "" : " ?"}`;
}

describe("a scheme reads names", () => {
  it.each([
    ["golang-migrate", "045_delivery_mode.up.sql", "45 up 045_delivery_mode"],
    ["golang-migrate", "045_delivery_mode.down.sql", "45 down 045_delivery_mode"],
    ["golang-migrate", "7_with.dots-and+more.up.sql", "7 up 7_with.dots-and+more"],
    ["golang-migrate", "045_plain.sql", "45 up 045_plain ?"],
    ["golang-migrate", "045_plain.up.SQL", "45 up 045_plain ?"],
    ["golang-migrate", "045_plain.DOWN.sql", "45 down 045_plain ?"],
    ["golang-migrate", "044_größe.up.sql", "44 up 044_größe ?"],
    ["golang-migrate", "001_o'clock.up.sql", "1 up 001_o'clock ?"],
    ["golang-migrate", "001_two\nlines.down.sql", "1 down 001_two\nlines ?"],
    ["golang-migrate", "20260610120000_requests.up.sql", "20260610120000 up 20260610120000_requests"],
    ["golang-migrate", "20261345996100_x.up.sql", "20261345996100 up 20261345996100_x ?"],
    ["golang-migrate", "20260230120000_x.up.sql", "20260230120000 up 20260230120000_x ?"],
    ["golang-migrate", "20260612240000_x.up.sql", "20260612240000 up 20260612240000_x"],
    ["golang-migrate", "18446744073709551615_x.up.sql", "18446744073709551615 up 18446744073709551615_x"],
    ["golang-migrate", "18446744073709551616_x.up.sql", "18446744073709551616 up 18446744073709551616_x ?"],
    ["golang-migrate", "1_.down.sql", "-"],
    ["golang-migrate", "1.up.sql", "-"],
    ["golang-migrate", "seed.sql", "-"],
    ["golang-migrate", "045_x.up", "-"],
    ["golang-migrate", "045_x.up.sql.bak", "-"],
    ["golang-migrate", "-1_x.up.sql", "-"],
    ["golang-migrate", "٤٥_x.up.sql", "-"],
    ["golang-migrate", "README.md", "."],
    ["golang-migrate", ".gitkeep", "."],
    ["golang-migrate", "notes.sql.md", "."],
    ["golang-migrate", "", "."],
    ["golang-migrate", `1_${"x".repeat(250)}.up.sql`, "-"],
    ["golang-migrate", `1_${"ö".repeat(130)}.up.sql`, "-"],
    ["timestamp", "20260610120000_requests.sql", "20260610120000 up 20260610120000_requests"],
    ["timestamp", "20260610120000_requests.down.sql", "20260610120000 down 20260610120000_requests"],
    ["timestamp", "001_requests.sql", "1 up 001_requests ?"],
    ["timestamp", "202606101200_requests.sql", "202606101200 up 202606101200_requests ?"],
    ["sequential", "0045_requests.sql", "45 up 0045_requests"],
    ["sequential", "0045_requests.down.sql", "45 down 0045_requests"],
    ["sequential", "requests.sql", "-"],
    ["flyway", "V45__requests.sql", "45 up 45__requests"],
    ["flyway", "U45__requests.sql", "45 down 45__requests"],
    ["flyway", "V1.2_3__requests.sql", "1.2.3 up 1.2_3__requests"],
    ["flyway", "V1.0__first step.sql", "1 up 1.0__first step"],
    ["flyway", "R__views.sql", "none up views"],
    ["flyway", "v45__requests.sql", "45 up 45__requests ?"],
    ["flyway", "V45_requests.sql", "-"],
    ["flyway", "B45__baseline.sql", "."],
    ["node-pg-migrate", "1749556800000_requests.sql", "1749556800000 up 1749556800000_requests"],
    ["node-pg-migrate", "20250610120000000_requests.js", "1749556800000 up 20250610120000000_requests"],
    ["node-pg-migrate", "1749556800000_requests.ts", "1749556800000 up 1749556800000_requests"],
    ["node-pg-migrate", "0001_requests.sql", "1 up 0001_requests"],
    ["node-pg-migrate", "20250610120000_requests.sql", "20250610120000 up 20250610120000_requests ?"],
    ["node-pg-migrate", "README.md", "-"],
    ["node-pg-migrate", ".gitkeep", "."],
  ] as const)("%s: %j", (option, fileName, expected) => {
    expect(read(option, fileName)).toBe(expected);
  });

  it("says what is wrong with a name", () => {
    const problemOf = (fileName: string): string | undefined => createScheme("golang-migrate").read(fileName).problem;
    expect(problemOf("045_x.sql")).toMatch(/no direction/);
    expect(problemOf("045_x.up.SQL")).toMatch(/lower case/);
    expect(problemOf("20261345996100_x.up.sql")).toMatch(/no time/);
    expect(problemOf("044_größe.up.sql")).toMatch(/U\+00F6/);
    expect(problemOf("044_a\nb.up.sql")).toMatch(/control character \(U\+000A\)/);
    expect(problemOf("044_größe.sql")).toMatch(/no direction.*, and has a character beyond ASCII/);
  });

  it.each([
    ["golang-migrate", "a/045_x.up.sql", "0046", "a/0046_x.up.sql"],
    ["flyway", "45/V45__x45.sql", "46", "45/V46__x45.sql"],
    ["flyway", "R__x.sql", "46", undefined],
    ["golang-migrate", "README.md", "46", undefined],
  ] as const)("%s: writes %s with the version %s", (option, path, version, expected) => {
    expect(createScheme(option).renumber(path, version)).toBe(expected);
  });
});

describe("a pattern of one's own", () => {
  const custom = String.raw`^mig-(?<name>.+?)@(?<version>\d+(?:\.\d+)*)(?:\.(?<direction>up|down))?\.sql$`;

  it.each([
    ["mig-a-b@1.10.up.sql", "1.10 up 1.10_a-b"],
    ["mig-a-b@2.down.sql", "2 down 2_a-b"],
    ["mig-a-b@2.sql", "2 up 2_a-b"],
    ["mig-a-b.sql", "-"],
    ["README.md", "."],
  ])("reads %s", (fileName, expected) => {
    expect(read({ custom }, fileName)).toBe(expected);
  });

  it("writes another version where the pattern finds it", () => {
    expect(createScheme({ custom }).renumber("m/mig-2@2.up.sql", "3")).toBe("m/mig-2@3.up.sql");
  });

  it("stands for the whole name without anchors", () => {
    expect(read({ custom: String.raw`(?<version>\d+)-(?<name>\w+)\.sql` }, "12-a.sql.sql")).toBe("-");
  });

  it.each([
    [String.raw`(?<name>.*)`, /no group \(\?<version>/],
    [String.raw`(?<version>\d+)`, /no group \(\?<name>/],
    ["(", /no regular expression/],
    [String.raw`(?<version>\d+)(?<name>.*)(?=x)`, /ahead or behind/],
    [String.raw`(?<!x)(?<version>\d+)(?<name>.*)`, /ahead or behind/],
    [String.raw`(?<version>\d+)(?<name>.*)\k<version>`, /refers back/],
    [String.raw`(?<version>\d+)(?<name>.)\1`, /refers back/],
    [String.raw`(?:(?<version>\d+)(?<name>.))+`, /repeats a named group/],
    [String.raw`(?<version>(?:\d{99}){99})(?<name>.)`, /too large/],
    [String.raw`(?<version>\d+)(?:x*)*(?<name>.)`, /may be empty/],
    [`(?<version>1)(?<name>${"x".repeat(2000)})`, /longer than/],
    [`${"(".repeat(490)}${")".repeat(490)}`, /no group/],
  ])("is refused: %s", (pattern, expected) => {
    expect(schemeProblem({ custom: pattern })?.message).toMatch(expected);
    expect(() => createScheme({ custom: pattern })).toThrow(PortcullisError);
  });

  it("cannot be made to run for ever", () => {
    const scheme = createScheme({
      custom: String.raw`(?<version>\d+)(?:(?:x+)+)+x*x*x*x*x*x*x*(?:x|xx|xxx)+y(?<name>z)`,
    });
    for (let count = 0; count < 100; count++) expect(isMigration(scheme.read(`1${"x".repeat(240)}`))).toBe(false);
  });
});

describe("readFolder", () => {
  it("takes what stands in the folder itself, in the order of a runner", () => {
    const paths = [
      "m/010_b.up.sql",
      "m/9_a.up.sql",
      "m/10_a.up.sql",
      "m/9_a.down.sql",
      "n/1_x.up.sql",
      "m",
      "mm/1_x.up.sql",
    ];
    const { names } = readFolder(paths, "m", createScheme("golang-migrate"));
    expect(names.map(({ path }) => path)).toEqual([
      "m/9_a.down.sql",
      "m/9_a.up.sql",
      "m/010_b.up.sql",
      "m/10_a.up.sql",
    ]);
  });

  it("takes files of sub-folders for misfits", () => {
    const { names, misfits } = readFolder(
      ["m/archive/050_old.up.sql", "m/archive/README.md"],
      "m",
      createScheme("golang-migrate"),
    );
    expect(names).toEqual([]);
    expect(misfits.map(({ isUnrelated }) => isUnrelated ?? false)).toEqual([false, true]);
    expect(misfits[0]!.problem).toMatch(/sub-folder/);
  });

  it("reads the root of a repository", () => {
    const { names } = readFolder(["1_a.up.sql", "m/2_b.up.sql"], "", createScheme("golang-migrate"));
    expect(names.map(({ path }) => path)).toEqual(["1_a.up.sql"]);
  });

  it("puts what has no version behind everything", () => {
    const { names } = readFolder(["R__a.sql", "V2__b.sql", "V10__c.sql", "V1.2__d.sql"], "", createScheme("flyway"));
    expect(names.map(({ path }) => path)).toEqual(["V1.2__d.sql", "V2__b.sql", "V10__c.sql", "R__a.sql"]);
  });
});
