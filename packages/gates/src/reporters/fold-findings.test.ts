import { expect, it } from "vitest";

import type { Finding } from "../core/gate.ts";
import { foldFindings } from "./fold-findings.ts";

const finding = (change: Partial<Finding>): Finding => ({
  rule: "a/b",
  level: "error",
  message: "It is wrong.",
  ...change,
});
const told = (findings: readonly Finding[]) =>
  foldFindings(findings).map(({ fix, findings: folded }) => [
    fix,
    folded.map(({ message, places }) => [message, ...places].join(" @")),
  ]);

it("tells a fix once, under everything that it mends", () => {
  const findings = [
    finding({ fix: "Mend it." }),
    finding({ message: "It is old.", fix: "Renew it." }),
    finding({ message: "It is worse.", fix: "Mend it." }),
  ];
  expect(told(findings)).toEqual([
    ["Mend it.", ["It is wrong.", "It is worse."]],
    ["Renew it.", ["It is old."]],
  ]);
});

it("tells the same text once, with every place", () => {
  expect(told([1, 2, 2].map((comment_id) => finding({ location: { comment_id } })))).toEqual([
    [undefined, ["It is wrong. @comment 1 @comment 2"]],
  ]);
});

it("tells what differs only in its subject once, with every subject", () => {
  expect(told(["x", "y"].map((subject) => finding({ subject, message: `Is ${subject} late?` })))).toEqual([
    [undefined, ["Is x, y late?"]],
  ]);
  expect(told(["x", "y"].map((subject) => finding({ subject, message: `${subject} is ${subject}` })))).toEqual([
    [undefined, ["x is x", "y is y"]],
  ]);
});

it("tells notes last, without the fixes that nobody needs", () => {
  expect(
    told([
      finding({ level: "note", fix: "Mend it." }),
      finding({ level: "warning", fix: "Mend it.", message: "It is late." }),
    ]),
  ).toEqual([
    ["Mend it.", ["It is late."]],
    [undefined, ["It is wrong."]],
  ]);
});
