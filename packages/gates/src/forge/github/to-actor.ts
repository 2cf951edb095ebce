import type { Actor } from "../../core/snapshot.ts";
import type { Shape } from "../shape.ts";

/** Who an account was, once it is deleted. */
const GHOST: Actor = { id: null, login: "ghost", type: "ghost" };

const TYPES: Readonly<Record<string, Actor["type"]>> = {
  User: "user",
  Bot: "bot",
  Organization: "organization",
};

/** An account as REST and GraphQL give it; for none, that of a deleted one. */
export function toActor(account: Shape | undefined): Actor {
  if (account === undefined) return GHOST;
  const type = TYPES[account.anyText("__typename") || account.anyText("type") || "User"];
  const login = account.text("login");
  // A placeholder of an import, or a kind that is not known: nobody who could speak for themselves (threat 22).
  if (type === undefined) return { ...GHOST, login };
  const id = account.integer(account.has("databaseId") ? "databaseId" : "id");
  return { id, login: type === "bot" ? toBotLogin(login) : login, type };
}

/** REST writes bots with this ending, GraphQL does not: one bot, one login. */
const toBotLogin = (login: string): string => (login.endsWith("[bot]") ? login : `${login}[bot]`);

/** Who a commit names. Without an account it is nobody that the forge knows: the address then stands for the person. */
export function toCommitPerson(person: Shape | undefined): Actor | undefined {
  if (person === undefined) return undefined;
  const account = person.anyObject("user");
  if (account !== undefined) return toActor(account);
  const login = person.anyText("email") || person.anyText("name") || "unknown";
  return { id: null, login, type: "user" };
}
