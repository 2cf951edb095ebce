import type { PullRequestSnapshot, SopAck } from "@portcullis/contracts";
import { describe, expect, it } from "vitest";

import { GREEN, OPEN, by, file, lea } from "./testing/attacked-snapshot.ts";
import { expectPartUnread, expectRefused, judged } from "./testing/judge-attack.ts";

describe("how dangerous the change is", () => {
  const limited: SopAck = { paths: ["migrations/**"] };
  const risky: SopAck = { high_risk_paths: ["migrations/**"], high_risk_labels: ["risk:high"] };

  it.each([
    ["renames a file out of", file("src/1.sql", { previous_path: "migrations/1.sql", status: "renamed" })],
    ["renames a file into", file("migrations/1.sql", { previous_path: "src/1.sql", status: "renamed" })],
    ["removes a file from", file("migrations/1.sql", { status: "removed" })],
    ["changes only the mode of a file in", file("migrations/1.sql", { additions: 0, deletions: 0, mode: "100755" })],
    ["puts a link in", file("migrations/1.sql", { status: "added", mode: "120000" })],
    ["puts a submodule in", file("migrations/vendor", { status: "added", mode: "160000" })],
    ["hides a file in", file("migrations/.1.sql", { status: "added" })],
    ["writes in capitals", file("Migrations/1.SQL")],
  ])("threat 40: a change %s the folder of high risk", (_, changed) => {
    expectRefused({ ...GREEN, files: [...OPEN.files!, changed] }, "not-in-team", "eve", risky);
    expect(judged({ ...by(lea), files: [changed] }, risky).state).toBe("pass");
  });

  it("threat 40: a rename out of the paths of a gate switches the gate off", () => {
    const files = [file("src/1.sql", { previous_path: "migrations/1.sql", status: "renamed" })];
    expect(judged({ ...OPEN, files }, { paths: ["migrations/**"] }).state).toBe("pending");
    expect(judged(OPEN, { paths: ["migrations/**"] }).verdict).toMatchObject({
      state: "skipped",
      summary: "No changed file matches the paths of sop-ack.",
    });
  });

  it.each([["high_risk_paths", risky] as const, ["paths", limited] as const])(
    "threat 41: a change of more files than the forge lists escapes %s",
    (_, options) => {
      const reason = "the forge lists 3000 of 4000 files";
      expectPartUnread({ ...GREEN, incomplete: [{ part: "files", reason }] }, "files", options);
      const { files: _files, ...absent } = GREEN;
      expectPartUnread(absent, "files", options);
    },
  );

  it("threat 43: a label says that the change is harmless, or acknowledged", () => {
    const labels = ["risk:low", "lgtm", "approved", "sop-acked", "skip-sop-ack"];
    const labelled = (given: PullRequestSnapshot, list: string[]): PullRequestSnapshot => ({
      ...given,
      pull_request: { ...given.pull_request, labels: list },
    });
    expect(judged(labelled(OPEN, labels), risky).verdict).toEqual(judged(OPEN, risky).verdict);
    const files = [file("migrations/1.sql")];
    expectRefused(labelled({ ...GREEN, files }, labels), "not-in-team", "eve", risky);
    expectRefused(labelled(GREEN, [...labels, "risk:high"]), "not-in-team", "eve", risky);
    expect(judged(labelled(GREEN, ["Risk: High"]), risky).findings("risk-label")).toMatchObject([
      { level: "warning", subject: "Risk: High", fix: "Name the label risk:high." },
    ]);
  });
});
