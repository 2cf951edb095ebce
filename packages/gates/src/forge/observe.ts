import type { ForgeObservations, Observed, Unseen } from "../core/doctor/observations.ts";
import type { ForgeAnswer, ForgeClient } from "./forge-client.ts";
import { ForgeFault } from "./forge-fault.ts";

/** What a task sees, or why the forge does not show it. @throws everything that is no ForgeFault */
export async function observe<Seen>(look: () => Promise<Seen>): Promise<Observed<Seen>> {
  try {
    return { seen: await look() };
  } catch (error) {
    if (!(error instanceof ForgeFault)) throw error;
    const { message, status } = error;
    return { unseen: { reason: message, ...(status !== undefined && { status }) } };
  }
}

/** Takes a part out of what was seen; what is wrong in it is not seen. */
export const observeIn = <Whole, Part>(whole: Observed<Whole>, take: (whole: Whole) => Part): Promise<Observed<Part>> =>
  "unseen" in whole ? Promise.resolve(whole) : observe(async () => take(whole.seen));

/** Milliseconds that our clock is ahead of the one that answered, to a second. */
export function clockAheadOf(client: ForgeClient, answer: ForgeAnswer): number {
  const time = Date.parse(answer.header("date") ?? "");
  if (Number.isNaN(time)) throw new ForgeFault("it sends no date");
  return client.now() - time;
}

/** Whether nothing listens there, so that nothing else need be asked. */
export const isAway = (first: Observed<unknown>): first is { readonly unseen: Unseen } =>
  "unseen" in first && (first.unseen.status === undefined || first.unseen.status >= 500);

export const toAwayForge = (
  kind: ForgeObservations["kind"],
  { root }: ForgeClient,
  away: { readonly unseen: Unseen },
  hasToken: boolean,
): ForgeObservations => ({ kind, root: root.href, name: away, clockAhead: away, hasToken, account: away });
