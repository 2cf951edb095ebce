import { exitCodeOf } from "../core/exit-code.ts";
import { PortcullisError } from "../core/portcullis-error.ts";
import { judge, runGates } from "../core/run-gates.ts";
import { version } from "../generated/version.ts";
import { renderExplanation } from "../reporters/explanation.ts";
import { loadRun, type RunOptions } from "./load-run.ts";
import { print, type PrintOptions } from "./print-report.ts";
import { wantsColor } from "./terminal.ts";
import { stringifyVisibly } from "../reporters/escape-control-characters.ts";

/** Says why a gate judges as it does; the exit code is the verdict's. */
export async function explain(
  id: string,
  options: RunOptions & PrintOptions & { readonly verify?: boolean },
): Promise<number> {
  const { gates, snapshot } = await loadRun({ ...options, gate: [id] });
  const [gate] = gates;
  const verdict = judge(snapshot, gate!);
  const facts = verdict.evidence === undefined ? [] : gate!.explain(snapshot);
  const claims = options.verify === true ? gate!.verify(snapshot, verdict) : undefined;
  const explanation = { verdict, facts, ...(claims !== undefined && { claims }) };
  const color = options.output === undefined && wantsColor("output", options);
  const code = exitCodeOf(runGates(snapshot, gates, version));
  if (options.quiet !== true || code !== 0 || options.output !== undefined)
    print(
      options.format === "json"
        ? `${stringifyVisibly(explanation)}\n`
        : renderExplanation(explanation, { color, gates }),
      options.output,
    );
  const broken = claims?.filter(({ holds }) => !holds) ?? [];
  if (broken.length > 0) {
    const problems = broken.map(({ claim }) => ({ message: `Does not hold: ${claim}.` }));
    throw new PortcullisError(
      "internal",
      "The evidence does not agree with the snapshot.",
      "Please report it with the snapshot.",
      { problems },
    );
  }
  return code;
}
