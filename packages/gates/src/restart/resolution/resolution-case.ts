import fc, { type Arbitrary } from "fast-check";

import type { Catalogue, Entry } from "../catalogue/catalogue.ts";
import { catalogue, entry, question } from "./arbitraries.ts";
import { ORG_TEMPLATES } from "./names.ts";
import type { Question } from "./question.ts";
import { RARITIES } from "./rarities.ts";

/** A folder, what is asked about it, and what is asked about it once more. */
export interface ResolutionCase {
  readonly catalogue: Catalogue;
  readonly questions: readonly Question[];
  /** All of them are asked again, the last one first; where the folder changes, after that. */
  readonly again?: Again;
}

interface Again {
  readonly change?: Change;
}

/** One entry goes, and perhaps another takes its place, or stands beside it. */
export interface Change {
  /** Its path; what is below it goes with it. */
  readonly removed?: string;
  readonly added?: Entry;
}

const MOST_QUESTIONS = 24;
const MOST_RARITIES = 3;

/** Before it is known which entries there are. */
interface ChangeChoice {
  /** Of the entries, counted round. */
  readonly removed?: number;
  readonly added?: Entry;
  /** Under the path of the one that went. */
  readonly isInPlace?: boolean;
}

const changeChoice: Arbitrary<ChangeChoice> = fc.oneof(
  fc.nat({ max: 8 }).map((removed) => ({ removed })),
  entry.map((added) => ({ added })),
  fc.tuple(fc.nat({ max: 8 }), entry).map(([removed, added]) => ({ removed, added, isInPlace: true })),
);

/**
 * Whether a folder with a control character in its name may be found by its config.yaml, nobody has said; nor whether a template that
 * org-templates is a link to is one still.
 */
const isOpenPlace = (path: string): boolean => path === ORG_TEMPLATES || /[\t\n\u007f]/.test(path);

function toChange({ entries }: Catalogue, { removed, added, isInPlace }: ChangeChoice): Change {
  const gone = removed === undefined ? undefined : entries[removed % entries.length]?.path;
  const path = isInPlace === true && gone !== undefined && !isOpenPlace(gone) ? gone : undefined;
  return {
    ...(gone !== undefined && { removed: gone }),
    ...(added !== undefined && { added: { ...added, ...(path !== undefined && { path }) } }),
  };
}

export const resolutionCase: Arbitrary<ResolutionCase> = fc
  .record({
    catalogue,
    rarities: fc.subarray([...RARITIES], { maxLength: MOST_RARITIES }),
    questions: fc.array(fc.tuple(question, fc.nat({ max: 3 })), {
      minLength: 1,
      maxLength: MOST_QUESTIONS,
      size: "max",
    }),
    again: fc.option(fc.record({ change: fc.option(changeChoice, { nil: undefined, freq: 4 }) }), {
      nil: undefined,
      freq: 3,
    }),
  })
  .map(({ catalogue: { root, entries }, rarities, questions, again }) => {
    // What a rarity needs is there, whatever else is in its place.
    const folder = { root, entries: [...rarities.flatMap((rarity) => rarity.entries), ...entries] };
    const usual = questions.map(([asked, chance], index) => askOfSameRow(asked, chance, questions[index - 1]?.[0]));
    const change =
      rarities.find((rarity) => rarity.change !== undefined)?.change ??
      (again?.change && toChange(folder, again.change));
    return {
      catalogue: folder,
      questions: [...rarities.map((rarity) => rarity.question), ...usual],
      ...((again ?? change) && { again: change === undefined ? {} : { change } }),
    };
  });

/** Some ask something else of the row before: whoever remembers rows is found out. */
const askOfSameRow = (asked: Question, chance: number, before: Question | undefined): Question =>
  chance === 3 && before !== undefined ? { ...asked, workspace: before.workspace } : asked;

export function changeCatalogue({ root, entries }: Catalogue, { removed, added }: Change): Catalogue {
  const kept = entries.filter(({ path }) => path !== removed && !path.startsWith(`${removed}/`));
  return { root, entries: added === undefined ? kept : [...kept, added] };
}
