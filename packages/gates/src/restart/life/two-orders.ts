import type { WorkspaceCall } from "./call.ts";
import type { ApiReply, Sight } from "./daemon-target.ts";
import { judgeReplyStatus } from "./judge-reply-status.ts";
import { judgeSight, type Wrong } from "./judge-sight.ts";
import type { LifeState, OpenPart } from "./life-state.ts";
import { isAccepted, type Rules, step } from "./model.ts";
import type { VolumeDigests } from "./volume-digests.ts";

export interface Sent {
  readonly call: WorkspaceCall;
  readonly reply: ApiReply;
}

/** What one order of two calls makes. */
export interface Order {
  readonly state: LifeState;
  readonly open: ReadonlySet<OpenPart>;
}

/** The orders in which both answers are right; where there are none, what is wrong with one. */
export function findOrders(
  state: LifeState,
  [one, other]: readonly [Sent, Sent],
  rules: Rules,
): readonly Order[] | Wrong {
  const found = [followOrder(state, [one, other], rules), followOrder(state, [other, one], rules)];
  const orders = found.flatMap((each) => ("state" in each ? [each] : []));
  return orders.length > 0 ? orders : (found[0] as Wrong);
}

function followOrder(begin: LifeState, sent: readonly Sent[], rules: Rules): Order | Wrong {
  let state = begin;
  const open = new Set<OpenPart>();
  for (const { call, reply } of sent) {
    const due = step(state, call, rules);
    // Who comes too late may be told to ask again.
    const wrong = judgeReplyStatus({ statuses: [...due.statuses, 409] }, reply);
    if (wrong !== undefined) return wrong;
    if (reply.kind === "fault" || !isAccepted(reply.status)) continue;
    state = due.state;
    for (const part of due.open) open.add(part);
  }
  return { state, open };
}

/** What is wrong with the workspaces at rest, if that order was the one. */
export function judgeOrder(
  { state, open }: Order,
  sights: ReadonlyMap<number, Sight>,
  digests: VolumeDigests,
): Wrong | undefined {
  for (const [index, sight] of sights) {
    const row = state.rows[index]!;
    const digest = open.has("files") ? undefined : digests.digestOf(index, row.volume);
    const wrong = judgeSight({ row, open, digest, by: "clients", isOtherRuntime: true }, sight);
    if (wrong !== undefined)
      return { ...wrong, expected: `what one of the two orders makes, such as: ${wrong.expected}` };
  }
  return undefined;
}
