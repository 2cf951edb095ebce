import type { Fault, Question, Reply } from "../restart/resolution/question.ts";
import type { Breakdown } from "./resolver-process.ts";

/** What asking some questions at once gave: a reply for each, in their order, as far as it came. */
export interface Round {
  readonly replies: readonly (Reply | undefined)[];
  /** Why the rest of them are missing. The next question begins another process. */
  readonly breakdown: Breakdown | undefined;
}

/** A program that may break down. */
export interface Asked {
  readonly ask: (questions: readonly Question[]) => Promise<Round>;
  /** The next question begins another process. */
  readonly renew: () => Promise<void>;
}

/** Breakdowns after which the rest of a batch is not asked any more. */
const MOST_BREAKDOWNS = 2;

/**
 * Asks all at once. Where the program breaks down, the question to blame is looked for: machines are busy, and a program may read
 * ahead of what it answers. A crash is always a fault, because a program that is right does not end by itself; a silence is one only
 * where it comes again.
 */
export async function askAndConfirm(questions: readonly Question[], asked: Asked): Promise<readonly Reply[]> {
  const replies: (Reply | undefined)[] = questions.map(() => undefined);
  const openPlaces = (): number[] => [...replies.keys()].filter((place) => replies[place] === undefined);
  const ask = async (places: readonly number[]): Promise<Breakdown | undefined> => {
    const round = await asked.ask(places.map((place) => questions[place]!));
    for (const [index, place] of places.entries()) replies[place] ??= round.replies[index];
    return round.breakdown;
  };

  let breakdowns = 0;
  for (let places = openPlaces(); places.length > 0; places = openPlaces()) {
    const breakdown = await ask(places);
    const suspects = openPlaces();
    const [first] = suspects;
    if (first === undefined) break;
    if (breakdown === undefined) throw new Error("A batch ended without its answers.");
    if (places.length === 1) replies[first] = toFault(breakdown);
    else if (breakdowns < MOST_BREAKDOWNS && !isLongWait(breakdown)) await blame(breakdown, { places, suspects });
    breakdowns += 1;
    if (breakdowns > MOST_BREAKDOWNS || isLongWait(breakdown))
      for (const place of openPlaces()) replies[place] = toFault(breakdown, GIVEN_UP);
  }
  return replies.map((reply) => reply!);

  /** Whoever waits for the first answer waits longest: once something is certainly wrong, not again. */
  function isLongWait({ fault }: Breakdown): boolean {
    const hasReply = (kind: Reply["kind"]): boolean => replies.some((reply) => reply?.kind === kind);
    return fault === "silence" && hasReply("fault") && !hasReply("answer");
  }

  async function blame(
    breakdown: Breakdown,
    { places, suspects }: { readonly places: readonly number[]; readonly suspects: readonly number[] },
  ): Promise<void> {
    for (const place of suspects) {
      const again = await ask([place]);
      if (replies[place] !== undefined) continue;
      replies[place] = toFault(again ?? breakdown, CONFIRMED);
      return;
    }
    await asked.renew();
    const { breakdown: third } = await asked.ask(places.map((place) => questions[place]!));
    if (third !== undefined || breakdown.fault === "crash") replies[suspects[0]!] = toFault(breakdown, UNCONFIRMED);
  }
}

const CONFIRMED = "It did so again when the questions were asked one after the other.";
const UNCONFIRMED = "It did not do so when the questions were asked one after the other.";
const GIVEN_UP = "Something was wrong before that, so that this question was not asked alone.";

const toFault = ({ fault, detail }: Breakdown, more?: string): Fault => ({
  kind: "fault",
  fault,
  detail: more === undefined ? detail : `${detail} ${more}`,
});
