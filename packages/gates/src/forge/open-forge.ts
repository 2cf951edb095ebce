import type { ForgeAdapter, PullRequestReference } from "./forge.ts";
import { createForgeClient, type ForgeAccess, type ForgeClient } from "./forge-client.ts";
import { createConditionalFetch } from "./conditional-fetch.ts";
import type { ForgeObserver } from "./forge-observer.ts";
import { createGiteaAdapter } from "./gitea/create-gitea-adapter.ts";
import { createGiteaObserver } from "./gitea/create-gitea-observer.ts";
import { createGitHubAdapter } from "./github/create-github-adapter.ts";
import { createGiteaPublisher } from "./publish/create-gitea-publisher.ts";
import { createGitHubPublisher } from "./publish/create-github-publisher.ts";
import type { ForgePublisher } from "./publish/forge-publisher.ts";
import { createGitHubObserver } from "./github/create-github-observer.ts";
import { NO_MEMORY, type ReadingMemory } from "./reading-memory.ts";

export type ForgeKind = ForgeAdapter["kind"];

type Access = Omit<ForgeAccess, "scheme">;

/** A forge that can be told about one pull request. */
export const openPublisher = (kind: ForgeKind, access: Access, reference: PullRequestReference): ForgePublisher =>
  kind === "gitea"
    ? createGiteaPublisher(connect(kind, access), reference)
    : createGitHubPublisher(connect(kind, access), reference);

/** A forge that can be read, of either kind. Only GitHub says whether an answer is still the same. */
export const openForge = (kind: ForgeKind, access: Access, memory: ReadingMemory = NO_MEMORY): ForgeAdapter =>
  kind === "gitea"
    ? createGiteaAdapter(connect(kind, access), memory)
    : createGitHubAdapter(connect(kind, { ...access, fetch: createConditionalFetch(access.fetch, memory) }), memory);

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
