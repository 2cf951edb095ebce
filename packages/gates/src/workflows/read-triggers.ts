import type { Trigger, Workflow } from "./workflow.ts";
import { childOf, entriesOf, textsOf, type YamlNode } from "./yaml-tree.ts";

/** What `on` may say besides events, one level too high. */
const FILTERS = ["paths", "paths-ignore", "branches", "branches-ignore", "types", "tags", "tags-ignore"];

/** Reads the events of a workflow: a name, a list of names, or a mapping of what each asks for. */
export function readTriggers(node: YamlNode | undefined): Pick<Workflow, "events" | "hasMisplacedFilter"> {
  if (node?.kind !== "map") {
    const events = textsOf(node).map((name): [string, Trigger] => [name, { at: node!.at }]);
    return { events: new Map(events), hasMisplacedFilter: false };
  }
  const entries = entriesOf(node);
  return {
    events: new Map(
      entries
        .filter(({ key }) => !FILTERS.includes(key))
        .map(({ key, at, value }): [string, Trigger] => [key, { at, ...readFilters(value) }]),
    ),
    hasMisplacedFilter: entries.some(({ key }) => FILTERS.includes(key)),
  };
}

function readFilters(node: YamlNode): Omit<Trigger, "at"> {
  const list = (key: string): readonly string[] | undefined => {
    const value = childOf(node, key);
    return value === undefined ? undefined : textsOf(value);
  };
  const filters = {
    types: list("types"),
    branches: list("branches"),
    branchesIgnore: list("branches-ignore"),
    tags: list("tags") ?? list("tags-ignore"),
    paths: list("paths"),
    pathsIgnore: list("paths-ignore"),
  };
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined));
}
