/** Everything that a change should pass before it is committed, in less than a minute. */
import { runSteps, STATIC_STEPS } from "./run-steps.ts";

const { failed } = await runSteps([
  ...STATIC_STEPS,
  { name: "unit tests", command: ["vitest", "run", "--project", "unit", "--reporter=default"] },
]);
process.exitCode = failed > 0 ? 1 : 0;
