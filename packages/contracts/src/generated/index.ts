// GENERATED from all schemas by `portcullis contract generate`. Do not edit.
import type { Validator } from "./validator.ts";
import type { Baseline } from "./baseline.ts";
import { validate as baseline } from "./baseline.validate.js";
import type { ContractComparison } from "./contract_comparison.ts";
import { validate as contract_comparison } from "./contract_comparison.validate.js";
import type { ContractMeasurement } from "./contract_measurement.ts";
import { validate as contract_measurement } from "./contract_measurement.validate.js";
import type { GateReport } from "./gate_report.ts";
import { validate as gate_report } from "./gate_report.validate.js";
import type { MigrationMeasurement } from "./migration_measurement.ts";
import { validate as migration_measurement } from "./migration_measurement.validate.js";
import type { PortcullisConfiguration } from "./portcullis_config.ts";
import { validate as portcullis_config } from "./portcullis_config.validate.js";
import type { Problem } from "./problem.ts";
import { validate as problem } from "./problem.validate.js";
import type { ProvisionRequest } from "./provision_request.ts";
import { validate as provision_request } from "./provision_request.validate.js";
import type { ProvisionResponse } from "./provision_response.ts";
import { validate as provision_response } from "./provision_response.validate.js";
import type { PullRequestSnapshot } from "./pull_request_snapshot.ts";
import { validate as pull_request_snapshot } from "./pull_request_snapshot.validate.js";
import type { SopChecklistConfig } from "./sop_checklist_config.ts";
import { validate as sop_checklist_config } from "./sop_checklist_config.validate.js";
import type { Verdict } from "./verdict.ts";
import { validate as verdict } from "./verdict.validate.js";

export type * from "./baseline.ts";
export type * from "./contract_comparison.ts";
export type * from "./contract_measurement.ts";
export type * from "./gate_report.ts";
export type * from "./migration_measurement.ts";
export type * from "./portcullis_config.ts";
export type * from "./problem.ts";
export type * from "./provision_request.ts";
export type * from "./provision_response.ts";
export type * from "./pull_request_snapshot.ts";
export type * from "./sop_checklist_config.ts";
export type * from "./verdict.ts";

/** The type of each contract, by the contract's name. */
export interface Contracts {
  readonly "baseline": Baseline;
  readonly "contract_comparison": ContractComparison;
  readonly "contract_measurement": ContractMeasurement;
  readonly "gate_report": GateReport;
  readonly "migration_measurement": MigrationMeasurement;
  readonly "portcullis_config": PortcullisConfiguration;
  readonly "problem": Problem;
  readonly "provision_request": ProvisionRequest;
  readonly "provision_response": ProvisionResponse;
  readonly "pull_request_snapshot": PullRequestSnapshot;
  readonly "sop_checklist_config": SopChecklistConfig;
  readonly "verdict": Verdict;
}

/** The validator of each contract, by the contract's name. */
export const validators: { readonly [Name in keyof Contracts]: Validator<Contracts[Name]> } = {
  "baseline": baseline,
  "contract_comparison": contract_comparison,
  "contract_measurement": contract_measurement,
  "gate_report": gate_report,
  "migration_measurement": migration_measurement,
  "portcullis_config": portcullis_config,
  "problem": problem,
  "provision_request": provision_request,
  "provision_response": provision_response,
  "pull_request_snapshot": pull_request_snapshot,
  "sop_checklist_config": sop_checklist_config,
  "verdict": verdict,
};
