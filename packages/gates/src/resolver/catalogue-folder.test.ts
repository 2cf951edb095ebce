import { existsSync, realpathSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";

import type { Question, Reply } from "../restart/resolution/question.ts";
import { CatalogueFolder } from "./catalogue-folder.ts";

const question: Question = {
  workspace: { name: "$OUTSIDE/a", runtime: "$OUTSIDE", template: "$OUTSIDE/secret", applied_template: "$OUTSIDE" },
  request: { template: "$OUTSIDERS", reset: true },
  known_runtimes: ["hermes"],
};

it("tells of its root as the catalogue says, and leaves nothing behind", () => {
  const folder = new CatalogueFolder();
  const told = (root: "plain" | "linked" | "slashed" | "missing"): string => {
    folder.plant({ root, entries: [{ kind: "directory", path: "a" }] });
    return folder.toRequest(question, "q1").templates_dir;
  };
  const plain = told("plain");
  const top = dirname(plain);
  try {
    expect(statSync(join(plain, "a")).isDirectory()).toBe(true);
    expect(told("slashed")).toBe(`${plain}/`);
    const linked = told("linked");
    expect(linked).not.toBe(plain);
    expect(realpathSync(linked)).toBe(plain);
    expect(told("missing")).toBe(plain);
    expect(existsSync(plain)).toBe(false);
    expect(existsSync(linked)).toBe(false);
  } finally {
    folder.remove();
  }
  expect(existsSync(top)).toBe(false);
});

it("puts the real folder into questions, and takes it out of replies", () => {
  const folder = new CatalogueFolder();
  try {
    folder.plant({ root: "plain", entries: [] });
    const request = folder.toRequest(question, "q1");
    const outside = join(dirname(request.templates_dir), "templates-outside");
    expect(request).toEqual({
      ...question,
      id: "q1",
      templates_dir: request.templates_dir,
      workspace: { ...question.workspace, template: `${outside}/secret`, applied_template: outside },
    });
    const fault = (detail: string): Reply => ({ kind: "fault", fault: "crash", detail });
    expect(folder.hidePaths(fault(`cannot read ${outside}/secret: ${request.templates_dir}`))).toEqual(
      fault("cannot read $OUTSIDE/secret: $TEMPLATES"),
    );
    const answer = (source: string | null, label: string, message: string): Reply => ({
      kind: "answer",
      answer: { source, label, rule: "explicit", warnings: [{ code: "X", message }] },
    });
    expect(folder.hidePaths(answer(`${request.templates_dir}/a`, outside, `no ${outside}/b`))).toEqual(
      answer("$TEMPLATES/a", "$OUTSIDE", "no $OUTSIDE/b"),
    );
    const other = answer(null, "x", "y");
    expect(folder.hidePaths(other)).toBe(other);
  } finally {
    folder.remove();
  }
});
