import type { EngineFailure } from "../migrations/runs/describe-failure.ts";
import type { PreparedFile } from "../migrations/runs/prepared-file.ts";

/** Each one costs a timeout and a new engine. */
const MOST_LOSSES = 5;

/** How a file ended an engine, and at which of its statements. */
export interface Loss {
  readonly error: EngineFailure;
  readonly statement?: number;
}

/** Files that ended an engine: none gets a second one, and not many get one at all. */
export interface Losses {
  /** Why a file is not to be run. */
  reasonAgainst(file: PreparedFile): Loss | undefined;
  /** A file ran to its end, or to an error: if it ends an engine later, that is not its fault alone. */
  clear(file: PreparedFile): void;
  record(file: PreparedFile, loss: Loss): void;
}

export function createLosses(): Losses {
  const cleared = new Set<string>();
  const fatal = new Map<string, Loss>();
  let count = 0;
  const key = ({ path, text }: PreparedFile): string => `${path}\0${text}`;
  return {
    reasonAgainst(file) {
      const known = fatal.get(key(file));
      if (known !== undefined || count < MOST_LOSSES) return known;
      return { error: { kind: "crashed", message: `it was not run, as ${count} engines were lost before` } };
    },
    clear: (file) => void cleared.add(key(file)),
    record(file, loss) {
      count += 1;
      if (!cleared.has(key(file))) fatal.set(key(file), loss);
    },
  };
}
