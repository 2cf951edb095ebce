/**
 * Starts one program, and ends it with everything that it started once the daemon is gone. The daemon holds the other end of the
 * standard input: when it dies, however it dies, that end closes. Usage: node host.mjs PROGRAM (everything else is environment).
 */
import { once } from "node:events";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";

const [, , program] = process.argv;
if (program === undefined) {
  process.stderr.write("host: no program was given\n");
  process.exit(2);
}
// A thread of its own: it watches also while the program's loop is busy for ever.
const watch = new Worker(new URL("./watch-daemon.mjs", import.meta.url));
await once(watch, "message");
watch.unref();
await import(pathToFileURL(program).href);
