import type { PullRequestSnapshot } from "@portcullis/contracts";

import type { Part } from "../../../core/snapshot.ts";
import type { Wanted } from "../../../core/wanted.ts";
import type { FakeForge } from "../../../fake-forge/start-fake-forge.ts";
import { createForgeClient } from "../../forge-client.ts";
import type { ForgeAdapter, PullRequestReference } from "../../forge.ts";
import { createGitHubAdapter } from "../create-github-adapter.ts";

/** Changes an answer on its way: a server that lies in one place. Undefined leaves it as it is. */
export type Lie = (target: string, body: any, asked: any) => unknown;

/** An adapter of GitHub for a fake, whose answers somebody may change. */
export function openFake({ root }: FakeForge, lie: Lie = () => undefined, requestMilliseconds = 30_000): ForgeAdapter {
  const lyingFetch: typeof globalThis.fetch = async (input, init) => {
    const answer = await fetch(input, init);
    const target = new URL(input instanceof Request ? input.url : input);
    const asked: unknown = typeof init?.body === "string" ? JSON.parse(init.body) : undefined;
    const text = await answer.text();
    const changed = lie(`${target.pathname}${target.search}`, JSON.parse(text), asked);
    return new Response(changed === undefined ? text : JSON.stringify(changed), {
      status: answer.status,
      headers: answer.headers,
    });
  };
  const client = createForgeClient({
    root: new URL(root),
    scheme: "Bearer",
    token: "secret",
    fetch: lyingFetch,
    now: () => Date.parse("2026-06-20T00:00:00Z"),
    sleep: async () => {},
    limits: { requestMilliseconds, attempts: 2 },
  });
  return createGitHubAdapter(client);
}

export const referenceOf = ({
  repository: { owner, name },
  pull_request,
}: PullRequestSnapshot): PullRequestReference => ({
  owner,
  repository: name,
  number: pull_request.number,
});

export const wantedOf = (parts: readonly Part[], more: Partial<Wanted> = {}): Wanted => ({
  parts: new Set(parts),
  sides: new Set(),
  teams: [],
  wantsFile: () => false,
  listsFile: () => false,
  wantsOpenFile: () => false,
  wantsOpenCommits: false,
  wantsPushedFiles: false,
  wantsModes: false,
  listTracked: () => [],
  laterParts: new Set(),
  needsLater: () => false,
  isKept: false,
  ...more,
});
