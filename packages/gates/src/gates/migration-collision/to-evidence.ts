import type { Situation } from "../../migrations/situation.ts";
import type { JudgedSnapshot } from "./build-situation.ts";

interface MigrationCollisionEvidence {
  readonly base_sha: string;
  readonly files_seen: number;
  readonly open_pull_requests_seen: readonly number[];
  readonly proposals: readonly { readonly from: string; readonly to: string }[];
}

/** What each member holds, for the gate's page. */
export const EVIDENCE = {
  base_sha: "the tip of the base that was looked at",
  files_seen: "how many files of the folder were looked at",
  open_pull_requests_seen: "numbers of the other open requests that were looked at",
  proposals: "names that would do: `{from, to}`",
} satisfies Record<keyof MigrationCollisionEvidence, string>;

export const toEvidence = (
  { pull_request, open_pull_requests }: JudgedSnapshot,
  situation: Situation,
  proposals: MigrationCollisionEvidence["proposals"],
): MigrationCollisionEvidence & Record<string, unknown> => ({
  base_sha: pull_request.base.sha,
  files_seen: countFiles(situation),
  open_pull_requests_seen: open_pull_requests
    .map(({ number }) => number)
    .filter((number) => number !== pull_request.number)
    .toSorted((a, b) => a - b),
  proposals,
});

export const countFiles = ({ merged }: Situation): number => merged.names.length + merged.misfits.length;
