import type { Question, Reply } from "../../restart/resolution/question.ts";
import type { ResolverTarget } from "../../restart/resolution/resolver-target.ts";
import { Batch } from "../batch.ts";
import { CatalogueFolder } from "../catalogue-folder.ts";
import { readLine } from "../read-line.ts";

/** From a question of the protocol to an answer. */
export type ResolverFunction = (question: never) => unknown;

/** As few as a program gets. */
const IDS = 1_000;

/** A resolver in this process whose answers are read as those of a program are; much faster, and the same to whoever asks. */
export function createFunctionTarget(name: string, resolve: ResolverFunction): ResolverTarget {
  const folder = new CatalogueFolder();
  let asked = 0;
  const askOne = (question: Question): Reply => {
    asked = (asked + 1) % IDS;
    const id = asked % 2 === 0 ? asked : `Q-${asked}`;
    const batch = new Batch([id], new Set());
    try {
      const answer = (resolve as (question: unknown) => unknown)(folder.toRequest(question, id));
      const line = readLine({ kind: "text", text: JSON.stringify(answer) ?? "" });
      if (line !== undefined) batch.take(line);
    } catch (error) {
      return { kind: "fault", fault: "crash", detail: `It threw: ${String(error)}` };
    }
    return batch.replies[0] ?? { kind: "fault", fault: "silence", detail: "It said nothing." };
  };
  return {
    name,
    plant: async (catalogue) => folder.plant(catalogue),
    ask: async (questions) => questions.map((question) => folder.hidePaths(askOne(question))),
    crash: async () => undefined,
    close: async () => folder.remove(),
  };
}
