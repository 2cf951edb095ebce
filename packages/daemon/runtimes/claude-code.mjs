/** Sample of the runtime claude-code. */
import { runSample } from "./sample/run-sample.mjs";

await runSample("claude-code");
