import { readMeasurement } from "../gates/migration-collision/read-measurement.ts";
import { judge } from "../core/run-gates.ts";
import { stringifyVisibly } from "../reporters/escape-control-characters.ts";
import { createTell, loadRequest, requireNames } from "./migrations/load-request.ts";
import { measureOthers } from "./migrations/measure-others.ts";
import type { MigrationsOptions } from "./migrations/options.ts";
import { planRequests } from "./migrations/plan-requests.ts";
import { renderPlanMarkdown, renderPlanText, type FolderPlan } from "./migrations/render-plan.ts";
import { print } from "./print-report.ts";
import { wantsColor } from "./terminal.ts";

interface MigrationsPlanOptions extends MigrationsOptions {
  readonly format: "text" | "json" | "markdown";
  readonly output?: string;
  readonly color?: boolean;
}

/** Says in which order to merge, and who renumbers to what; 1 where no order is right. */
export async function migrationsPlan(paths: readonly string[], options: MigrationsPlanOptions): Promise<number> {
  const loaded = await loadRequest(paths, options, new Date().toISOString());
  requireNames(loaded);
  const { gates, snapshot } = loaded;
  const { base } = snapshot.pull_request;
  const tell = createTell(options);
  const plans: FolderPlan[] = [];
  for (const { bound, options: gate } of gates) {
    const { findings } = judge(snapshot, bound);
    const isExecuted = readMeasurement(snapshot, gate.directory).measurement !== undefined;
    // One after the other: each takes the whole of the engine.
    // oxlint-disable-next-line no-await-in-loop
    const others = isExecuted ? await measureOthers(snapshot, gate, { ...options, tell }) : [];
    const plan = planRequests(snapshot, gate, findings, others);
    plans.push({ gate: bound.id, directory: gate.directory, base: { ...base }, plan });
  }
  const isRight = plans.every(
    ({ plan: { cycles, conflicts } }) =>
      cycles.length === 0 && !conflicts.some(({ state }) => state === "differs" || state === "fails"),
  );
  const color = options.output === undefined && wantsColor("output", options);
  const text = {
    text: () => renderPlanText(plans, color),
    json: () => `${stringifyVisibly({ plans })}\n`,
    markdown: () => renderPlanMarkdown(plans),
  }[options.format]();
  if (options.quiet !== true || !isRight || options.output !== undefined) print(text, options.output);
  return isRight ? 0 : 1;
}
