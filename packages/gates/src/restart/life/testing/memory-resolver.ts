import type { Catalogue, DirectoryEntry } from "../../catalogue/catalogue.ts";
import type { Answer, Question, Reply } from "../../resolution/question.ts";
import type { ResolverTarget } from "../../resolution/resolver-target.ts";

/** What a resolver knows when it is asked. */
export interface Memory {
  readonly folder: ReadonlyMap<string, DirectoryEntry>;
  /** How often it was started again. */
  readonly crashes: number;
}

/** A resolver in a few lines, right for plain names; `distort` makes it wrong. */
export function createMemoryResolver(
  distort: (question: Question, resolve: (question: Question) => Answer, memory: Memory) => Answer = (
    question,
    resolve,
  ) => resolve(question),
): ResolverTarget {
  let folder = new Map<string, DirectoryEntry>();
  let crashes = 0;
  return {
    name: "memory",
    plant: async ({ entries }: Catalogue) => {
      folder = new Map(entries.flatMap((entry) => (entry.kind === "directory" ? [[entry.path, entry] as const] : [])));
      await Promise.resolve();
    },
    ask: async (questions) =>
      await Promise.resolve(
        questions.map((question): Reply => {
          const memory = { folder, crashes };
          return { kind: "answer", answer: distort(question, (asked) => resolveIn(folder, asked), memory) };
        }),
      ),
    crash: async () => {
      crashes += 1;
      await Promise.resolve();
    },
    close: async () => await Promise.resolve(),
  };
}

type Found = { readonly source: string; readonly label: string };

export function resolveIn(folder: ReadonlyMap<string, DirectoryEntry>, { workspace, request }: Question): Answer {
  const { name, runtime, template, applied_template = "" } = workspace;
  const isApplying = request.apply_template === true;
  const named = request.template ?? "";
  const pending = template !== "" && template !== applied_template;
  const stored = pending ? find(folder, template) : undefined;
  const declared = stored && folder.get(stored.source)!.configuration?.runtime;
  const fits = stored !== undefined && named === "" && (declared === undefined || declared === runtime);
  const usual = isApplying ? (exact(folder, `${runtime}-default`) ?? exact(folder, runtime)) : undefined;
  const last: [Answer["rule"], Found | undefined][] = [
    ["runtime-default", usual],
    ["stored-template", fits ? stored : undefined],
  ];
  const rules: [Answer["rule"], Found | undefined][] = [
    ["explicit", named === "" ? undefined : find(folder, named)],
    ["name-match", isApplying && named === "" ? byName(folder, "", name) : undefined],
    ["org-template", request.rebuild_config === true ? byName(folder, "org-templates/", name) : undefined],
    ...(declared === runtime ? last.toReversed() : last),
  ];
  const [rule, found] = rules.find(([, one]) => one !== undefined) ?? ["existing-volume", undefined];
  const warnings = [];
  if (named !== "" && rules[0]![1] === undefined)
    warnings.push({ code: "TEMPLATE_UNRESOLVED", message: `no ${named}` });
  if (pending && found === undefined)
    warnings.push({
      code: stored === undefined || named !== "" ? "TEMPLATE_UNRESOLVED" : "RUNTIME_MISMATCH",
      message: `not ${template}`,
    });
  return { source: found?.source ?? null, label: found?.label ?? "existing-volume", rule, warnings };
}

const exact = (folder: ReadonlyMap<string, DirectoryEntry>, name: string): Found | undefined =>
  folder.has(name) ? { source: name, label: name } : undefined;

const find = (folder: ReadonlyMap<string, DirectoryEntry>, name: string): Found | undefined =>
  exact(folder, name) ?? exact(folder, `${name}-default`);

function byName(folder: ReadonlyMap<string, DirectoryEntry>, below: string, name: string): Found | undefined {
  const said = [...folder.values()]
    .filter(
      ({ path, configuration }) =>
        path.startsWith(below) &&
        !path.slice(below.length).includes("/") &&
        configuration?.name?.toLowerCase() === name.toLowerCase(),
    )
    .map(({ path }) => path)
    .toSorted()[0];
  return (
    exact(folder, below + name.replaceAll(" ", "-").toLowerCase()) ??
    (said === undefined ? undefined : exact(folder, said))
  );
}
