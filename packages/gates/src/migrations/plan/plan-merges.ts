import type { MergePlan, MergeStep, PlanConflict, PlannedPair, PlanInput } from "./merge-plan.ts";
import { MergeSite } from "./merge-site.ts";
import { type Dependency, orderRequests } from "./order-requests.ts";

export type { MergePlan, MergeStep, PlanConflict, PlannedPair, PlanInput } from "./merge-plan.ts";

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

/** What fails in one order only has to land in the other: also what does not apply by itself, but does after the other. */
const neededByPairs = ({ pairs = [] }: PlanInput): readonly Dependency[] =>
  pairs.flatMap((pair): readonly Dependency[] => {
    if (!hasOneOrder(pair)) return [];
    const [first, second] = pair.numbers;
    return [pair.fails[0] ? { request: first, needs: second } : { request: second, needs: first }];
  });

const listConflicts = ({ pairs = [] }: PlanInput): readonly PlanConflict[] =>
  pairs.flatMap((pair): readonly PlanConflict[] => {
    const { numbers, state, reason } = pair;
    if (state === "same" || hasOneOrder(pair)) return [];
    return [{ numbers, state, ...(reason !== undefined && { reason }) }];
  });

const hasOneOrder = ({ state, fails }: PlannedPair): boolean => state !== "differs" && fails[0] !== fails[1];
