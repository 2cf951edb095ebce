/** One request cannot land before another. */
export interface Dependency {
  readonly request: number;
  readonly needs: number;
  /** What the other creates. */
  readonly object?: string;
}

export interface RequestOrder {
  readonly order: readonly number[];
  /** Requests that need each other, the lowest first: it does not wait for the one after it. */
  readonly cycles: readonly (readonly number[])[];
}

/** What others need first, then the lower number. */
export function orderRequests(numbers: readonly number[], dependencies: readonly Dependency[]): RequestOrder {
  const { cycles, cut } = letGo(numbers, readNeeds(numbers, dependencies));
  // Whoever is not in a cycle does not pass those that are, so that the order is taken anew without it.
  const needs = readNeeds(numbers, dependencies);
  for (const [request, other] of cut) needs.get(request)!.delete(other);
  return { order: letGo(numbers, needs).order, cycles };
}

type Edge = readonly [request: number, needs: number];

type Needs = ReadonlyMap<number, Set<number>>;

function readNeeds(numbers: readonly number[], dependencies: readonly Dependency[]): Needs {
  const needs = new Map(numbers.map((number) => [number, new Set<number>()]));
  for (const { request, needs: other } of dependencies) {
    if (request !== other && needs.has(other)) needs.get(request)?.add(other);
  }
  return needs;
}

/** Lets go one after the other of those that wait for nobody any more; where all wait, a cycle is cut after its lowest. */
function letGo(numbers: readonly number[], needs: Needs): RequestOrder & { readonly cut: readonly Edge[] } {
  const neededBy = new Map<number, number[]>(numbers.map((number) => [number, []]));
  for (const [request, others] of needs) for (const other of others) neededBy.get(other)!.push(request);
  const waiting = new Set(numbers.toSorted((a, b) => a - b));
  const ready = new SmallestFirst(numbers.filter((number) => needs.get(number)!.size === 0));
  const order: number[] = [];
  const cycles: (readonly number[])[] = [];
  const cut: Edge[] = [];
  const release = (request: number, other: number): void => {
    const left = needs.get(request)!;
    if (left.delete(other) && left.size === 0) ready.add(request);
  };
  while (waiting.size > 0) {
    const next = ready.take();
    if (next === undefined) {
      const cycle = findCycle(waiting.values().next().value!, needs);
      cycles.push(cycle);
      cut.push([cycle[0]!, cycle[1]!]);
      release(cycle[0]!, cycle[1]!);
      continue;
    }
    waiting.delete(next);
    order.push(next);
    for (const request of neededBy.get(next)!) release(request, next);
  }
  return { order, cycles, cut };
}

/** From a request that waits on, each waits for another: the way comes back to where it was. The lowest comes first. */
function findCycle(start: number, needs: Needs): readonly number[] {
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
