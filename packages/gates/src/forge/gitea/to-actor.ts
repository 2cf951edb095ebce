import type { Actor } from "../../core/snapshot.ts";
import type { Shape } from "../shape.ts";

const GHOST = -1;

/** An account. Gitea gives deleted ones the number -1, and its own robots numbers below. */
export function toActor(user: Shape | undefined): Actor {
  const id = user?.integer("id") ?? GHOST;
  const login = user?.anyText("login") ?? "";
  if (id === GHOST || id === 0) return { id: null, login: login === "" ? "Ghost" : login, type: "ghost" };
  if (login === "") throw user!.fault("login", "a name");
  return { id, login, type: id < 0 ? "bot" : "user" };
}
