/** Runs comparisons asked for by messages, so that the asker can end one that takes too long. */
import { parentPort, workerData } from "node:worker_threads";

import { HOSTILE } from "./hostile-schemas.ts";
import { loadEngine } from "./engine.ts";
import { stopwatch } from "./statistics.ts";
import type { Answer, Question } from "./limited-comparison.ts";

const compareSchemas = await loadEngine((workerData as { engine?: string }).engine);

parentPort!.on("message", (question: Question) => parentPort!.postMessage(answer(question), []));
parentPort!.postMessage("ready", []);

function answer(question: Question): Answer {
  const hostile = "hostile" in question ? HOSTILE[question.hostile]!() : undefined;
  const pair = hostile ?? (question as { old: unknown; new: unknown });
  const elapsed = stopwatch();
  try {
    const comparison = compareSchemas(pair.old, pair.new, question.options);
    const milliseconds = elapsed();
    // Where it cannot be written as JSON no report can hold it, and a message could not carry it.
    return { kind: "compared", comparison: JSON.parse(JSON.stringify(comparison)) as typeof comparison, milliseconds };
  } catch (error) {
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    return {
      kind: "exception",
      message,
      stack: (stack ?? "").split("\n").slice(0, 6).join("\n"),
      milliseconds: elapsed(),
    };
  }
}
