/** Sample of the runtime google-adk. */
import { runSample } from "./sample/run-sample.mjs";

await runSample("google-adk");
