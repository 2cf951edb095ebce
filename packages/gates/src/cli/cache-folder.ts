import { join } from "node:path";

/** The user's own folder for what need not be found out twice, of one kind; `undefined` where nobody has a home. */
export function cacheFolder(kind: "migrations" | "forge"): string | undefined {
  const { XDG_CACHE_HOME, HOME, USERPROFILE } = process.env;
  const home = HOME || USERPROFILE;
  if (!XDG_CACHE_HOME && !home) return undefined;
  return join(XDG_CACHE_HOME || join(home!, ".cache"), "portcullis", kind);
}
