import type { PullRequestSnapshot } from "@portcullis/contracts";

import type { Side, Wanted } from "../../core/wanted.ts";
import type { ForgeClient } from "../forge-client.ts";
import { ForgeFault } from "../forge-fault.ts";
import type { ReadingMemory } from "../reading-memory.ts";
import { gatherParts, withLater, type Gaps } from "../gather-parts.ts";
import { valueOf } from "./connection-reader.ts";
import { readBranchProtection } from "./read-branch-protection.ts";
import { readChangedFiles, withModes } from "./read-changed-files.ts";
import type { Conversation } from "./conversation-reader.ts";
import { readOpenPullRequests } from "./read-open-pull-requests.ts";
import type { PullRequest } from "./read-pull-request.ts";
import { readPushes } from "./read-pushes.ts";
import { listPaths, readSideFiles } from "./read-side-files.ts";
import { readStatuses } from "./read-statuses.ts";
import { readTeams } from "./read-teams.ts";
import { readTrackedIssues } from "./read-tracked-issues.ts";
import type { Sides } from "./sides.ts";

/** What a reading works with. */
interface Reading {
  readonly client: ForgeClient;
  /** What was read in runs before. */
  readonly memory: ReadingMemory;
  readonly pull: PullRequest;
  readonly conversation: Conversation;
  readonly sides: Sides;
  readonly wanted: Wanted;
  readonly gaps: Gaps;
}

/** Reads the wanted parts of a pull request: first what stands alone, then the files, then what descriptions and files name. */
export async function readParts(bare: PullRequestSnapshot, reading: Reading): Promise<PullRequestSnapshot> {
  const { client, memory, pull, conversation, sides, wanted, gaps } = reading;
  const { repository, pull_request } = pull;
  const first = await gatherParts(bare, wanted, gaps, {
    commits: async () => [...valueOf(conversation.commits)],
    pushes: () => readPushes(client, pull, conversation, wanted.wantsPushedFiles, memory),
    comments: async () => [...valueOf(conversation.comments)],
    reviews: async () => [...valueOf(conversation.reviews)],
    files: async () => {
      const found = await readChangedFiles(client, repository, pull_request.number, pull.changedFiles);
      const files = found.map(({ file }) => file);
      return wanted.wantsModes ? withModes(files, (await sides.at("head")).tree) : files;
    },
    statuses: () => readStatuses(client, repository, pull_request.head.sha, bare.taken_at),
    teams: () => readTeams(client, repository.owner, wanted.teams, gaps, memory),
    open_pull_requests: () => readOpenPullRequests(client, repository, pull_request.number, wanted),
    branch_protection: () => readBranchProtection(client, repository, pull_request.base.ref),
    measurements: () => {
      throw new ForgeFault("a forge measures nothing: judge a checkout by the gate's own command");
    },
  });
  const pathsAt = async (side: Side): Promise<string[]> => listPaths(await sides.at(side), wanted, first);
  const second = await gatherParts(first, wanted, gaps, {
    base_files: () => pathsAt("base"),
    head_files: () => pathsAt("head"),
    file_contents: async () => {
      const asked = await Promise.all([...wanted.sides].map((side) => sides.at(side)));
      return readSideFiles(client, repository, asked, (path, side) => wanted.wantsFile(path, side, first), gaps);
    },
  });
  return gatherParts(second, withLater(wanted, second), gaps, {
    tracked_issues: () => readTrackedIssues(client, wanted.listTracked(second), gaps),
    ...(wanted.laterParts.has("statuses") && {
      statuses: () => readStatuses(client, repository, pull_request.head.sha, bare.taken_at),
    }),
  });
}
