import type { RestartResolutionGate } from "@portcullis/contracts";
import { validate } from "@portcullis/contracts/validators/restart_measurement";
import measurementSchema from "../../../../contracts/schemas/restart_measurement.schema.json" with { type: "json" };
import { describe, expect, it } from "vitest";

import { applyBaseline, fingerprint } from "../../core/baseline.ts";
import { bindGate } from "../../core/gate.ts";
import { judge, runGates } from "../../core/run-gates.ts";
import { storyOf } from "../../core/story.ts";
import { REPORTERS } from "../../reporters/reporters.ts";
import { toBoardRows } from "../../reporters/to-board-rows.ts";
import { PROPERTIES } from "../../restart/properties.ts";
import { RULE_NAMES } from "../../restart/resolution/question.ts";
import { configureRestartResolution } from "./configure.ts";
import { resolveRestartResolution } from "./options.ts";
import { toReplayCommand } from "./replay-command.ts";
import { restartResolution } from "./restart-resolution.ts";
import { RESTART_RULES } from "./rules.ts";
import {
  counterexampleOf,
  layerOf,
  measurementOf,
  PROPERTY_IDS,
  snapshotOf,
  withoutReaching,
} from "./testing/measurements.ts";

const bind = (options: RestartResolutionGate = {}) => bindGate(restartResolution, resolveRestartResolution(options));
const judgeReports = (options: RestartResolutionGate, ...reports: readonly unknown[]) =>
  judge(snapshotOf(...reports), bind(options));
const judgeOne = (...args: Parameters<typeof measurementOf>) => judgeReports({}, measurementOf(...args));
const rulesOf = ({ findings }: ReturnType<typeof judgeOne>) =>
  findings.map(({ rule, level }) => `${rule.replace("restart-resolution/", "")} ${level}`);

describe("a campaign that found nothing", () => {
  it("passes, and says how much was judged", () => {
    const verdict = judgeOne();
    expect(verdict).toMatchObject({
      state: "pass",
      findings: [],
      summary: "Every property held, in 3000 cases of builtin, seed 2980.",
    });
    expect(toBoardRows(verdict, [bind()])).toEqual([
      expect.objectContaining({ state: "pass" }),
      expect.objectContaining({ state: "pass" }),
    ]);
    expect(toBoardRows(verdict, [bind()]).find(({ subject }) => subject === "life")!.detail).toBe(
      "1500 cases in 200 situations; 6 of 6 rules, 1 pair, 21 of 21 properties; seed 2980",
    );
  });

  it("that was cut short passes when it reached everything, with a note", () => {
    const verdict = judgeOne({ layers: [layerOf("resolution", { runs: 12, ended: "time" }), layerOf("life")] });
    expect([verdict.state, rulesOf(verdict)]).toEqual(["pass", ["time-limit note"]]);
    expect(verdict.findings[0]!.message).toBe("The time limit came after 12 of 200 situations.");
  });

  it("says what the target cannot do", () => {
    const not_tested = [{ subject: "crash", reason: "No crash command is configured." }];
    expect(rulesOf(judgeOne({ not_tested }))).toEqual(["not-tested note"]);
    const verdict = judgeOne({ target: "http://127.0.0.1:4280", not_tested });
    expect([verdict.state, rulesOf(verdict)]).toEqual(["pass", ["not-tested warning"]]);
    const more = [...not_tested, { subject: "rebuild", reason: "No such call." }, { ...not_tested[0]!, subject: "a" }];
    expect(judgeOne({ not_tested: more }).findings.map(({ message }) => message)).toEqual([
      "Not tested of builtin: a, crash. No crash command is configured.",
      "Not tested of builtin: rebuild. No such call.",
    ]);
    expect(rulesOf(judgeReports({ rules: { "not-tested": "off" } }, measurementOf({ not_tested })))).toEqual([]);
  });

  it("has the same verdict whatever the order of its parts", () => {
    const { layers } = measurementOf();
    const counterexamples = [counterexampleOf(), counterexampleOf({ property: "consent", path: "life:4" })];
    const turned = { layers: layers.toReversed(), counterexamples: counterexamples.toReversed() };
    expect(judgeOne({ ...turned })).toEqual(judgeOne({ layers, counterexamples }));
    expect(judgeOne({ seed: 1 }).inputs_digest).not.toBe(judgeOne().inputs_digest);
  });
});

