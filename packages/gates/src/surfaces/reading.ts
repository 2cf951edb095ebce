import { ANY } from "./shapes.ts";
import type { Direction, Shape, SurfaceProblem } from "./surface.ts";

/** The course of reading one surface: notes problems, and keeps within bounds what a hostile source may ask for. */
export interface Reading {
  readonly direction: Direction;
  /** By line, each once. */
  problems(): readonly SurfaceProblem[];
  note(line: number, message: string): void;
  /** Any value, because of a problem. */
  unread(line: number, message: string): Shape;
  /** Counts one more part of the type, such as a member; false, with a note, when there are too many. */
  take(line: number): boolean;
  /** Whether this is the first call with the key, for what is to be looked at once. */
  isFirst(key: number): boolean;
  /** Reads one more level; past the bounds it notes so and gives `otherwise`. */
  within<T>(line: number, otherwise: T, read: () => T): T;
  /**
   * Reads a type that has a name; met again inside itself it is recursive.
   *
   * @param key tells types of one name apart
   */
  named(key: number | string, type: string, line: number, read: () => Shape): Shape;
}

const MOST_LEVELS = 150;
const MOST_PARTS = 20_000;
const MOST_PROBLEMS = 100;

export function createReading(direction: Direction): Reading {
  const problems = new Map<string, SurfaceProblem>();
  const open = new Set<number | string>();
  const seen = new Set<number>();
  let level = 0;
  let parts = 0;

  const note = (line: number, message: string): void => {
    if (problems.size < MOST_PROBLEMS) problems.set(`${line} ${message}`, { line, message });
  };
  const unread = (line: number, message: string): Shape => {
    note(line, message);
    return ANY;
  };
  const take = (line: number): boolean => {
    // Noted once: every part that is left would have the same to say.
    if (parts === MOST_PARTS) note(line, `The type is made of more than ${MOST_PARTS} parts; the rest is not read.`);
    return parts++ < MOST_PARTS;
  };
  const within = <T>(line: number, otherwise: T, read: () => T): T => {
    if (level >= MOST_LEVELS) {
      note(line, `What is nested more than ${MOST_LEVELS} levels deep is not read.`);
      return otherwise;
    }
    if (!take(line)) return otherwise;
    level++;
    try {
      return read();
    } finally {
      level--;
    }
  };
  return {
    direction,
    problems: () => [...problems.values()].toSorted((one, other) => one.line - other.line),
    note,
    unread,
    take,
    isFirst: (key) => !seen.has(key) && seen.add(key) !== undefined,
    within,
    named: (key, type, line, read) => {
      if (open.has(key)) return { kind: "recursive", type };
      open.add(key);
      try {
        const shape = within(line, ANY, read);
        const isOnlyItself = shape.kind === "recursive" && shape.type === type;
        return isOnlyItself ? unread(line, `${type} is declared as nothing but itself.`) : shape;
      } finally {
        open.delete(key);
      }
    },
  };
}
