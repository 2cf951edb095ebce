import type { PullRequestSnapshot } from "@portcullis/contracts";

/** The commits and branches of a request that no forge was asked about. */
export interface LocalRequest {
  /** The name of the repository, or folder. */
  readonly name: string;
  readonly title: string;
  readonly number?: number;
  readonly base: { readonly ref: string; readonly sha: string };
  readonly head: { readonly ref: string; readonly sha: string };
  readonly mergeBase: string;
}

/** What takes the place of a pull request where there is none: `forge.kind` is `local`, the number 0. */
export function describeRequest(
  { name, title, number = 0, base, head, mergeBase }: LocalRequest,
  takenAt: string,
): Pick<PullRequestSnapshot, "schema_version" | "taken_at" | "forge" | "repository" | "pull_request"> {
  return {
    schema_version: 1,
    taken_at: takenAt,
    forge: { kind: "local", host: "localhost" },
    repository: { owner: "local", name, default_branch: base.ref },
    pull_request: {
      number,
      title,
      body: "",
      author: { id: null, login: "local", type: "user" },
      state: "open",
      draft: false,
      labels: [],
      base: { ...base },
      head: { ...head },
      merge_base_sha: mergeBase,
      created_at: takenAt,
      updated_at: takenAt,
    },
  };
}
