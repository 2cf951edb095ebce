import type { EngineFailure } from "../migrations/runs/describe-failure.ts";
import type { PreparedFile } from "../migrations/runs/prepared-file.ts";

/** Each one costs a timeout and a new engine. */
const MOST_LOSSES = 5;

/** Files that ended an engine: none gets a second one, and not many get one at all. */
export interface Losses {
  /** Why a file is not to be run. */
  reasonAgainst(file: PreparedFile): EngineFailure | undefined;
  /** A file ran to its end, or to an error: if it ends an engine later, that is not its fault alone. */
  clear(file: PreparedFile): void;
  record(file: PreparedFile | undefined, failure: EngineFailure): void;
}

export function createLosses(): Losses {
  const cleared = new Set<string>();
  const fatal = new Map<string, EngineFailure>();
  let count = 0;
  const key = ({ path, text }: PreparedFile): string => `${path}\0${text}`;
  return {
    reasonAgainst(file) {
      const known = fatal.get(key(file));
      if (known !== undefined || count < MOST_LOSSES) return known;
      return { kind: "crashed", message: `it was not run, as ${count} engines were lost before` };
    },
    clear: (file) => void cleared.add(key(file)),
    record(file, failure) {
      count += 1;
      if (file !== undefined && !cleared.has(key(file))) fatal.set(key(file), failure);
    },
  };
}
