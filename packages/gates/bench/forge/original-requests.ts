import type { PullRequestSnapshot } from "@portcullis/contracts";

/** An item of the checklist, and the logins that acknowledge it, in the order in which they were first said. */
export interface BenchItem {
  readonly slug: string;
  readonly teams: readonly string[];
  readonly ackers: readonly string[];
}

/**
 * The paths that the original asks for a state, in its order: the pull request, a page of comments, then item by item and person by
 * person the team's id, once each, and the membership, until the first team that has the person. Without the status that it posts.
 */
export function listOriginalRequests(snapshot: PullRequestSnapshot, items: readonly BenchItem[]): readonly string[] {
  const { owner, name } = snapshot.repository;
  const { number } = snapshot.pull_request;
  const asked = new Set<string>();
  const once = (path: string): void => void asked.add(path);
  once(`/repos/${owner}/${name}/pulls/${number}`);
  once(`/repos/${owner}/${name}/issues/${number}/comments?limit=50&page=1`);
  for (const { teams, ackers } of items)
    for (const login of ackers)
      for (const wanted of teams) {
        once(`/orgs/${owner}/teams/search?q=${wanted}`);
        const team = snapshot.teams?.find((each) => each.name === wanted);
        once(`/teams/${team?.id}/members/${login}`);
        if (team?.members.some((member) => member.login === login)) break;
      }
  return [...asked];
}
