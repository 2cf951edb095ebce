import type { ForgeAdapter, PullRequestReference } from "./forge.ts";
import { createForgeClient, type ForgeAccess, type ForgeClient } from "./forge-client.ts";
import { createGiteaAdapter } from "./gitea/create-gitea-adapter.ts";
import { createGitHubAdapter } from "./github/create-github-adapter.ts";
import { createGiteaPublisher } from "./publish/create-gitea-publisher.ts";
import { createGitHubPublisher } from "./publish/create-github-publisher.ts";
import type { ForgePublisher } from "./publish/forge-publisher.ts";

export type ForgeKind = ForgeAdapter["kind"];

type Access = Omit<ForgeAccess, "scheme">;

const connect = (kind: ForgeKind, access: Access): ForgeClient =>
  createForgeClient({ ...access, scheme: kind === "gitea" ? "token" : "Bearer" });

/** A forge that can be read, of either kind. */
export const openForge = (kind: ForgeKind, access: Access): ForgeAdapter =>
  kind === "gitea" ? createGiteaAdapter(connect(kind, access)) : createGitHubAdapter(connect(kind, access));

/** A forge that can be told about one pull request. */
export const openPublisher = (kind: ForgeKind, access: Access, reference: PullRequestReference): ForgePublisher =>
  kind === "gitea"
    ? createGiteaPublisher(connect(kind, access), reference)
    : createGitHubPublisher(connect(kind, access), reference);
