import { DaemonError } from "../core/daemon-error.ts";

/** A place in a list, as text that means nothing to a caller. */
export const writeCursor = (position: number): string => Buffer.from(`after:${position}`).toString("base64url");

export function readCursor(cursor: string): number {
  const [, digits] = /^after:(\d{1,15})$/.exec(Buffer.from(cursor, "base64url").toString()) ?? [];
  if (digits !== undefined) return Number(digits);
  throw new DaemonError("INVALID_CURSOR", "This is no cursor of a list.", {
    fix: "Take next_cursor of the page before.",
  });
}

/** Of events: the id of the last one that was seen, so that a stream can go on from it. */
export function readEventCursor(cursor: string): number {
  if (/^\d{1,15}$/.test(cursor)) return Number(cursor);
  throw new DaemonError("INVALID_CURSOR", "This is no id of an event.", {
    fix: "Take next_cursor of the page before.",
  });
}
