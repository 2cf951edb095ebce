/** Sample of the runtime hermes. */
import { runSample } from "./sample/run-sample.mjs";

await runSample("hermes");
