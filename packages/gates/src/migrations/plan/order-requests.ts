/** One request cannot land before another. */
export interface Dependency {
  readonly request: number;
  readonly needs: number;
  /** What the other creates. */
  readonly object?: string;
}

export interface RequestOrder {
  readonly order: readonly number[];
  /** Requests that need each other; the lowest of each is let go first. */
  readonly cycles: readonly (readonly number[])[];
}

/** What others need first, then the lower number. */
export function orderRequests(numbers: readonly number[], dependencies: readonly Dependency[]): RequestOrder {
  const needs = readNeeds(numbers, dependencies);
  const neededBy = new Map<number, number[]>(numbers.map((number) => [number, []]));
  for (const [request, others] of needs) for (const other of others) neededBy.get(other)!.push(request);
  const waiting = new Set(numbers.toSorted((a, b) => a - b));
  const ready = new SmallestFirst(numbers.filter((number) => needs.get(number)!.size === 0));
  const order: number[] = [];
  const cycles: number[][] = [];
  while (waiting.size > 0) {
    let next = ready.take();
    if (next === undefined) {
      const cycle = findCycle(waiting.values().next().value!, needs);
      cycles.push(cycle);
      next = cycle[0]!;
      needs.get(next)!.clear();
    }
    if (!waiting.delete(next)) continue;
    order.push(next);
    for (const request of neededBy.get(next)!) {
      const left = needs.get(request)!;
      if (left.delete(next) && left.size === 0 && waiting.has(request)) ready.add(request);
    }
  }
  return { order, cycles };
}

function readNeeds(numbers: readonly number[], dependencies: readonly Dependency[]): Map<number, Set<number>> {
  const needs = new Map(numbers.map((number) => [number, new Set<number>()]));
  for (const { request, needs: other } of dependencies) {
    if (request !== other && needs.has(other)) needs.get(request)?.add(other);
  }
  return needs;
}

/** From a request that waits on, each waits for another: the way comes back to where it was. The lowest comes first. */
function findCycle(start: number, needs: ReadonlyMap<number, ReadonlySet<number>>): number[] {
  const places = new Map<number, number>();
  let at = start;
  while (!places.has(at)) {
    places.set(at, places.size);
    at = Math.min(...needs.get(at)!);
  }
  const cycle = [...places.keys()].slice(places.get(at));
  const lowest = cycle.indexOf(Math.min(...cycle));
  return [...cycle.slice(lowest), ...cycle.slice(0, lowest)];
}

/** Numbers, of which the lowest is taken first. */
class SmallestFirst {
  readonly #descending: number[];

  constructor(numbers: readonly number[]) {
    this.#descending = numbers.toSorted((a, b) => b - a);
  }

  add(number: number): void {
    let [low, high] = [0, this.#descending.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#descending[middle]! > number) low = middle + 1;
      else high = middle;
    }
    this.#descending.splice(low, 0, number);
  }

  take(): number | undefined {
    return this.#descending.pop();
  }
}
