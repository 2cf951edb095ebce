import type { ForgeAdapter } from "./forge.ts";
import { createForgeClient, type ForgeAccess } from "./forge-client.ts";
import { createGiteaAdapter } from "./gitea/create-gitea-adapter.ts";
import { createGitHubAdapter } from "./github/create-github-adapter.ts";

export type ForgeKind = ForgeAdapter["kind"];

/** A forge that can be read, of either kind. */
export const openForge = (kind: ForgeKind, access: Omit<ForgeAccess, "scheme">): ForgeAdapter =>
  kind === "gitea"
    ? createGiteaAdapter(createForgeClient({ ...access, scheme: "token" }))
    : createGitHubAdapter(createForgeClient({ ...access, scheme: "Bearer" }));
