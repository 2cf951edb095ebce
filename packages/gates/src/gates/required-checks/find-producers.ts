import type { PullRequestSnapshot } from "@portcullis/contracts";

import { postsCheck, postsContext, type Lane } from "../../workflows/lanes.ts";
import { fitsName } from "../../workflows/matrix.ts";

/** The lanes that post a context; `isForeign` where only another forge would call it so. */
export interface Producers {
  readonly lanes: readonly Lane[];
  readonly isForeign: boolean;
}

type ForgeKind = PullRequestSnapshot["forge"]["kind"];

export function findProducers(context: string, lanes: readonly Lane[], forge: ForgeKind): Producers {
  const own = lanes.filter((lane) => postsHere(lane, context, forge));
  if (own.length > 0) return { lanes: own, isForeign: false };
  const foreign = lanes.filter(
    (lane) => postsContext(lane, context) || postsCheck(lane, context) || fitsName(lane.title, context),
  );
  return { lanes: foreign, isForeign: foreign.length > 0 };
}

/** GitHub names checks by the job alone; the others add workflow and event. */
function postsHere(lane: Lane, context: string, forge: ForgeKind): boolean {
  if (forge === "github") return postsCheck(lane, context);
  return postsContext(lane, context) || (forge === "local" && postsCheck(lane, context));
}

/** The context of a lane as the forge would write it. */
export const contextOf = ({ contexts, check }: Lane, forge: ForgeKind): string =>
  (forge === "github" ? check : contexts[0]!).join("*");
