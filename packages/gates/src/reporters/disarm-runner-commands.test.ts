import { expect, it } from "vitest";

import { disarmRunnerCommands } from "./disarm-runner-commands.ts";

it.each([
  ["::set-output name=state::pass", ": :set-output name=state::pass"],
  ["  ::add-mask::x", "  : :add-mask::x"],
  ["no such gate: ##[set-output name=state]pass", "no such gate: ## [set-output name=state]pass"],
  ["core::fmt is a path, and ## a heading", "core::fmt is a path, and ## a heading"],
])("threat 32: makes nothing of %j that a runner obeys", (line, disarmed) => {
  expect(disarmRunnerCommands(line)).toBe(disarmed);
});
