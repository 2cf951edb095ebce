/** Sample of the runtime codex. */
import { runSample } from "./sample/run-sample.mjs";

await runSample("codex");
