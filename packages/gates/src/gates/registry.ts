import type { Configured, ReferencedFiles } from "../core/configured.ts";
import type { Gate } from "../core/gate.ts";
import type { Part } from "../core/snapshot.ts";
import { configureSopAck } from "./sop-ack/configure.ts";
import { sopAck } from "./sop-ack/sop-ack.ts";

/** A gate, and how its options are made from what the configuration says: the contract has checked their shape. */
interface Registered<Options, Needed extends Part> {
  readonly gate: Gate<Options, Needed>;
  readonly configure: (options: never, files: ReferencedFiles, original?: never) => Configured<Options>;
}

const register = <Options, Needed extends Part>(registered: Registered<Options, Needed>): Registered<Options, Needed> =>
  registered;

/** Every gate, by the identifier that a configuration names. */
export const GATES = {
  "sop-ack": register({ gate: sopAck, configure: configureSopAck }),
} as const;

export type GateId = keyof typeof GATES;
