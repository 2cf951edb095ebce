import { configurationOf, followPath, ROOT, type RealNode, type TreeDirectory } from "../catalogue/plant-tree.ts";
import { cleanName, comparePaths, isOrdinarySegment, isSameName, ORG_TEMPLATES, toFolderName } from "./names.ts";
import type { Question, RuleName } from "./question.ts";

/** What a correct resolver answers. */
export interface ExpectedResolution {
  readonly source: string | null;
  readonly label: string;
  readonly rule: RuleName;
  /** Templates that a warning must name; no other warning is due. */
  readonly missed: readonly MissedTemplate[];
  /** Rules that had a template as well, and came later. */
  readonly others: readonly RuleName[];
  /** Of a folder below another one that was found by its suffix: whether its label is the path or the last name. */
  readonly isLabelOpen: boolean;
  /** The specification leaves it open: only its safety is judged. */
  readonly isOpen: boolean;
}

export interface MissedTemplate {
  readonly name: string;
  /** stored: it resolves, and is of another runtime. */
  readonly why: "unresolved" | "other runtime" | "not tried";
}

interface Found {
  readonly source: string;
  readonly label: string;
  readonly runtime?: string | undefined;
}

/** A rule, and the template that it has. */
type Candidate = readonly [RuleName, Found | undefined];

const USUAL_RUNTIME = "claude-code";

/** The rules of `specs/daemon.md` part 0, over a tree instead of a disk. Shares no code with the daemon. */
export function expectResolution(
  top: TreeDirectory,
  { workspace, request, known_runtimes }: Question,
): ExpectedResolution {
  const named = request.template ?? "";
  const isApplying = request.apply_template === true;
  const stored = workspace.template.trim();
  const isPending = stored !== "" && stored !== (workspace.applied_template ?? "").trim();
  const trimmed = workspace.runtime.trim();
  const runtime = known_runtimes.includes(trimmed) ? trimmed : USUAL_RUNTIME;

  const explicit = named === "" ? undefined : findByName(top, named);
  const storedTemplate = isPending ? findByName(top, stored) : undefined;
  const fits = storedTemplate !== undefined && [undefined, runtime].includes(storedTemplate.runtime);
  const isStoredFirst = isApplying && storedTemplate !== undefined && storedTemplate.runtime === runtime;

  const candidates: readonly Candidate[] = [
    ["explicit", explicit],
    ["name-match", isApplying && named === "" ? matchName(top, [], workspace.name) : undefined],
    ["org-template", request.rebuild_config === true ? matchName(top, [ORG_TEMPLATES], workspace.name) : undefined],
    ...inOrder(
      ["stored-template", fits && named === "" ? storedTemplate : undefined],
      ["runtime-default", isApplying && workspace.runtime !== "" ? findRuntimeDefault(top, runtime) : undefined],
      isStoredFirst,
    ),
  ];
  const having = candidates.flatMap(([rule, found]) => (found === undefined ? [] : [{ rule, found }]));
  const [chosen, ...others] = having;
  const missed: MissedTemplate[] = [];
  if (named !== "" && explicit === undefined) missed.push({ name: named, why: "unresolved" });
  if (isPending && chosen === undefined)
    missed.push({
      name: stored,
      why: named !== "" ? "not tried" : storedTemplate === undefined ? "unresolved" : "other runtime",
    });
  return {
    source: chosen?.found.source ?? null,
    label: chosen?.found.label ?? "existing-volume",
    rule: chosen?.rule ?? "existing-volume",
    missed,
    others: others.map(({ rule }) => rule),
    isLabelOpen: chosen !== undefined && isNestedSuffix(chosen, { explicit: named, "stored-template": stored }),
    isOpen:
      (storedTemplate?.runtime !== undefined && !known_runtimes.includes(workspace.runtime)) ||
      (stored !== workspace.template && stored === workspace.applied_template) ||
      (isPending && isSameFolder(top, stored, workspace.applied_template ?? "")),
  };
}

const inOrder = (stored: Candidate, usual: Candidate, isStoredFirst: boolean): readonly Candidate[] =>
  isStoredFirst ? [stored, usual] : [usual, stored];

/** The name as it is given, else with `-default`. */
export function findByName(top: TreeDirectory, name: string): Found | undefined {
  const segments = cleanName(name);
  if (segments === undefined) return undefined;
  const exact = lookUp(top, segments);
  if (exact !== undefined) return { ...exact, label: name };
  return lookUp(top, [...segments.slice(0, -1), `${segments.at(-1)}-default`]);
}

/** A real folder strictly inside the root. */
export function lookUp(top: TreeDirectory, segments: readonly string[]): Found | undefined {
  const real = followPath(top, [ROOT, ...segments]);
  if (real === undefined || !isInside(real)) return undefined;
  if (segments[0] === ORG_TEMPLATES && !isInside(followPath(top, [ROOT, ORG_TEMPLATES]))) return undefined;
  const source = segments.join("/");
  return { source, label: source, runtime: configurationOf(real.node as TreeDirectory)?.runtime };
}

const isInside = (real: RealNode | undefined): boolean =>
  real !== undefined && real.node.kind === "directory" && real.path.length > 1 && real.path[0] === ROOT;

/** The folder that is called like the workspace, else the first whose config.yaml says its name. Links are no folders here. */
function matchName(top: TreeDirectory, parent: readonly string[], name: string): Found | undefined {
  const folder = followPath(top, [ROOT, ...parent]);
  if (folder === undefined || folder.node.kind !== "directory" || folder.path[0] !== ROOT) return undefined;
  const names = Array.from(folder.node.children)
    .filter(([segment, { kind }]) => kind === "directory" && isOrdinarySegment(segment))
    .map(([segment]) => segment)
    .filter((segment) => parent.length > 0 || segment !== ORG_TEMPLATES)
    .toSorted(comparePaths);
  const wanted = toFolderName(name);
  const match =
    names.find((segment) => segment === wanted) ?? names.find((segment) => isCalled(folder.node, segment, name));
  return match === undefined ? undefined : lookUp(top, [...parent, match]);
}

function isCalled(folder: RealNode["node"], segment: string, name: string): boolean {
  const child = folder.kind === "directory" ? folder.children.get(segment) : undefined;
  const said = child?.kind === "directory" ? configurationOf(child)?.name : undefined;
  return said !== undefined && name !== "" && isSameName(said, name);
}

const findRuntimeDefault = (top: TreeDirectory, runtime: string): Found | undefined =>
  lookUp(top, [`${runtime}-default`]) ?? lookUp(top, [runtime]);

/** `team/x` that is found as `team/x-default`. */
const isNestedSuffix = (
  { rule, found }: { readonly rule: RuleName; readonly found: Found },
  names: Readonly<Partial<Record<RuleName, string>>>,
): boolean => names[rule] !== undefined && found.label !== names[rule] && found.label.includes("/");

/** Two names of one folder: whether it was delivered already, nobody has said. */
function isSameFolder(top: TreeDirectory, one: string, other: string): boolean {
  const found = findByName(top, one);
  return found !== undefined && found.source === findByName(top, other)?.source;
}
