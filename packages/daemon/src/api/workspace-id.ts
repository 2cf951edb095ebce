import { DaemonError } from "../core/daemon-error.ts";

const HYPHENATED = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;
const PLAIN = /^([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})$/;

/**
 * A UUID as the store spells it: in small letters, with hyphens. Capitals, no hyphens and braces around hyphens are accepted.
 *
 * @throws DaemonError INVALID_WORKSPACE_ID for anything else
 */
export function canonicalWorkspaceId(given: string): string {
  const id = given.toLowerCase();
  if (HYPHENATED.test(id)) return id;
  const bare = id.startsWith("{") && id.endsWith("}") ? id.slice(1, -1) : id;
  if (bare !== id && HYPHENATED.test(bare)) return bare;
  if (bare === id && PLAIN.test(id)) return id.replace(PLAIN, "$1-$2-$3-$4-$5");
  throw new DaemonError("INVALID_WORKSPACE_ID", "invalid workspace id", {
    fix: "Give the id as GET /workspaces shows it: 32 hexadecimal digits with hyphens.",
  });
}
