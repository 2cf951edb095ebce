import { expect, it } from "vitest";

import { planRun } from "./plan-run.ts";

const file = (path: string, text = path) => ({ path, text });
const [ONE, TWO, THREE] = [file("1"), file("2"), file("3")];

it("runs one chain where the request comes after the base", () => {
  const plan = planRun([ONE, TWO], [ONE, TWO, THREE], [{ up: THREE }]);
  expect(plan).toEqual({ added: [{ up: THREE }], inPlace: [], isAppended: true });
});

it.each([
  ["comes before what is there", [ONE, THREE], [ONE, TWO, THREE], [{ up: TWO }]],
  ["removes a file", [ONE, TWO], [ONE, THREE], [{ up: THREE }]],
  ["changes a file", [ONE, TWO], [ONE, file("2", "other"), THREE], [{ up: THREE }, { up: file("2", "other") }]],
])("runs two where it %s", (_, base, merged, request) => {
  expect(planRun(base, merged, request).isAppended).toBe(false);
});

it("measures what the base has where it stands", () => {
  expect(planRun([ONE], [ONE], [{ up: ONE, down: TWO }])).toEqual({
    added: [],
    inPlace: [{ up: ONE, down: TWO }],
    isAppended: true,
  });
});
