import type { MergePlan, MergeStep, PlanConflict, PlanInput } from "./merge-plan.ts";
import { MergeSite } from "./merge-site.ts";
import { type Dependency, orderRequests } from "./order-requests.ts";

export type { MergePlan, MergeStep, PlanConflict, PlanInput } from "./merge-plan.ts";

/**
 * Says in which order open requests can land: what others need first, then the lower number. Each is renamed so that it fits
 * what is there by then.
 */
export function planMerges(input: PlanInput): MergePlan {
  const requests = input.requests.filter(({ number, changes }) => changes.length > 0 || number === input.own);
  const dependencies = [...(input.dependencies ?? []), ...neededByPairs(input)];
  const byNumber = new Map(requests.map((request) => [request.number, request]));
  const { order, cycles } = orderRequests([...byNumber.keys()], dependencies);
  const needs = Map.groupBy(dependencies, ({ request }) => request);
  const site = new MergeSite(
    input,
    order.map((number) => byNumber.get(number)!),
  );
  const steps = order.map((number, index): MergeStep => {
    const { title, author } = byNumber.get(number)!;
    const needed = (needs.get(number) ?? []).filter((each) => byNumber.has(each.needs) && each.needs !== number);
    return {
      number,
      title,
      author,
      is_own: number === input.own,
      needs: needed.map(({ needs: other, object }) => ({ number: other, ...(object !== undefined && { object }) })),
      ...site.land(index),
    };
  });
  return { steps, cycles, conflicts: listConflicts(input) };
}

/** What fails in one order only has to land in the other. */
function neededByPairs({ own, pairs = [] }: PlanInput): readonly Dependency[] {
  if (own === undefined) return [];
  return pairs.flatMap(({ number, state, ours_first, theirs_first }): readonly Dependency[] => {
    const [oursFirst, theirsFirst] = [ours_first?.failure, theirs_first?.failure];
    if (state !== "fails" || (oursFirst === undefined) === (theirsFirst === undefined)) return [];
    return [oursFirst === undefined ? { request: number, needs: own } : { request: own, needs: number }];
  });
}

function listConflicts({ own, pairs = [] }: PlanInput): readonly PlanConflict[] {
  if (own === undefined) return [];
  return pairs.flatMap(({ number, state, reason, ours_first, theirs_first }): readonly PlanConflict[] => {
    const hasOrder = (ours_first?.failure === undefined) !== (theirs_first?.failure === undefined);
    if (state === "same" || (state === "fails" && hasOrder)) return [];
    return [{ numbers: [own, number], state, ...(reason !== undefined && { reason }) }];
  });
}
