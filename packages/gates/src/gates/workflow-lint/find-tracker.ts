import type { Mask } from "../../workflows/workflow.ts";
import type { YamlComment } from "../../workflows/read-yaml.ts";
import type { WorkflowLintOptions } from "./options.ts";

/** An issue, as a comment names it. */
export interface Tracker {
  readonly reference: string;
  /** OWNER/REPO; absent where the word before the number sign is nobody's. */
  readonly repository?: string;
  readonly number: number;
}

/** A comment further away than this is about something else. */
const MOST_LINES = 2;

/** The tracker of a mask: on the key's own line, or on the nearest line of the same job that names one; above goes before below. */
export function findTracker(
  { at, scope, indentation }: Mask,
  comments: ReadonlyMap<number, YamlComment>,
  options: Pick<WorkflowLintOptions, "trackers"> & { readonly repository: string },
): Tracker | undefined {
  for (let distance = 0; distance <= MOST_LINES; distance += 1) {
    for (const line of distance === 0 ? [at.line] : [at.line - distance, at.line + distance]) {
      const comment = comments.get(line);
      if (comment === undefined) continue;
      const isInside = scope.from <= line && line <= scope.to && comment.at.column > indentation;
      if (line !== at.line && !isInside) continue;
      const tracker = readTracker(comment.text, options);
      if (tracker !== undefined) return tracker;
    }
  }
  return undefined;
}

const REFERENCE = /(?<![\w./#&-])(?:([A-Za-z0-9_.-]{1,100})\/)?([A-Za-z0-9_.-]{1,100})?#(\d{1,15})(?!\w)/g;

/** The first reference of a comment: `word#7`, `OWNER/REPO#7`, and `#7` where no words are configured. */
function readTracker(
  text: string,
  { trackers, repository }: Pick<WorkflowLintOptions, "trackers"> & { readonly repository: string },
): Tracker | undefined {
  for (const [reference, owner, word, digits] of text.slice(0, 2000).matchAll(REFERENCE)) {
    const number = Number(digits);
    if (owner !== undefined && word !== undefined) return { reference, repository: `${owner}/${word}`, number };
    const known = word === undefined ? undefined : trackers?.get(word);
    if (known !== undefined) return { reference, repository: known, number };
    if (trackers !== undefined || owner !== undefined) continue;
    return word === undefined ? { reference, repository, number } : { reference, number };
  }
  return undefined;
}
