import type { Fault, Reply } from "../restart/resolution/question.ts";
import { quoteOutput } from "./quote-output.ts";
import type { ReadLine } from "./read-line.ts";

/** Questions that are asked at once, and what is known of their answers. */
export class Batch {
  readonly #places: ReadonlyMap<string | number, number>;
  readonly #replies: (Reply | undefined)[];
  readonly #isAnswered: boolean[];
  /** Questions of earlier batches that were given up, whose answers may still come. */
  readonly #owed: Set<string | number>;
  #first = 0;
  #open: number;

  /** @param owed is kept up to date */
  constructor(ids: readonly (string | number)[], owed: Set<string | number>) {
    this.#places = new Map(ids.map((id, place) => [id, place]));
    this.#replies = ids.map(() => undefined);
    this.#isAnswered = ids.map(() => false);
    this.#owed = owed;
    this.#open = ids.length;
  }

  /** In the order of the questions; `undefined` where nothing came yet. */
  get replies(): readonly (Reply | undefined)[] {
    return this.#replies;
  }

  /** Every question has its answer, or what came instead of it. */
  get isSettled(): boolean {
    return this.#open === 0;
  }

  /** Whether it was an answer, right or wrong, to a question of this batch. */
  take({ id, reply }: ReadLine): boolean {
    const place = id === undefined ? undefined : this.#places.get(id);
    if (place !== undefined && !this.#isAnswered[place]) {
      this.#isAnswered[place] = true;
      this.#settle(place, reply);
      return true;
    }
    if (id !== undefined && this.#owed.delete(id)) return false;
    if (place !== undefined) this.#settle(place, TWICE);
    else this.#charge(id === undefined ? reply : unasked(id));
    return false;
  }

  /** Ends it: what is still open gets no reply, or a late one, which is nobody's. */
  close(): void {
    for (const [id, place] of this.#places) if (!this.#isAnswered[place]) this.#owed.add(id);
  }

  /** To the first question without an answer, else to the last one. */
  #charge(reply: Reply): void {
    while (this.#isAnswered[this.#first] === true) this.#first += 1;
    this.#settle(Math.min(this.#first, this.#replies.length - 1), reply);
  }

  /** A fault stays, whatever comes after it. */
  #settle(place: number, reply: Reply): void {
    const before = this.#replies[place];
    if (before === undefined) this.#open -= 1;
    if (before === undefined || (before.kind === "answer" && reply.kind === "fault")) this.#replies[place] = reply;
  }
}

const TWICE: Fault = { kind: "fault", fault: "nonsense", detail: "It answered a question twice." };

const unasked = (id: string | number): Fault => ({
  kind: "fault",
  fault: "nonsense",
  detail: `It answered a question that was not asked, or that it had answered before: the id is ${quoteOutput(JSON.stringify(id), 80)}.`,
});
