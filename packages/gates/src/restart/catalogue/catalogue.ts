/** A templates folder as data: what is to stand on a disk, before it stands there. */
export interface Catalogue {
  /** How the resolver is told of it: by its own path, by a link to it, with a slash at the end; or there is none at all. */
  readonly root: "plain" | "linked" | "slashed" | "missing";
  /** In the order in which they are made. One that finds its place taken is left out. */
  readonly entries: readonly Entry[];
}

export type Entry = DirectoryEntry | FileEntry | LinkEntry;

/** A folder, and all above it. */
export interface DirectoryEntry {
  readonly kind: "directory";
  /** Below the templates folder, with slashes. */
  readonly path: string;
  readonly configuration?: Configuration;
}

interface FileEntry {
  readonly kind: "file";
  readonly path: string;
  readonly text?: string;
}

interface LinkEntry {
  readonly kind: "link";
  readonly path: string;
  /** Below the templates folder (`hermes`, `.` for the folder itself), or `$OUTSIDE/...` for what stands beside it. */
  readonly target: string;
}

/** A config.yaml, with what it says: whoever made the text knows, and nobody has to read it. */
export interface Configuration {
  readonly text: string;
  /** UTF-8 where absent. */
  readonly encoding?: "latin1";
  readonly name?: string;
  readonly runtime?: string;
}

/** What a name may begin with to stand for a folder beside the templates folder, which no resolver may reach. */
export const OUTSIDE = "$OUTSIDE";

/** What a name may begin with to stand for the templates folder itself, by its path on the machine. */
export const TEMPLATES = "$TEMPLATES";

/** The folder that `$OUTSIDE` stands for; its name begins like the templates folder's. */
export const OUTSIDE_FOLDER = "templates-outside";

/** What stands beside every templates folder, which is called `templates`. */
export const BESIDE: readonly DirectoryEntry[] = [
  {
    kind: "directory",
    path: `${OUTSIDE_FOLDER}/secret`,
    configuration: { text: "name: Rank Helper\n", name: "Rank Helper" },
  },
  { kind: "directory", path: `${OUTSIDE_FOLDER}/hermes` },
  { kind: "directory", path: `${OUTSIDE_FOLDER}/hermes-default` },
];
