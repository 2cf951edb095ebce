import type { PullRequestSnapshot } from "@portcullis/contracts";

import { PortcullisError } from "../../core/portcullis-error.ts";
import type { Repository } from "../../git/repository.ts";
import { readAtCommit } from "../checkout/read-side.ts";
import type { Tell } from "./options.ts";
import type { Sides } from "./read-checkout.ts";
import type { Read } from "./request.ts";
import { asUsage, usage } from "./usage-error.ts";

type OpenRequest = NonNullable<PullRequestSnapshot["open_pull_requests"]>[number];
type Gap = NonNullable<PullRequestSnapshot["incomplete"]>[number];

/** Other open requests, by the changes that they make to the base. */
export interface OpenRequests {
  readonly requests: readonly OpenRequest[];
  readonly read: ReadonlyMap<number, Read>;
  /** The number of the request that is judged, where it is among those that were named. */
  readonly own?: number;
  readonly gaps: readonly Gap[];
}

interface NamedHead {
  readonly number: number;
  readonly ref: string;
  readonly commit: string;
}

/** Each reads a merge base and a difference: more at once would only wait for one another. */
const AT_ONCE = 4;

/**
 * Reads what `--open` names: `NUMBER=REF`, or `all` for every head of a pull request in this clone that is not merged.
 *
 * @throws PortcullisError `usage` for what is neither, and for refs that are not there
 */
export async function readOpenRequests(
  repository: Repository,
  sides: Sides,
  { open, within, tell }: { readonly open: readonly string[]; readonly within: readonly string[]; readonly tell: Tell },
): Promise<OpenRequests> {
  const { base, head, mergeBase } = sides;
  const named = parseOpen(open);
  const found = open.includes("all")
    ? await repository.pullRefs({
        mergedInto: [base.sha, head.sha],
        // What was made on top of the request holds it; a head without a commit of its own is held by all of them.
        containing: head.sha === mergeBase ? [] : [head.sha],
      })
    : [];
  const given = await asUsage(
    Promise.all([...named].map(async ([number, ref]) => ({ number, ref, commit: await repository.resolve(ref) }))),
  );
  const own = given.find(({ commit }) => commit === head.sha);
  const heads = [...given.filter((each) => each !== own), ...found.filter(({ number }) => !named.has(number))];
  if (heads.length > 0) tell(`Reading ${heads.length === 1 ? "an open request" : `${heads.length} open requests`}`);
  const requests: OpenRequest[] = [];
  const gaps: Gap[] = [];
  for (let at = 0; at < heads.length; at += AT_ONCE) {
    const some = heads.slice(at, at + AT_ONCE);
    // oxlint-disable-next-line no-await-in-loop
    for (const each of await Promise.all(some.map((one) => readOpenRequest(repository, one, sides, within))))
      if ("reason" in each) gaps.push(each);
      else requests.push(each);
  }
  return {
    requests: requests.sort((a, b) => a.number - b.number),
    read: new Map(heads.map(({ number, commit }) => [number, (path) => readAtCommit(repository, commit, path)])),
    gaps,
    ...(own !== undefined && { own: own.number }),
  };
}

/** The refs, or folders, by number. */
export function parseOpen(open: readonly string[]): ReadonlyMap<number, string> {
  const named = new Map<number, string>();
  for (const text of open) {
    if (text === "all") continue;
    const [, digits, ref] = /^#?([1-9]\d{0,8})=(.+)$/s.exec(text) ?? [];
    if (digits === undefined || ref === undefined)
      throw usage(
        `--open ${text} is not NUMBER=REF.`,
        "Name the number and the head of an open request, as in --open 12=refs/pull/12/head, or all of them: --open all.",
      );
    const number = Number(digits);
    if (named.has(number)) throw usage(`--open names the request ${number} twice.`, "Name each request once.");
    named.set(number, ref);
  }
  return named;
}

async function readOpenRequest(
  repository: Repository,
  { number, ref, commit }: NamedHead,
  { base }: Sides,
  within: readonly string[],
): Promise<OpenRequest | Gap> {
  try {
    const [{ author, title }, parted] = await Promise.all([
      repository.describe(commit),
      repository.mergeBase(base.sha, commit),
    ]);
    const changes = await repository.changesSince(parted, commit, within);
    return {
      number,
      title,
      author: { id: null, login: author, type: "user" },
      base_ref: base.ref,
      head_sha: commit,
      files: changes.map(({ path, status, previous_path }) => ({
        path,
        status,
        ...(previous_path !== undefined && { previous_path }),
      })),
    };
  } catch (error) {
    if (!(error instanceof PortcullisError)) throw error;
    // Of a request that cannot be compared nothing is known: the gate must not take it for one that changes nothing.
    const reason = `${ref} cannot be compared with ${base.ref}: ${error.message.replace(/\.$/, "")}. ${error.fix.replace(/\.$/, "")}`;
    return { part: "open_pull_requests", subject: String(number), reason };
  }
}
