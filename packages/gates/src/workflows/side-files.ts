import type { PullRequestSnapshot } from "@portcullis/contracts";

export type Side = "base" | "merge_base" | "head";

/** What a snapshot knows of a file at one side. What nobody read is not taken for absent. */
export type SideFile =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "absent" }
  | { readonly kind: "unread"; readonly reason: string };

const ABSENT: SideFile = { kind: "absent" };

/** The files of a snapshot, by side and path. A file that the request leaves alone is the same at its head and its merge base. */
export class SideFiles {
  readonly #snapshot: PullRequestSnapshot;
  readonly #texts: ReadonlyMap<string, string>;
  readonly #gaps: ReadonlyMap<string, string>;
  /** How the request changes a path, under its old name too. */
  readonly #changes = new Map<string, "added" | "modified" | "removed">();

  constructor(snapshot: PullRequestSnapshot) {
    const { file_contents = [], incomplete = [], files = [] } = snapshot;
    this.#snapshot = snapshot;
    this.#texts = new Map(file_contents.map(({ at, path, text }) => [`${at}:${path}`, text]));
    this.#gaps = new Map(
      incomplete.flatMap(({ part, subject, reason }) =>
        part === "file_contents" && subject !== undefined ? [[subject, reason] as const] : [],
      ),
    );
    for (const { path, previous_path, status } of files) {
      if (previous_path !== undefined && previous_path !== path) this.#changes.set(previous_path, "removed");
      this.#changes.set(path, status === "renamed" ? (previous_path === path ? "modified" : "added") : status);
    }
  }

  /** Every path that the snapshot names and that a test lets pass, in order. */
  paths(isWanted: (path: string) => boolean): readonly string[] {
    const { file_contents = [], head_files = [], base_files = [] } = this.#snapshot;
    const named = [
      ...file_contents.map(({ path }) => path),
      ...head_files,
      ...base_files,
      ...this.#changes.keys(),
      ...this.#gaps.keys(),
    ];
    return [...new Set(named.filter(isWanted))].toSorted((a, b) => (a < b ? -1 : 1));
  }

  at(side: Side, path: string): SideFile {
    const change = this.#changes.get(path);
    for (const place of this.#placesOf(side, change)) {
      const text = this.#texts.get(`${place}:${path}`);
      if (text !== undefined) return { kind: "text", text };
    }
    if (change === (side === "head" ? "removed" : "added")) return ABSENT;
    const gap = this.#gaps.get(path);
    if (gap !== undefined) return { kind: "unread", reason: gap };
    const { head_files, base_files, files } = this.#snapshot;
    // Of a file that the request leaves alone, a list of either side tells.
    const lists = side === "head" ? [head_files] : [base_files];
    if (change === undefined && files !== undefined) lists.push(head_files, base_files);
    if (lists.some((list) => list?.includes(path) === false)) return ABSENT;
    return { kind: "unread", reason: `it is not in the snapshot at the ${side.replace("_", " ")}` };
  }

  /** Whether the base has not moved since the request began. */
  get #isFresh(): boolean {
    const { base, merge_base_sha } = this.#snapshot.pull_request;
    return merge_base_sha === undefined || merge_base_sha === base.sha;
  }

  /** Where the same bytes may stand. */
  #placesOf(side: Side, change: string | undefined): readonly Side[] {
    if (change === undefined && this.#snapshot.files !== undefined)
      return side === "base" ? ["base", "merge_base", "head"] : [side, "merge_base", "head", "base"];
    if (side === "head") return ["head"];
    return this.#isFresh ? [side, "base", "merge_base"] : [side];
  }
}
