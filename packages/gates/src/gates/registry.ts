import type { Gate } from "../core/gate.ts";
import { sopAck } from "./sop-ack/sop-ack.ts";

/** Every gate, in the order of their names. */
export const GATES: readonly Pick<Gate, "id" | "summary" | "why" | "fix" | "rules">[] = [sopAck];
