import { dirname, join } from "node:path";

/** The file of the thread `pglite-worker`: beside this one as a module, and beside the command line where all is in one file. */
export function locateWorker(): URL | string {
  const here = import.meta.url;
  // In the bundle this is the name of its file.
  if (!here.startsWith("file:")) return join(dirname(here), "pglite-worker.cjs");
  return new URL(`./pglite-worker${here.slice(here.lastIndexOf("."))}`, here);
}
