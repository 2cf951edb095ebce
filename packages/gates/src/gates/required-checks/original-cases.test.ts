import { describe, expect, it } from "vitest";

import { bindGate } from "../../core/gate.ts";
import { judge } from "../../core/run-gates.ts";
import { readCases, rowOf, workflowSnapshot } from "../../testing/workflow-snapshot.ts";
import { resolveRequiredChecks } from "./options.ts";
import { requiredChecks } from "./required-checks.ts";

/** What the original's aggregate reads from its environment when it gets no arguments. */
const FROM_ENVIRONMENT = {
  CHANGES_RESULT: "Detect changes",
  PLATFORM_RESULT: "Platform (Go)",
  CANVAS_RESULT: "Canvas (Next.js)",
  SHELLCHECK_RESULT: "Shellcheck (E2E scripts)",
  PYTHON_LINT_RESULT: "Python Lint & Test",
  CANVAS_DEPLOY_RESULT: "Canvas Deploy Status",
};

const cases = readCases("required-checks/original-cases.json");

/** Each pair of a case is a row of another creator: one of them must not hide another. */
function decide({ args, env }: any) {
  const pairs: [string, string | undefined][] =
    args.length > 0
      ? args.flatMap((name: string, index: number) => (index % 2 === 0 ? [[name, args[index + 1]]] : []))
      : Object.entries(FROM_ENVIRONMENT).map(([variable, name]) => [name, env[variable]]);
  const names = [...new Set(pairs.map(([name]) => name))];
  const jobs = names.map((name, index) => `  j${index}:\n    name: ${JSON.stringify(name)}\n    runs-on: x\n`);
  const snapshot = workflowSnapshot(
    { "ci.yml": `name: CI\non: [pull_request]\njobs:\n${jobs.join("")}` },
    {
      statuses: pairs.flatMap(([name, state], index) =>
        state === undefined
          ? []
          : [
              rowOf(`CI / ${name} (pull_request)`, state as never, {
                creator: { id: index + 1, login: `u${index}`, type: "bot" },
              }),
            ],
      ),
    },
  );
  const contexts = names.map((name) => `CI / ${name} (pull_request)`);
  return judge(snapshot, bindGate(requiredChecks, resolveRequiredChecks({ contexts })));
}

describe("required-checks decides as the original aggregate", () => {
  it("runs every case: each pins a rule", () => expect(cases.map(({ pins }) => pins)).toEqual(Array(9).fill("rule")));

  it.each(cases.map((each) => [each.id, each] as const))("%s", (_, { input, expected }) => {
    const verdict = decide(input);
    const states = (verdict.evidence as any).contexts;
    expect(verdict.state === "pass").toBe(expected.green);
    expect(states.filter(({ state }: any) => state !== "success").map(({ context }: any) => context)).toEqual(
      [...new Set(expected.failed.map(([name]: any) => `CI / ${name} (pull_request)`))].toSorted((a: any, b: any) =>
        a < b ? -1 : 1,
      ),
    );
    // What is missing or pending is waited for; everything else that is no success has failed.
    const waits = expected.failed.every(([, state]: any) => state === "" || state === "pending");
    if (!expected.green) expect(verdict.state).toBe(waits ? "pending" : "fail");
  });
});