describe("a counterexample", () => {
  const verdict = judgeOne({ counterexamples: [counterexampleOf()] });
  const [finding] = verdict.findings;

  it("fails, in words", () => {
    expect([verdict.state, rulesOf(verdict)]).toEqual(["fail", ["pending-is-applied error"]]);
    expect(verdict.summary).toBe("Broken by 2 calls: a stored template that is pending is applied by a plain restart.");
  });

  it("has its whole story as evidence", () => {
    const { calls, expected, actual, folder } = counterexampleOf();
    expect(finding!.evidence).toMatchObject({
      property: "pending-is-applied",
      incidents: PROPERTIES["pending-is-applied"].incidents,
      target: "builtin",
      seed: 2980,
      path: "life:3:0:1",
      case: counterexampleOf().case,
      story: { calls, expected, actual, begins_with: folder },
    });
    const { background, scripts } = storyOf(finding!.evidence)!;
    for (const text of ["statement", "reason", "resembles"] as const)
      expect(background.join("\n")).toContain(PROPERTIES["pending-is-applied"][text]);
    expect(scripts).toEqual([
      {
        title: "Replay it",
        language: "sh",
        text: "portcullis restart check --target builtin --seed 2980 --path life:3:0:1",
      },
    ]);
  });

  it("stands on the row of its layer", () => {
    const rows = toBoardRows(verdict, [bind()]);
    expect(Object.fromEntries(rows.map(({ subject, state }) => [subject, state]))).toEqual({
      life: "fail",
      resolution: "pass",
    });
  });

  it("that was kept says so", () => {
    const kept = judgeOne({ counterexamples: [counterexampleOf({ kept: true })] });
    expect(kept.findings[0]!.message).toMatch(/^Still broken by 2 calls: /);
    expect(storyOf(kept.findings[0]!.evidence)!.background.join("\n")).toContain("kept from an earlier run");
  });

  it("of a daemon comes with its script", () => {
    const curl = "curl -X PATCH ...\ncurl -X POST ...";
    const found = judgeOne({ target: "http://127.0.0.1:4280", counterexamples: [counterexampleOf({ curl })] });
    expect(storyOf(found.findings[0]!.evidence)!.scripts[1]).toMatchObject({ language: "sh", text: curl });
  });

  it("is proof, whatever else was not reached", () => {
    const unreached = { ...withoutReaching("consent"), counterexamples: [counterexampleOf()] };
    const both = judgeReports({}, unreached);
    expect([both.state, rulesOf(both)]).toEqual(["fail", ["pending-is-applied error", "not-reached error"]]);
    const entry = {
      fingerprint: fingerprint("restart-resolution", both.findings[0]!),
      gate: "restart-resolution",
      reason: "known",
      owner: "ada",
      until: "2026-12-31",
    };
    const accepted = applyBaseline("restart-resolution", both.findings, { file: "b", findings: [entry] }, "2026-06-21");
    expect(accepted.map(({ level }) => level)).toEqual(["note", "error"]);
  });

  it("has the level that the configuration gives its property", () => {
    const measured = measurementOf({ counterexamples: [counterexampleOf()] });
    const warned = judgeReports({ rules: { "pending-is-applied": "warning" } }, measured);
    expect([warned.state, rulesOf(warned)]).toEqual(["pass", ["pending-is-applied warning"]]);
    expect(warned.summary).toContain("but 1 that the configuration does not ask for");
    expect(rulesOf(judgeReports({ rules: { "pending-is-applied": "off" } }, measured))).toEqual([]);
  });

  it("can be accepted by a baseline, however its calls and seeds change", () => {
    const print = (changes: object) =>
      fingerprint("g", judgeOne({ counterexamples: [counterexampleOf(changes)] }).findings[0]!);
    expect(print({ seed: 1, path: "life:9", calls: [] })).toBe(print({}));
    expect(print({ property: "consent" })).not.toBe(print({}));
    expect(print({ layer: "resolution" })).not.toBe(print({}));
  });
});

