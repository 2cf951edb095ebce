import type { ForgeAccess, ForgeLimits } from "./forge-client.ts";
import type { Outcome } from "./send-forge-request.ts";

const FIRST_WAIT = 500;

/** Sends again what may go better the second time, within the budgets of a run. */
export function createAttempts(
  { sleep, signal }: Pick<ForgeAccess, "sleep" | "signal">,
  limits: ForgeLimits,
): { settle(send: () => Promise<Outcome>): Promise<Outcome> } {
  let retries = limits.retries;
  let waitLeft = limits.waitMilliseconds;
  return {
    async settle(send) {
      for (let attempt = 1; ; attempt += 1) {
        const outcome = await send();
        if (outcome.kind === "answer" || !outcome.isPassing || signal?.aborted === true) return outcome;
        const wait = outcome.waitMilliseconds ?? FIRST_WAIT * 2 ** (attempt - 1);
        if (attempt >= limits.attempts) return told(outcome, `${attempt} times`);
        if (retries <= 0) return told(outcome, "and no more attempts are left for this run");
        if (wait > waitLeft) return told(outcome, `and the next attempt would be ${Math.ceil(wait / 1000)} s away`);
        retries -= 1;
        waitLeft -= wait;
        await sleep(wait);
      }
    },
  };
}

const told = <Failure extends { readonly reason: string }>(outcome: Failure, how: string): Failure => ({
  ...outcome,
  reason: `${outcome.reason}, ${how}`,
});
