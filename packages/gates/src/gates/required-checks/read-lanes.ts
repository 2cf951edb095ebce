import type { SnapshotWith } from "../../core/snapshot.ts";
import { readChange, type Change } from "../../workflows/change.ts";
import { deriveLanes, type Lane } from "../../workflows/lanes.ts";
import { WorkflowReader, type SideWorkflows } from "../../workflows/read-workflows.ts";
import type { Workflow } from "../../workflows/workflow.ts";
import { foldersOf } from "../../workflows/workflow-folders.ts";
import type { RequiredChecksOptions } from "./options.ts";

/** What posts statuses for a change, now and before it. */
export interface Lanes {
  /** Of the workflows that run for the change. */
  readonly head: readonly Lane[];
  /** Of those that ran before it, had it been the same change. */
  readonly before: readonly Lane[];
  /** Workflows at the head that the forge drops without a word. */
  readonly dropped: readonly Workflow[];
  readonly unread: readonly { readonly path: string; readonly reason: string }[];
}

type Judged = SnapshotWith<"files" | "file_contents">;

/** A `pull_request_target` runs as the base has it, everything else as the head has it. */
export function readLanes(snapshot: Judged, { workflows }: RequiredChecksOptions): Lanes {
  const folders = workflows ?? foldersOf(snapshot);
  const reader = new WorkflowReader(snapshot);
  const [head, before] = [reader.at("head", folders, true), reader.at("merge_base", folders, true)];
  const hasTarget = [head, before].some(({ workflows: read }) => read.some(({ events }) => events.has(TARGET)));
  const base = hasTarget ? reader.at("base", folders, true) : head;
  const change = readChange(snapshot);
  const unread = [...head.unread, ...before.unread, ...(hasTarget ? base.unread : []), ...contradictions(snapshot)];
  try {
    return {
      head: [
        ...lanesOf(head, change).filter(({ event }) => event !== TARGET),
        ...lanesOf(base, change).filter(({ event }) => event === TARGET),
      ],
      before: lanesOf(before, change).filter(({ event }) => event !== "push"),
      dropped: head.workflows.filter(isDropped),
      unread: uniqueByPath(unread),
    };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { head: [], before: [], dropped: [], unread: [{ path: folders[0] ?? "", reason: error.message }] };
  }
}

const TARGET = "pull_request_target";

const lanesOf = ({ workflows }: SideWorkflows, change: Change): readonly Lane[] =>
  deriveLanes(
    workflows.filter((workflow) => !isDropped(workflow)),
    change,
  );

/** A key that stands twice is enough for a forge to forget the whole file. */
const isDropped = ({ problems }: Workflow): boolean => problems.length > 0;

/** A file that the request leaves alone and that differs all the same: one of the parts is not of this request. */
function contradictions({ file_contents, files }: Judged): Lanes["unread"] {
  const changed = new Set(files.flatMap(({ path, previous_path }) => [path, previous_path ?? path]));
  const before = new Map(file_contents.filter(({ at }) => at === "merge_base").map(({ path, text }) => [path, text]));
  return file_contents
    .filter(({ at, path, text }) => at === "head" && !changed.has(path) && (before.get(path) ?? text) !== text)
    .map(({ path }) => ({ path, reason: "it differs from the merge base, and the request does not change it" }));
}

const uniqueByPath = (unread: Lanes["unread"]): Lanes["unread"] =>
  [...new Map(unread.map((each) => [each.path, each])).values()].toSorted((a, b) => (a.path < b.path ? -1 : 1));