describe("what is not known is an error, and never right", () => {
  const allOff = Object.fromEntries(
    Object.keys(RESTART_RULES)
      .filter((rule) => !["not-reached", "unread"].includes(rule))
      .map((rule) => [rule, "off" as const]),
  );
  const UNREAD: Record<string, readonly [RestartResolutionGate, readonly unknown[]]> = {
    "no measurement": [{}, []],
    "a measurement of another shape": [{}, [{ target: "builtin" }]],
    "one of two that is of another shape": [{}, [measurementOf(), { target: "builtin" }]],
    "a property that nobody knows": [
      {},
      [measurementOf({ counterexamples: [counterexampleOf({ property: "constructor" as never })] })],
    ],
    "another target than was to be asked": [{ target: "command:./other" }, [measurementOf()]],
  };
  it.each(Object.entries(UNREAD))("%s", (_, [options, reports]) => {
    for (const rules of [{}, allOff]) {
      const verdict = judgeReports({ ...options, rules }, ...reports);
      expect([verdict.state, rulesOf(verdict)]).toEqual(["error", ["unread warning"]]);
    }
  });

  it.each([...RULE_NAMES, ...PROPERTY_IDS])("no case that reaches %s", (name) => {
    const verdict = judgeReports({}, withoutReaching(name));
    expect([verdict.state, rulesOf(verdict)]).toEqual(["error", ["not-reached warning"]]);
    expect(verdict.findings[0]!.message).toContain(name);
    expect(toBoardRows(verdict, [bind()]).map(({ state }) => state)).toEqual(["error", "error"]);
  });

  it.each(RULE_NAMES)("no case that reaches %s, with every rule off", (name) => {
    expect(judgeReports({ rules: allOff }, withoutReaching(name)).state).toBe("error");
  });

  it("a campaign without layers, or with zeros", () => {
    expect(judgeOne({ layers: [] }).state).toBe("error");
    const { coverage } = layerOf("life");
    const zeros = Object.fromEntries(RULE_NAMES.map((rule) => [rule, 0]));
    const layers = [layerOf("resolution", { coverage: { ...coverage, rules: zeros } })];
    expect(judgeOne({ layers }).state).toBe("error");
  });

  it("a snapshot without the part", () => {
    const { measurements: _, ...snapshot } = snapshotOf();
    expect(judge(snapshot, bind())).toMatchObject({
      state: "error",
      findings: [{ rule: "restart-resolution/part-unread" }],
    });
  });

  it("is told with what to do about it", () => {
    const cut = withoutReaching("org-template");
    const [finding] = judgeReports(
      {},
      {
        ...cut,
        layers: cut.layers.map((layer) => ({ ...layer, ended: "time" })),
      },
    ).findings.filter(({ level }) => level === "warning");
    expect(finding).toMatchObject({
      message: "No case against builtin reached the rule org-template.",
      fix: "Raise the time limit: it came too early.",
    });
  });
});

describe("what a target cannot do", () => {
  const lifeOnly = (not_tested: readonly string[], life = layerOf("life")) =>
    judgeOne({
      layers: [life],
      not_tested: not_tested.map((subject) => ({ subject, reason: "It has no such call." })),
    });

  it("is asked of it, unless it is said", () => {
    expect(lifeOnly([]).state).toBe("error");
    expect(lifeOnly(["resolution"]).state).toBe("pass");
    expect(lifeOnly(["finds-by-name", "unrelated-changes-nothing"]).state).toBe("pass");
  });

  it("excuses nothing else", () => {
    const { coverage } = layerOf("life");
    const { consent: _, ...properties } = coverage.properties;
    const life = layerOf("life", { coverage: { ...coverage, properties } });
    expect(lifeOnly(["resolution"], life).state).toBe("error");
    expect(lifeOnly(["resolution", "consent"], life).state).toBe("pass");
  });

  it("does not excuse that nothing was done at all", () => {
    const not_tested = ["resolution", "life"].map((subject) => ({ subject, reason: "No." }));
    expect(judgeOne({ layers: [], not_tested }).state).toBe("error");
  });
});

describe("a case that is looked at again", () => {
  const layers = [layerOf("life", { runs: 1, runs_wanted: 1, cases: 2, ended: "path" })];

  it("fails where it is still wrong", () => {
    expect(judgeOne({ layers, counterexamples: [counterexampleOf()] }).state).toBe("fail");
  });

  it("passes nothing where it is right", () => {
    const verdict = judgeOne({ layers });
    expect(verdict).toMatchObject({ state: "skipped", findings: [] });
    expect(toBoardRows(verdict, [bind()])[0]).toMatchObject({
      state: "skipped",
      detail: expect.stringMatching(/^one case/),
    });
  });
});

it("judges the target that is configured, and all where none is", () => {
  const other = measurementOf({ target: "command:./other", counterexamples: [counterexampleOf()] });
  expect(judgeReports({ target: "builtin" }, measurementOf(), other).state).toBe("pass");
  const both = judgeReports({}, measurementOf(), other);
  expect([both.state, both.findings[0]!.subject]).toEqual(["fail", "life of command:./other"]);
  const rows = toBoardRows(both, [bind()]);
  expect(rows.filter(({ state }) => state === "fail").map(({ subject }) => subject)).toEqual([
    "life of command:./other",
  ]);
});

