import type { Verdict } from "@portcullis/contracts";

import type { BoardRow, GateDescription } from "../core/describe-gate.ts";
import type { Finding, State } from "../core/gate.ts";
import { escapeControlCharacters } from "./escape-control-characters.ts";
import { foldFindings, type FindingGroup } from "./fold-findings.ts";
import { toBoardRows } from "./to-board-rows.ts";
import type { Render } from "./reporter.ts";

type Outcome = "passed" | "failure" | "error" | "skipped";

/** What a state is to a reader of tests. What waits blocks the merge like what fails, and so it is a failure. */
const OUTCOMES = {
  pass: "passed",
  fail: "failure",
  pending: "failure",
  error: "error",
  skipped: "skipped",
} as const satisfies Record<State, Outcome>;

interface Case {
  readonly name: string;
  readonly outcome: Outcome;
  readonly type: State;
  readonly message: string;
  readonly findings: readonly Finding[];
}

/** JUnit XML: a test suite for each gate, a test for each row of its board. */
export const renderJunit: Render = ({ verdicts }, { gates }) => {
  const suites = verdicts.map((verdict) => ({ name: verdict.gate, cases: toCases(verdict, gates) }));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="portcullis" ${countsOf(suites.flatMap(({ cases }) => cases))}>`,
    ...suites.flatMap(({ name, cases }) => [
      `  <testsuite name="${escapeXml(name)}" ${countsOf(cases)}>`,
      ...cases.map((each) => renderCase(name, each)),
      "  </testsuite>",
    ]),
    "</testsuites>",
    "",
  ].join("\n");
};

/** A case for each row; and one for the gate itself unless the rows tell its state and its errors, so that nothing is lost. */
function toCases(verdict: Verdict, gates: readonly GateDescription[]): readonly Case[] {
  const { gate, state, summary, advisory = false, findings } = verdict;
  const rows = toBoardRows(verdict, gates);
  const subjects = new Set(rows.map(({ subject }) => subject));
  const toCase = ({ subject, state: type, detail }: BoardRow, about: readonly Finding[]): Case => {
    // A test that fails turns the build red, which an advisory gate never does.
    const spared = advisory && OUTCOMES[type] !== "passed" && type !== "skipped";
    const outcome = spared ? "skipped" : OUTCOMES[type];
    return {
      name: subject,
      outcome,
      type,
      message: spared ? `advisory, ${type}: ${detail}` : detail,
      findings: about.filter(({ level }) => level !== "note"),
    };
  };
  const cases = rows.map((row) =>
    toCase(
      row,
      findings.filter(({ subject }) => subject === row.subject),
    ),
  );
  const others = findings.filter(({ subject }) => subject === undefined || !subjects.has(subject));
  if (rows.some((row) => row.state === state) && !others.some(({ level }) => level === "error")) return cases;
  return [...cases, toCase({ subject: gate, state, detail: summary }, others)];
}

function renderCase(suite: string, { name, outcome, type, message, findings }: Case): string {
  const open = `    <testcase classname="${escapeXml(suite)}" name="${escapeXml(name)}"`;
  if (outcome === "passed") return `${open}/>`;
  if (outcome === "skipped") return `${open}>\n      <skipped message="${escapeXml(message)}"/>\n    </testcase>`;
  const text = foldFindings(findings)
    .flatMap(describe)
    .map((line) => `\n${escapeXml(line)}`);
  return `${open}>\n      <${outcome} type="${type}" message="${escapeXml(message)}">${text.join("")}</${outcome}>\n    </testcase>`;
}

const describe = ({ fix, findings }: FindingGroup): readonly string[] => [
  ...findings.map(({ level, message, places, rule }) => `${level}: ${message} ${[...places, `[${rule}]`].join(" ")}`),
  ...(fix === undefined ? [] : [`fix: ${fix}`]),
];

function countsOf(cases: readonly Case[]): string {
  const count = (wanted: Outcome): number => cases.filter(({ outcome }) => outcome === wanted).length;
  return `tests="${cases.length}" failures="${count("failure")}" errors="${count("error")}" skipped="${count("skipped")}"`;
}

// What XML 1.0 has no form for, https://www.w3.org/TR/xml/#charsets.
const ILLEGAL = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

const escapeXml = (text: string): string =>
  escapeControlCharacters(text.replaceAll(ILLEGAL, "\uFFFD")).replaceAll(
    /[&<>"]/g,
    (character) => ENTITIES[character]!,
  );
