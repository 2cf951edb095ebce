import type { RestartResolver } from "@portcullis/daemon/resolver";

import type { Question, Reply } from "../restart/resolution/question.ts";
import type { ResolverTarget } from "../restart/resolution/resolver-target.ts";
import { CatalogueFolder } from "./catalogue-folder.ts";

/** The daemon's own resolver, in this process. It is loaded with the first question. */
export function createBuiltinTarget(): ResolverTarget {
  const folder = new CatalogueFolder();
  let resolve: RestartResolver | undefined;
  return {
    name: "builtin",
    plant: async (catalogue) => folder.plant(catalogue),
    ask: async (questions) => {
      resolve ??= (await import("@portcullis/daemon/resolver")).createRestartResolver();
      return questions.map((question) => folder.hidePaths(ask(resolve!, folder, question)));
    },
    crash: async () => undefined,
    close: async () => folder.remove(),
  };
}

function ask(resolve: RestartResolver, folder: CatalogueFolder, question: Question): Reply {
  try {
    const { source, label, rule, warnings } = resolve(folder.toRequest(question, "q"));
    return { kind: "answer", answer: { source, label, rule, warnings } };
  } catch (error) {
    return {
      kind: "fault",
      fault: "crash",
      detail: `It threw: ${error instanceof Error ? error.message : String(error)}`,
    };
  }
}
