import type { ForgeAdapter } from "./forge.ts";
import { createForgeClient, type ForgeAccess, type ForgeClient } from "./forge-client.ts";
import type { ForgeObserver } from "./forge-observer.ts";
import { createGiteaAdapter } from "./gitea/create-gitea-adapter.ts";
import { createGiteaObserver } from "./gitea/create-gitea-observer.ts";
import { createGitHubAdapter } from "./github/create-github-adapter.ts";
import { createGitHubObserver } from "./github/create-github-observer.ts";

export type ForgeKind = ForgeAdapter["kind"];

type Access = Omit<ForgeAccess, "scheme">;

/** A forge that can be read, of either kind. */
export const openForge = (kind: ForgeKind, access: Access): ForgeAdapter =>
  (kind === "gitea" ? createGiteaAdapter : createGitHubAdapter)(connect(kind, access));

/** A forge that can be looked at, and what reads files of it, within one budget. */
export function openObserver(
  kind: ForgeKind,
  access: Access,
): { readonly observer: ForgeObserver; readonly adapter: ForgeAdapter } {
  const client = connect(kind, access);
  return kind === "gitea"
    ? { observer: createGiteaObserver(client), adapter: createGiteaAdapter(client) }
    : { observer: createGitHubObserver(client), adapter: createGitHubAdapter(client) };
}

const connect = (kind: ForgeKind, access: Access): ForgeClient =>
  createForgeClient({ ...access, scheme: kind === "gitea" ? "token" : "Bearer" });
