import type { TracedCall } from "../campaign/campaign-report.ts";
import type { Violation } from "../campaign/layer.ts";
import { type Call, describeCall } from "./call.ts";
import type { Wrong } from "./judge-sight.ts";
import { CurlScript } from "./write-curl.ts";

/** What happened so far, for a reader and as a script; names of ours lose what makes them ours. */
export class LifeTrace {
  readonly curl: CurlScript;
  readonly #prefix: string;
  readonly #names: readonly string[];
  readonly #calls: TracedCall[] = [];

  constructor(prefix: string, names: readonly string[]) {
    this.#prefix = prefix;
    this.#names = names;
    this.curl = new CurlScript(prefix);
  }

  get length(): number {
    return this.#calls.length;
  }

  add(call: Call, outcome: string): void {
    this.addText(describeCall(call, this.#names), outcome);
  }

  addText(call: string, outcome: string): void {
    this.#calls.push({ call, outcome });
  }

  /** More about the call that was told last. */
  extend(outcome: string): void {
    const last = this.#calls.pop();
    if (last !== undefined) this.#calls.push({ ...last, outcome: `${last.outcome}, ${outcome}` });
  }

  show(text: string): string {
    return text.replaceAll(this.#prefix, "");
  }

  toViolation({ property, expected, actual, isCostly }: Wrong): Violation {
    return {
      property,
      calls: this.#calls.map(({ call, outcome }) => ({ call: this.show(call), outcome: this.show(outcome) })),
      expected: this.show(expected),
      actual: this.show(actual),
      curl: this.curl.toText(),
      ...(isCostly === true && { isCostly }),
    };
  }
}
