import type { Catalogue } from "../catalogue/catalogue.ts";
import { describeFolder } from "../resolution/describe-folder.ts";
import type { Call } from "./call.ts";

/** Workspaces that are there, and what happens to them. */
export interface LifeCase {
  /** The templates folder; for a daemon, what is put beside its own templates. */
  readonly catalogue: Catalogue;
  readonly known_runtimes: readonly string[];
  readonly workspaces: readonly GivenWorkspace[];
  readonly calls: readonly Call[];
}

/** One that has booted, and was delivered what it wants. */
export interface GivenWorkspace {
  readonly name: string;
  readonly runtime: string;
  /** Empty for none. */
  readonly template: string;
}

/**
 * What a name begins with that is ours on a daemon where others are at home: whoever makes the workspaces and folders puts a name
 * there that nobody else has.
 */
export const OWN = "$OWN-";

/** The same case under names of one's own. */
export const nameOwn = (one: LifeCase, prefix: string): LifeCase =>
  JSON.parse(JSON.stringify(one).replaceAll(OWN, prefix)) as LifeCase;

/** Members of a case that are one thing each. */
export const ATOMIC: ReadonlySet<string> = new Set(["known_runtimes", "configuration"]);

/** What a case begins with, a line each. */
export function describeGiven({ catalogue, workspaces }: LifeCase): readonly string[] {
  return [...describeFolder(catalogue), ...workspaces.map(describeWorkspace)].map((line) => line.replaceAll(OWN, ""));
}

const describeWorkspace = ({ name, runtime, template }: GivenWorkspace): string =>
  `workspace ${JSON.stringify(name)} on ${runtime}, ${template === "" ? "without a template" : `with the template ${JSON.stringify(template)} delivered`}`;
