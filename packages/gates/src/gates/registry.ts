import type { Configured, ReferencedFiles } from "../core/configured.ts";
import type { Gate } from "../core/gate.ts";
import type { Part } from "../core/snapshot.ts";

/** A gate, and how its options are made from what the configuration says: the contract has checked their shape. */
export interface Registered<Options = unknown, Needed extends Part = Part> {
  readonly gate: Gate<Options, Needed>;
  /** `waiverNames` are those of all gates of the configuration: one command may name several. */
  readonly configure: (
    options: never,
    files: ReferencedFiles,
    original?: never,
    waiverNames?: readonly string[],
  ) => Configured<Options>;
}

const register = <Options, Needed extends Part>(registered: Registered<Options, Needed>): Registered<Options, Needed> =>
  registered;

/** Every gate, by the identifier that a configuration names; loaded when one does. */
export const GATES = {
  "sop-ack": async () => {
    const [{ sopAck }, { configureSopAck }] = await Promise.all([
      import("./sop-ack/sop-ack.ts"),
      import("./sop-ack/configure.ts"),
    ]);
    return register({ gate: sopAck, configure: configureSopAck });
  },
  "contract-drift": async () => {
    const [{ contractDrift }, { configureContractDrift }] = await Promise.all([
      import("./contract-drift/contract-drift.ts"),
      import("./contract-drift/configure.ts"),
    ]);
    return register({ gate: contractDrift, configure: configureContractDrift });
  },
  "migration-collision": async () => {
    const [{ migrationCollision }, { configureMigrationCollision }, { loadParser }] = await Promise.all([
      import("./migration-collision/migration-collision.ts"),
      import("./migration-collision/configure.ts"),
      import("../migrations/statements/read-sql.ts"),
    ]);
    await loadParser();
    return register({ gate: migrationCollision, configure: configureMigrationCollision });
  },
  "required-checks": async () => {
    const [{ requiredChecks }, { configureRequiredChecks }] = await Promise.all([
      import("./required-checks/required-checks.ts"),
      import("./required-checks/configure.ts"),
    ]);
    return register({ gate: requiredChecks, configure: configureRequiredChecks });
  },
  "workflow-lint": async () => {
    const [{ workflowLint }, { configureWorkflowLint }] = await Promise.all([
      import("./workflow-lint/workflow-lint.ts"),
      import("./workflow-lint/configure.ts"),
    ]);
    return register({ gate: workflowLint, configure: configureWorkflowLint });
  },
  "template-delivery": async () => {
    const [{ templateDelivery }, { configureTemplateDelivery }] = await Promise.all([
      import("./template-delivery/template-delivery.ts"),
      import("./template-delivery/configure.ts"),
    ]);
    return register({ gate: templateDelivery, configure: configureTemplateDelivery });
  },
  "restart-resolution": async () => {
    const [{ restartResolution }, { configureRestartResolution }] = await Promise.all([
      import("./restart-resolution/restart-resolution.ts"),
      import("./restart-resolution/configure.ts"),
    ]);
    return register({ gate: restartResolution, configure: configureRestartResolution });
  },
  "team-review": async () => {
    const [{ teamReview }, { configureTeamReview }] = await Promise.all([
      import("./team-review/team-review.ts"),
      import("./team-review/configure.ts"),
    ]);
    return register({ gate: teamReview, configure: configureTeamReview });
  },
  "reserved-paths": async () => {
    const [{ reservedPaths }, { configureReservedPaths }] = await Promise.all([
      import("./reserved-paths/reserved-paths.ts"),
      import("./reserved-paths/configure.ts"),
    ]);
    return register({ gate: reservedPaths, configure: configureReservedPaths });
  },
  "review-state": async () => {
    const [{ reviewState }, { configureReviewState }] = await Promise.all([
      import("./review-state/review-state.ts"),
      import("./review-state/options.ts"),
    ]);
    return register({ gate: reviewState, configure: configureReviewState });
  },
  companion: async () => {
    const [{ companion }, { configureCompanion }] = await Promise.all([
      import("./companion/companion.ts"),
      import("./companion/options.ts"),
    ]);
    return register({ gate: companion, configure: configureCompanion });
  },
} as const;

export type GateId = keyof typeof GATES;

/** Gates that were loaded, by identifier. */
export type LoadedGates = ReadonlyMap<GateId, Registered>;

/** Loads some of the gates: what a gate works with may be large. */
export async function loadGates(ids: Iterable<GateId>): Promise<LoadedGates> {
  const wanted = [...new Set(ids)];
  return new Map(
    await Promise.all(wanted.map(async (id) => [id, (await GATES[id]()) as unknown as Registered] as const)),
  );
}
