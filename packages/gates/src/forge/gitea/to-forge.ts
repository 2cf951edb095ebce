import type { PullRequestSnapshot } from "@portcullis/contracts";

import type { ForgeClient } from "../forge-client.ts";
import { Shape } from "../shape.ts";

type Forge = PullRequestSnapshot["forge"] & { readonly version: string };

/** Which of the two a server is. Forgejo names the Gitea that it is like behind its own version: 15.0.3+gitea-1.22.0. */
export function toForge(client: ForgeClient, body: unknown): Forge {
  const version = new Shape(body, "version").text("version");
  const isForgejo = version.includes("+gitea-") || Number.parseInt(version, 10) >= 7;
  return { kind: isForgejo ? "forgejo" : "gitea", host: client.root.hostname, version };
}
