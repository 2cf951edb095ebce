import { foldLogin } from "./identity.ts";
import type { Actor } from "./snapshot.ts";

/** An account as a verdict depends on it: by its id, and by its login only where it has none. */
export const toActorFact = ({ id, login, type }: Actor): Readonly<Record<string, unknown>> => ({
  id,
  login: id === null ? foldLogin(login) : null,
  type,
});

/** Accounts as facts, each once and in an order of their own. */
export function toActorFacts(actors: readonly (Actor | undefined)[]): readonly unknown[] {
  const facts = actors.filter((actor) => actor !== undefined).map((actor) => JSON.stringify(toActorFact(actor)));
  return [...new Set(facts)].toSorted().map((text) => JSON.parse(text) as unknown);
}

/** Facts in an order that does not depend on that of a list. */
export const sortFacts = <T>(facts: readonly T[]): readonly T[] =>
  facts.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
