/** Sample of the runtime openclaw. */
import { runSample } from "./sample/run-sample.mjs";

await runSample("openclaw");
