import { parse } from "@portcullis/contracts";
import { closeSync, ftruncateSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { emptyFolder, golden, portcullis, timeline, timelineConfig } from "./run-portcullis.ts";

const lastStep = join(timeline, "12-acked-again-and-green.json");
const snapshot = (): any => JSON.parse(readFileSync(lastStep, "utf8"));
const checkInput = (input: string, ...more: string[]) =>
  portcullis(["check", "--snapshot", "-", "--config", timelineConfig, ...more], { input });

describe("a wrong configuration exits 2 and names file, line, column and mend", () => {
  const ITEM = "{slug: smoke, pr_section_marker: Smoke, required_teams: [engineers]}";
  const CASES: Record<string, string> = {
    "duplicate key": `version: 1\ngates:\n  sop-ack:\n    items: [${ITEM}]\n    items: []\n`,
    "unknown key": `version: 1\ngates:\n  sop-ack:\n    items: [${ITEM}]\n    high_risk_label: [x]\n`,
    "unknown key of an item": `version: 1\ngates:\n  sop-ack:\n    items:\n      - slug: smoke\n        pr_section_marker: Smoke\n        require_teams: [engineers]\n`,
    "unknown top key": `version: 1\ngate: {}\ngates:\n  sop-ack: {items: [${ITEM}]}\n`,
    "unknown gate": `version: 1\ngates:\n  sop-akc: {items: [${ITEM}]}\n`,
    "unknown gate that is near none": `version: 1\ngates:\n  something-else: {}\n`,
    "unknown key of an instance": `version: 1\ngates:\n  docs: {uses: sop-ack, items: [${ITEM}], on_psh: keep}\n`,
    "wrong value": `version: 1\ngates:\n  sop-ack:\n    items: [${ITEM}]\n    on_push: invalidates\n`,
    "no gate": "version: 1\ngates: {}\n",
    "no version": `gates:\n  sop-ack: {items: [${ITEM}]}\n`,
    "no items": "version: 1\ngates:\n  sop-ack: {}\n",
    "items twice": `version: 1\ngates:\n  sop-ack: {items: [${ITEM}, ${ITEM}]}\n`,
    "items here and there": `version: 1\ngates:\n  sop-ack:\n    config: checklist.yaml\n    items: [${ITEM}]\n`,
    "missing checklist": "version: 1\ngates:\n  sop-ack: {config: nowhere.yaml}\n",
    "tab for indentation": "version: 1\ngates:\n\tsop-ack: {}\n",
    "alias bomb": `version: 1\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\ngates: *d\n`,
    "nested without end": `version: 1\ngates: ${"[".repeat(20_000)}\n`,
    "several documents": "version: 1\n---\nversion: 1\n",
    empty: "",
    "a list": "- version: 1\n",
    "not YAML": "version: 1\ngates: {sop-ack: [\n",
  };
  const folder = emptyFolder();
  writeFileSync(join(folder, "checklist.yaml"), `items: [${ITEM}]\n`);
  const run = (text: string, ...more: string[]) => {
    writeFileSync(join(folder, "portcullis.yaml"), text);
    return portcullis(["check", "--snapshot", lastStep, ...more], { cwd: folder });
  };

  it.each(Object.entries(CASES))("%s", (_, text) => {
    expect(run(text)).toMatchObject({ code: 2, out: "" });
    const { out } = run(text, "--format", "json");
    expect(parse("problem", JSON.parse(out)).ok).toBe(true);
  });

  it("tells all of them in words that help", async () => {
    const told = Object.entries(CASES).map(([name, text]) => `── ${name}\n${run(text).err}`);
    await expect(told.join("\n")).toMatchFileSnapshot(golden("wrong-configurations.txt"));
  });

  it("no configuration at all", () => {
    const { code, err } = portcullis(["check", "--snapshot", lastStep], { cwd: emptyFolder() });
    expect([code, err.includes("portcullis init")]).toEqual([2, true]);
  });
});

describe("a checklist in the original's format", () => {
  const run = (text: string) => {
    const config = join(emptyFolder(), "checklist.yaml");
    writeFileSync(config, text);
    return portcullis(["check", "--gate", "sop-ack", "--config", config, "--snapshot", lastStep]);
  };

  it("with a mistyped key exits 2, and names the right one", () => {
    const { code, err } = run(
      "items: [{slug: smoke, pr_section_marker: Smoke, required_teams: [engineers]}]\nhigh_risk_label: [x]\n",
    );
    expect([
      code,
      /checklist\.yaml:2:1 {2}Unknown key "high_risk_label"\. Did you mean high_risk_labels\?/.test(err),
    ]).toEqual([2, true]);
  });

  it("with keys of others works as it stands, and says that nobody reads them", () => {
    const { code, out } = run(
      "owner: platform\nitems: [{slug: smoke, pr_section_marker: Smoke, required_teams: [engineers]}]\n",
    );
    expect([code, out.includes("Nobody reads its keys owner.")]).toEqual([1, true]);
  });
});

describe("wrong usage exits 2", () => {
  it("and is a problem as JSON too", () => {
    const { code, out } = portcullis(["check", "--snapshott", "x", "--format", "json"]);
    expect([code, parse("problem", JSON.parse(out)).ok]).toEqual([2, true]);
  });

  it("where a report cannot be written", () => {
    const { code, err } = portcullis([
      "check",
      "--snapshot",
      lastStep,
      "--config",
      timelineConfig,
      "--report",
      `json=${join(lastStep, "x", "y")}`,
    ]);
    expect([code, err.includes("Cannot write")]).toEqual([2, true]);
  });

  it.each([
    [["chek"], "check"],
    [["check", "--snapshott", "x"], "--snapshot"],
    [["check"], "--snapshot FILE"],
    [["check", "--snapshot", lastStep, "--config", timelineConfig, "--gate", "sop-akc"], "Did you mean sop-ack?"],
    [["check", "--snapshot", lastStep, "--config", timelineConfig, "--report", "jsn=x"], "sarif"],
    [["check", "--snapshot", lastStep, "--config", timelineConfig, "--format", "yaml"], "text"],
    [["explain", "nothing", "--snapshot", lastStep, "--config", timelineConfig], "sop-ack"],
    [["replay", emptyFolder()], ""],
    [[], "Usage"],
  ])("%j", (options, told) => {
    const { code, err } = portcullis(options);
    expect(code).toBe(2);
    expect(err).toContain(told);
  });
});

describe("a wrong snapshot", () => {
  it("that breaks its contract exits 2, with every problem", () => {
    const broken = { ...snapshot(), comments: [{ id: "1" }], taken_at: "yesterday", extra: 1 };
    const { code, err } = checkInput(JSON.stringify(broken));
    expect(code).toBe(2);
    for (const told of ["/taken_at", "extra", "/comments/0", '"author"', '"body"', '"created_at"', "/comments/0/id"])
      expect(err).toContain(told);
  });

  it("that was cut off exits 3, with the place", () => {
    const { code, err } = checkInput(readFileSync(lastStep, "utf8").slice(0, 5000));
    expect(code).toBe(3);
    expect(err).toMatch(/\(standard input\):\d+:\d+/);
  });

  it.each([
    ["empty", ""],
    ["no JSON", "hello"],
    ["two documents", "{}{}"],
  ])("that is %s exits 3", (_, text) => expect(checkInput(text).code).toBe(3));

  it("that is not there, is a folder, or is not UTF-8 exits 3", () => {
    const folder = emptyFolder();
    mkdirSync(join(folder, "folder"));
    writeFileSync(join(folder, "latin1.json"), Buffer.from([0x7b, 0x22, 0xe9, 0x22, 0x7d]));
    for (const name of ["nowhere.json", "folder", "latin1.json"]) {
      expect(portcullis(["check", "--snapshot", join(folder, name), "--config", timelineConfig]).code).toBe(3);
    }
  });

  it("of 300 MB exits 3, unread", () => {
    const file = join(emptyFolder(), "large.json");
    const descriptor = openSync(file, "w");
    ftruncateSync(descriptor, 300 * 1024 * 1024);
    closeSync(descriptor);
    const { code, err } = portcullis(["check", "--snapshot", file, "--config", timelineConfig]);
    rmSync(file);
    expect([code, err.includes("300 MB; at most 256 MB")]).toEqual([3, true]);
  });

  it("whose values are nested without end exits 2", () => {
    const deep = `${"[".repeat(200_000)}${"]".repeat(200_000)}`;
    const { measurements: _, ...rest } = snapshot();
    expect(checkInput(JSON.stringify(rest).replace(/"comments":\[/, `"measurements":${deep},"comments":[`)).code).toBe(
      2,
    );
  });
});

describe("what could not be read is an error, exit 3", () => {
  it("in a simulation too: adding to a part that nobody read does not make it known", () => {
    const { comments: _comments, ...given } = snapshot();
    const options = [
      "simulate",
      "--snapshot",
      "-",
      "--config",
      timelineConfig,
      "--add-comment",
      "Researcher: /sop-ack 1 2 3 4 5 6 7",
    ];
    expect(portcullis(options, { input: JSON.stringify(given) }).code).toBe(3);
  });

  it.each([
    [
      "a team that is absent",
      (given: any) => ({
        ...snapshotWithoutAcks(given),
        teams: given.teams.filter(({ name }: any) => name !== "engineers"),
      }),
    ],
    [
      "a team that is incomplete",
      (given: any) => ({
        ...snapshotWithoutAcks(given),
        incomplete: [{ part: "teams", subject: "engineers", reason: "HTTP 403" }],
      }),
    ],
    ["no teams at all", (given: any) => ({ ...given, teams: [] })],
    [
      "comments that are incomplete",
      (given: any) => ({ ...given, incomplete: [{ part: "comments", reason: "page 3 did not answer" }] }),
    ],
    ["comments that nobody asked for", ({ comments: _, ...given }: any) => given],
    ["pushes that nobody asked for", ({ pushes: _, ...given }: any) => given],
    ["a head that no push led to", (given: any) => ({ ...given, pushes: given.pushes.slice(0, 1) })],
    [
      "more than 50,000 comments",
      (given: any) => ({
        ...given,
        comments: Array.from({ length: 50_001 }, (_, id) => ({ ...given.comments[0], id })),
      }),
    ],
  ])("%s", (_, edit) => {
    const { code, out } = checkInput(JSON.stringify(edit(snapshot())), "--format", "json");
    expect([code, JSON.parse(out).state]).toEqual([3, "error"]);
    expect(JSON.parse(out).verdicts[0].findings.every(({ level }: any) => level !== "error")).toBe(true);
  });

  const snapshotWithoutAcks = (given: any) => ({ ...given, comments: [] });
});

it("empty lists wait for people, and a closed request is skipped", () => {
  const empty = { ...snapshot(), comments: [], reviews: [], commits: [], files: [], statuses: [] };
  expect(checkInput(JSON.stringify(empty), "--format", "json").code).toBe(1);
  // The head itself was pushed: a list of pushes without it is not whole.
  expect(checkInput(JSON.stringify({ ...empty, pushes: [] }), "--format", "json").code).toBe(3);
  const merged = { ...snapshot(), comments: [] };
  merged.pull_request.state = "merged";
  const { code, out } = checkInput(JSON.stringify(merged), "--format", "json");
  expect([code, JSON.parse(out).state]).toEqual([0, "skipped"]);
});
