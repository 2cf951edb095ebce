import type { PullRequestSnapshot } from "@portcullis/contracts";

import { namesOf } from "../core/match-paths.ts";
import type { Facts } from "./evaluate-expression.ts";

/** What a workflow's filters and conditions can know of a change. */
export interface Change {
  readonly baseRef: string;
  readonly headRef: string;
  /** Whether the head is a branch of the repository itself, so that pushing it is an event there. */
  readonly isOwnBranch: boolean;
  /** Old and new names of the files that it changes. */
  readonly files: readonly string[];
  factsFor(event: string): Facts;
}

export function readChange({ repository, pull_request, files = [] }: PullRequestSnapshot): Change {
  const { base, head, number, draft, author, labels } = pull_request;
  const own = `${repository.owner}/${repository.name}`;
  const refs: Readonly<Record<string, string>> = {
    pull_request: `refs/pull/${number}/merge`,
    pull_request_target: `refs/heads/${base.ref}`,
    push: `refs/heads/${head.ref}`,
  };
  return {
    baseRef: base.ref,
    headRef: head.ref,
    isOwnBranch: head.repository === undefined || head.repository.toLowerCase() === own.toLowerCase(),
    files: files.flatMap(namesOf),
    factsFor: (event) => {
      const isRequest = event !== "push";
      return new Map<string, string | number | boolean | readonly string[]>(
        [
          ["github.event_name", event],
          ["github.ref", refs[event] ?? ""],
          ["github.repository", own],
          ["github.repository_owner", repository.owner],
          ["github.base_ref", isRequest ? base.ref : ""],
          ["github.head_ref", isRequest ? head.ref : ""],
          ...(isRequest
            ? ([
                ["github.event.number", number],
                ["github.event.pull_request.number", number],
                ["github.event.pull_request.draft", draft],
                ["github.event.pull_request.base.ref", base.ref],
                ["github.event.pull_request.head.ref", head.ref],
                ["github.event.pull_request.head.repo.full_name", head.repository ?? own],
                ["github.event.pull_request.head.repo.fork", head.repository !== undefined && head.repository !== own],
                ["github.event.pull_request.user.login", author.login],
                ["github.event.pull_request.labels.*.name", labels],
              ] as const)
            : []),
        ].flatMap(([name, value]) => [
          [name, value] as const,
          // The forges that are not GitHub have their own word for it.
          [name.replace(/^github/, "gitea"), value] as const,
          [name.replace(/^github/, "forge"), value] as const,
        ]),
      );
    },
  };
}
