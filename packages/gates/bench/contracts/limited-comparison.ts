import { once } from "node:events";
import { Worker } from "node:worker_threads";

import type { Comparison, ComparisonOptions } from "../../src/comparison/comparison.ts";

export type Question = ({ readonly old: unknown; readonly new: unknown } | { readonly hostile: string }) & {
  readonly options?: ComparisonOptions;
};

export type Answer =
  | { readonly kind: "compared"; readonly comparison: Comparison; readonly milliseconds: number }
  | { readonly kind: "exception"; readonly message: string; readonly stack: string; readonly milliseconds: number }
  /** The comparison did not end in time, or its thread ended: out of memory. Milliseconds are those that the thread computed, for others may compute beside it. */
  | { readonly kind: "timeout" | "died"; readonly message: string; readonly milliseconds: number };

/** Comparisons in a thread of their own, ended when they take longer than the limit. */
export class LimitedComparison {
  readonly #engine: string | undefined;
  readonly #limit: number;
  readonly #memory: number;
  /** One at most. */
  #workers: Worker[] = [];

  /** The limit in milliseconds; the memory in megabytes. */
  constructor({ engine, limit, memory = 1500 }: { engine?: string | undefined; limit: number; memory?: number }) {
    this.#engine = engine;
    this.#limit = limit;
    this.#memory = memory;
  }

  async ask(question: Question): Promise<Answer> {
    if (this.#workers.length === 0) this.#workers = [await this.#start()];
    const [worker] = this.#workers as [Worker];
    const start = performance.now();
    const ending = new AbortController();
    worker.postMessage(question, []);
    // The time to make or to send large schemas is not the engine's, nor that in which others compute: it is judged by what it measured.
    const timer = setTimeout(() => ending.abort(), 3 * this.#limit);
    try {
      const [answer] = (await once(worker, "message", { signal: ending.signal })) as [Answer];
      if (answer.kind !== "compared" || answer.milliseconds <= this.#limit) return answer;
      return {
        kind: "timeout",
        message: `took ${Math.round(answer.milliseconds)} ms`,
        milliseconds: answer.milliseconds,
      };
    } catch (error) {
      await this.close();
      const milliseconds = performance.now() - start;
      if (ending.signal.aborted)
        return { kind: "timeout", message: `no answer in ${3 * this.#limit} ms`, milliseconds };
      return { kind: "died", message: (error as Error).message, milliseconds };
    } finally {
      clearTimeout(timer);
    }
  }

  async close(): Promise<void> {
    const workers = this.#workers;
    this.#workers = [];
    for (const worker of workers) await worker.terminate();
  }

  async #start(): Promise<Worker> {
    const worker = new Worker(new URL("./comparison-worker.ts", import.meta.url), {
      workerData: { engine: this.#engine },
      // The stack of the main thread: what overflows there has to overflow here.
      resourceLimits: { stackSizeMb: 1, maxOldGenerationSizeMb: this.#memory },
    });
    await once(worker, "message");
    return worker;
  }
}
