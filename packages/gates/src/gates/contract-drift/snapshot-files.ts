import type { SnapshotWith } from "../../core/snapshot.ts";

/** What a snapshot knows of a file at one side. */
export type FileSighting =
  | { readonly kind: "text"; readonly path: string; readonly text: string }
  | { readonly kind: "absent" }
  | { readonly kind: "unread"; readonly reason: string };

/** The files of a snapshot, by path and side. What nobody read is not taken for absent. */
export class SnapshotFiles {
  readonly #snapshot: SnapshotWith<"file_contents">;
  readonly #texts: ReadonlyMap<string, string>;

  constructor(snapshot: SnapshotWith<"file_contents">) {
    this.#snapshot = snapshot;
    this.#texts = new Map(snapshot.file_contents.map(({ at, path, text }) => [`${at}:${path}`, text]));
  }

  atHead(path: string): FileSighting {
    const { files, head_files } = this.#snapshot;
    return this.#look(path, ["head"], () =>
      files?.some((file) => (file.path === path && file.status === "removed") || file.previous_path === path) ===
        true || head_files?.includes(path) === false
        ? { kind: "absent" }
        : undefined,
    );
  }

  /** Where the pull request began; of a file that it renames, the one that it was. */
  atBase(path: string): FileSighting {
    const { files, base_files } = this.#snapshot;
    return this.#look(path, ["merge_base", "base"], () => {
      const change = files?.find((file) => file.path === path);
      const before = change?.status === "renamed" ? change.previous_path : undefined;
      if (before !== undefined && before !== path) return this.atBase(before);
      return change?.status === "added" || base_files?.includes(path) === false ? { kind: "absent" } : undefined;
    });
  }

  #look(path: string, sides: readonly string[], otherwise: () => FileSighting | undefined): FileSighting {
    for (const side of sides) {
      const text = this.#texts.get(`${side}:${path}`);
      if (text !== undefined) return { kind: "text", path, text };
    }
    const gap = this.#snapshot.incomplete?.find(({ part, subject }) => part === "file_contents" && subject === path);
    if (gap !== undefined) return { kind: "unread", reason: gap.reason };
    return (
      otherwise() ?? {
        kind: "unread",
        reason: `is not in the snapshot at the ${sides[0] === "head" ? "head" : "base"}`,
      }
    );
  }
}
