import type { PullRequestSnapshot } from "@portcullis/contracts";

import type { Wanted } from "../../core/wanted.ts";
import { ForgeFault } from "../forge-fault.ts";
import { gatherParts, withLater, type Gaps } from "../gather-parts.ts";
import { readBranchProtection } from "./read-branch-protection.ts";
import { readComments } from "./read-comments.ts";
import { readCommits } from "./read-commits.ts";
import { readFiles, withModes } from "./read-files.ts";
import { readOpenRequests } from "./read-open-requests.ts";
import { recallPushes } from "./recall-pushes.ts";
import type { GiteaRequest } from "./read-request.ts";
import { readReviews } from "./read-reviews.ts";
import { readFileContents, readPaths } from "./read-side-files.ts";
import { readStatuses } from "./read-statuses.ts";
import { readTeams } from "./read-teams.ts";
import { readTrackedIssues } from "./read-tracked-issues.ts";
import type { GiteaRepository } from "./repository.ts";

/** Reads the wanted parts of a pull request: first what stands alone, then the files, then what descriptions and files name. */
export async function readParts(
  repository: GiteaRepository,
  request: GiteaRequest,
  bare: PullRequestSnapshot,
  { wanted, gaps }: How,
): Promise<PullRequestSnapshot> {
  const { number, head, base, updated_at } = request.pull_request;
  const comments = () => repository.once("comments", () => readComments(repository, number));
  const reviews = () => repository.once("reviews", () => readReviews(repository, number, updated_at));
  const isSaidRead = wanted.parts.has("comments") && wanted.parts.has("reviews");
  const said = isSaidRead ? async () => [await comments(), await reviews()] : undefined;
  const first = await gatherParts(bare, wanted, gaps, {
    commits: () => readCommits(repository, request),
    pushes: () => recallPushes(repository, request, { said, wantsFiles: wanted.wantsPushedFiles }),
    comments,
    reviews,
    files: async () => {
      const files = await readFiles(repository, number, request.changedFiles);
      return wanted.wantsModes ? withModes(repository, files, head.sha) : files;
    },
    statuses: () => readStatuses(repository, head.sha),
    teams: () => readTeams(repository, wanted.teams, gaps),
    open_pull_requests: () => readOpenRequests(repository, number, wanted, gaps),
    branch_protection: () => readBranchProtection(repository, base.ref),
    measurements: () => {
      throw new ForgeFault("a forge measures nothing: judge a checkout by the gate's own command");
    },
  });
  const second = await gatherParts(first, wanted, gaps, {
    base_files: () => readPaths(repository, "base", first, wanted),
    head_files: () => readPaths(repository, "head", first, wanted),
    file_contents: () => readFileContents(repository, first, wanted, gaps),
  });
  return gatherParts(second, withLater(wanted, second), gaps, {
    tracked_issues: () => readTrackedIssues(repository, wanted.listTracked(second), gaps),
    ...(wanted.laterParts.has("statuses") && { statuses: () => readStatuses(repository, head.sha) }),
  });
}

interface How {
  readonly wanted: Wanted;
  readonly gaps: Gaps;
}
