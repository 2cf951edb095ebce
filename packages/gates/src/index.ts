export { compareSchemas } from "./comparison/compare-schemas.ts";
export type {
  Change,
  Comparison,
  ComparisonOptions,
  Compatibility,
  Grounds,
  Rollout,
  Witness,
} from "./comparison/comparison.ts";
export { bindGates, usedGates } from "./configuration/bind-gates.ts";
export {
  parseBaseline,
  parseChecklist,
  parseConfiguration,
  type Configuration,
} from "./configuration/parse-configuration.ts";
export { compareReports, type ReportChange } from "./core/compare-reports.ts";
export type { ReferencedFiles } from "./core/configured.ts";
export type { BoardRow, GateDescription } from "./core/describe-gate.ts";
export { editSnapshot, type Edit } from "./core/edit-snapshot.ts";
export { exitCodeOf } from "./core/exit-code.ts";
export type { CheckedClaim, ExplainedFact } from "./core/explain.ts";
export {
  bindGate,
  defineGate,
  type BoundGate,
  type Enforcement,
  type Finding,
  type Gate,
  type Judgement,
  type State,
} from "./core/gate.ts";
export { EXIT_CODES, PortcullisError, type ErrorCode } from "./core/portcullis-error.ts";
export { judge, runGates, worstState } from "./core/run-gates.ts";
export type { Part, SnapshotWith } from "./core/snapshot.ts";
export { toCommitStatuses, type CommitStatus } from "./core/to-commit-statuses.ts";
export { GATES, loadGates, type GateId, type LoadedGates } from "./gates/registry.ts";
export { resolveOptions, type SopAckOptions } from "./gates/sop-ack/options.ts";
export { sopAck } from "./gates/sop-ack/sop-ack.ts";
export { compareContracts, type ContractComparisonOptions } from "./wire/compare-contracts.ts";
export { REPORTERS, type ReportFormat } from "./reporters/reporters.ts";
export type { Render, RenderOptions } from "./reporters/reporter.ts";
