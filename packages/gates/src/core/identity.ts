import type { Actor } from "./snapshot.ts";

/**
 * Whether two actors are the same account: by numeric id, and by login without case only where one of the two ids is null.
 * A login can be renamed and taken over by somebody else; an id cannot (threats 1, 20, 21).
 */
export function isSameActor(a: Actor, b: Actor): boolean {
  if (a.id !== null && b.id !== null) return a.id === b.id;
  return foldLogin(a.login) === foldLogin(b.login);
}

/** Whether the account is gone: the forges give such accounts the id 0 or -1. */
export const isGhost = (actor: Actor): boolean => actor.type === "ghost" || (actor.id !== null && actor.id <= 0);

// ASCII only, as the forges' own logins are: other letters fold in ways that make two logins one (threat 20).
export const foldLogin = (login: string): string => login.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());

/** A set of accounts that answers in constant time, by the rule of `isSameActor`. */
export interface ActorSet {
  has(actor: Actor): boolean;
}

export function createActorSet(actors: readonly Actor[]): ActorSet {
  const ids = new Set(actors.map((actor) => actor.id));
  const logins = new Set(actors.map((actor) => foldLogin(actor.login)));
  const loginsWithoutId = new Set(actors.filter((actor) => actor.id === null).map((actor) => foldLogin(actor.login)));
  return {
    has: ({ id, login }) =>
      id === null ? logins.has(foldLogin(login)) : ids.has(id) || loginsWithoutId.has(foldLogin(login)),
  };
}

/** A key that is equal for the same account among the given ones: the id, or the login where somebody has it without an id. */
export function createPersonKey(actors: readonly Actor[]): (actor: Actor) => string {
  const loginsWithoutId = new Set(actors.filter((actor) => actor.id === null).map((actor) => foldLogin(actor.login)));
  return ({ id, login }) =>
    id === null || loginsWithoutId.has(foldLogin(login)) ? `login ${foldLogin(login)}` : `id ${id}`;
}
