import type { Finding } from "../core/gate.ts";

/** Where a finding was made, in words: `comment 12`, `review 3`, `src/a.ts:4:2`. */
export function namePlace({ location }: Finding): string | undefined {
  if (location === undefined) return undefined;
  if ("comment_id" in location) return `comment ${location.comment_id}`;
  if ("review_id" in location) return `review ${location.review_id}`;
  return [location.path, location.line, location.column].filter((part) => part !== undefined).join(":");
}