describe("the replay command", () => {
  const at = { seed: 7, path: "life:1" };

  it("is one that a shell takes as it is", () => {
    expect(toReplayCommand("command:node it's.ts; rm -rf /", at, {})).toBe(
      String.raw`portcullis restart check --target 'command:node it'\''s.ts; rm -rf /' --seed 7 --path life:1`,
    );
    expect(toReplayCommand("command:a\u001b[2J", at, {})).toContain(String.raw`$'command:a\x1b[2J'`);
  });

  it("has what a daemon needs, and no token", () => {
    const options = resolveRestartResolution({
      templates_folder: "/t t",
      crash_command: "kill it",
      token_file: "secret",
    });
    expect(toReplayCommand("http://127.0.0.1:1", at, options)).toBe(
      "portcullis restart check --target http://127.0.0.1:1 --seed 7 --path life:1 --templates '/t t' --crash-command 'kill it'",
    );
    expect(toReplayCommand("builtin", at, options)).not.toContain("--templates");
  });
});

describe("the evidence", () => {
  const report = measurementOf({ counterexamples: [counterexampleOf()] });
  const unreached = withoutReaching("consent", "org-template");

  it("is explained property by property, with how many cases it judged", () => {
    const facts = bind().explain(snapshotOf({ ...unreached, counterexamples: [counterexampleOf()] }));
    expect(facts).toHaveLength(layerCount());
    const tell = (id: string, layer: string) =>
      facts.find(({ location, what }) => (location as { path: string }).path === id && what.startsWith(layer))!;
    expect(tell("pending-is-applied", "life")).toMatchObject({
      what: "life: 5 cases, broken at seed 2980, path life:3:0:1",
      counted: false,
    });
    expect(tell("pending-is-applied", "resolution")).toMatchObject({ counted: true });
    expect(tell("consent", "life")).toMatchObject({ what: "life: 0 cases, reached by no case", rule: "not-reached" });
  });

  it("holds against the measurement that it was made of, and not against another", () => {
    const both = { ...unreached, counterexamples: [counterexampleOf()] };
    const verdict = judge(snapshotOf(both), bind());
    const claims = bind().verify(snapshotOf(both), verdict);
    expect(claims.map(({ holds }) => holds)).toEqual(Array.from({ length: 7 }, () => true));
    const others = [
      measurementOf(),
      { ...both, counterexamples: [counterexampleOf({ actual: "another answer" })] },
      { ...both, counterexamples: [counterexampleOf({ calls: counterexampleOf().calls.toReversed() })] },
      { ...both, target: "command:./other" },
    ];
    for (const other of others)
      expect(
        bind()
          .verify(snapshotOf(other), verdict)
          .some(({ holds }) => !holds),
      ).toBe(true);
  });

  it.each(["text", "markdown"] as const)("reads as a story in %s", async (format) => {
    const gates = [bind()];
    const curl = 'curl -sS -X PATCH "$DAEMON/workspaces/$RANK/template" -d \'{"template":"seo-agent"}\'\n';
    const told = { ...report, not_tested: [{ subject: "crash", reason: "No crash command is configured." }] };
    const reports = [
      told,
      measurementOf({ target: "http://127.0.0.1:4280", counterexamples: [counterexampleOf({ curl, kept: true })] }),
    ];
    const render = await REPORTERS[format]();
    const rendered = render(runGates(snapshotOf(...reports), gates, "0.0.0-test"), { color: false, gates });
    const file = `counterexample.${format === "text" ? "txt" : "md"}`;
    await expect(rendered).toMatchFileSnapshot(`../../../../../fixtures/golden/restart/${file}`);
  });
});

const layerCount = (): number => PROPERTY_IDS.reduce((count, id) => count + PROPERTIES[id].layers.length, 0);

describe("options", () => {
  it("refuse rules that are none, and a level for what is not known", () => {
    const { problems } = configureRestartResolution({
      rules: {
        "explicit-wins": "warning",
        "explicit-looses": "off",
        "not-reached": "off",
        constructor: "off" as never,
      },
    });
    expect(problems.map(({ pointer }) => pointer)).toEqual([
      "/rules/explicit-looses",
      "/rules/not-reached",
      "/rules/constructor",
    ]);
  });
});

it("has a contract that knows each property, and takes what a campaign says", () => {
  expect(measurementSchema.$defs.counterexample.properties.property.enum).toEqual(PROPERTY_IDS);
  expect(validate(measurementOf({ counterexamples: [counterexampleOf({ kept: true, curl: "curl" })] }))).toBe(true);
});
