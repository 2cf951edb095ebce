import { createHash } from "node:crypto";

/** What goes wrong with one answer. */
export type Fault =
  /** Answers with this status and no more. */
  | { readonly kind: "status"; readonly status: number; readonly retryAfter?: number }
  /** Never answers. */
  | { readonly kind: "hang" }
  /** Ends the connection in the middle of the body. */
  | { readonly kind: "cut" }
  /** Writes a body that is no JSON. */
  | { readonly kind: "garbage" }
  /** Writes JSON that is nothing the API knows. */
  | { readonly kind: "shape" }
  /** Sends the asker to another origin. */
  | { readonly kind: "redirect"; readonly to: string }
  /** Names a next page on another origin. */
  | { readonly kind: "foreign-link"; readonly to: string }
  /** Gives the first page again. */
  | { readonly kind: "repeat-page" }
  /** Gives the page from its end to its beginning. */
  | { readonly kind: "reorder" }
  /** Counts so many more than there are, or fewer; where it counts nothing, says that there is no next page. */
  | { readonly kind: "lie"; readonly by: number }
  /** Something was added before the page, so that its first item was the last of the page before. */
  | { readonly kind: "grown" }
  /** Something was removed before the page, so that an item is on no page. */
  | { readonly kind: "shrunk" };

/** A request as a plan sees it. */
interface FaultableRequest {
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  /** How often the same was asked before. */
  readonly repetition: number;
}

/** Says for each request what goes wrong; undefined for nothing. */
export type FaultPlan = (request: FaultableRequest) => Fault | undefined;

/** The fault on requests whose path and query contain a text: as many times as said, or always. */
export const faultOn =
  (part: string, fault: Fault, times = Number.POSITIVE_INFINITY): FaultPlan =>
  ({ target, repetition }) =>
    target.includes(part) && repetition < times ? fault : undefined;

/** What is wrong with a list alone: it parses, and is not the list. */
const LIST_FAULTS: readonly Fault[] = [
  { kind: "repeat-page" },
  { kind: "reorder" },
  { kind: "lie", by: 1 },
  { kind: "lie", by: -1 },
  { kind: "grown" },
  { kind: "shrunk" },
];

const ALL_FAULTS: readonly Fault[] = [
  { kind: "status", status: 500 },
  { kind: "status", status: 502 },
  { kind: "status", status: 503, retryAfter: 1 },
  { kind: "status", status: 403 },
  { kind: "status", status: 404 },
  { kind: "status", status: 429, retryAfter: 1 },
  { kind: "status", status: 401 },
  { kind: "hang" },
  { kind: "cut" },
  { kind: "garbage" },
  { kind: "shape" },
  { kind: "redirect", to: "http://127.0.0.2:9/" },
  { kind: "foreign-link", to: "http://127.0.0.2:9" },
  ...LIST_FAULTS,
];

/**
 * A plan that depends on nothing but its seed and what is asked, in whatever order that comes.
 *
 * @param share of the requests that go wrong, from 0 to 1
 * @param which `lists` for nothing but wrong lists
 */
export function faultsFromSeed(seed: number, share: number, which: "all" | "lists" = "all"): FaultPlan {
  const choices = which === "all" ? ALL_FAULTS : LIST_FAULTS;
  return ({ method, target, repetition }) => {
    const digest = createHash("sha256").update(`${seed} ${method} ${target} ${repetition}`).digest();
    return digest.readUInt32BE(0) / 2 ** 32 < share ? choices[digest.readUInt32BE(4) % choices.length] : undefined;
  };
}
