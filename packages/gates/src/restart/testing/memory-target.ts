import { plantTree, type TreeDirectory } from "../catalogue/plant-tree.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import { expectResolution } from "../resolution/expect-resolution.ts";
import type { Answer, Question, Reply } from "../resolution/question.ts";
import type { ResolverTarget } from "../resolution/resolver-target.ts";

/** Makes a right answer wrong; or gives a fault. */
export type Defect = (answer: Answer, question: Question, memory: Memory) => Answer | Reply;

/** What a resolver may wrongly remember. */
export interface Memory {
  readonly top: TreeDirectory;
  readonly catalogue: Catalogue;
  /** The folder before it changed. */
  readonly before: Catalogue | undefined;
  asked: number;
}

/** A resolver without a disk: right, but for its defect. */
export function createMemoryTarget(defect?: Defect): ResolverTarget {
  let memory: Memory | undefined;
  let asked = 0;
  return {
    name: "memory",
    async plant(catalogue) {
      memory = { top: plantTree(catalogue), catalogue, before: memory?.catalogue, asked };
    },
    async ask(questions) {
      return questions.map((question): Reply => {
        const right = toAnswer(memory!.top, question);
        memory!.asked = asked += 1;
        const given = defect === undefined ? right : defect(right, question, memory!);
        return "kind" in given ? given : { kind: "answer", answer: given };
      });
    },
    async crash() {
      asked = 0;
    },
    async close() {},
  };
}

export function toAnswer(top: TreeDirectory, question: Question): Answer {
  const { source, label, rule, missed } = expectResolution(top, question);
  const warnings = missed.map(({ name, why }) => ({
    code: why === "other runtime" ? "RUNTIME_MISMATCH" : "TEMPLATE_UNRESOLVED",
    message: `The template ${name} was not applied.`,
  }));
  return { source, label, rule, warnings };
}
