// GENERATED from all schemas by `portcullis contract generate`. Do not edit.
import type { Validator } from "./validator.ts";
import type { ApiProblem } from "./api_problem.ts";
import { validate as api_problem } from "./api_problem.validate.js";
import type { Baseline } from "./baseline.ts";
import { validate as baseline } from "./baseline.validate.js";
import type { ContractComparison } from "./contract_comparison.ts";
import { validate as contract_comparison } from "./contract_comparison.validate.js";
import type { ContractMeasurement } from "./contract_measurement.ts";
import { validate as contract_measurement } from "./contract_measurement.validate.js";
import type { DeliveryMeasurement } from "./delivery_measurement.ts";
import { validate as delivery_measurement } from "./delivery_measurement.validate.js";
import type { DoctorReport } from "./doctor_report.ts";
import { validate as doctor_report } from "./doctor_report.validate.js";
import type { ForgeEvent } from "./forge_event.ts";
import { validate as forge_event } from "./forge_event.validate.js";
import type { GateReport } from "./gate_report.ts";
import { validate as gate_report } from "./gate_report.validate.js";
import type { InstanceFiles } from "./instance_files.ts";
import { validate as instance_files } from "./instance_files.validate.js";
import type { InstanceHeartbeat } from "./instance_heartbeat.ts";
import { validate as instance_heartbeat } from "./instance_heartbeat.validate.js";
import type { InstanceList } from "./instance_list.ts";
import { validate as instance_list } from "./instance_list.validate.js";
import type { InstanceReceipt } from "./instance_receipt.ts";
import { validate as instance_receipt } from "./instance_receipt.validate.js";
import type { InstanceRegistration } from "./instance_registration.ts";
import { validate as instance_registration } from "./instance_registration.validate.js";
import type { InstanceStatus } from "./instance_status.ts";
import { validate as instance_status } from "./instance_status.validate.js";
import type { MigrationMeasurement } from "./migration_measurement.ts";
import { validate as migration_measurement } from "./migration_measurement.validate.js";
import type { PortcullisConfiguration } from "./portcullis_config.ts";
import { validate as portcullis_config } from "./portcullis_config.validate.js";
import type { Problem } from "./problem.ts";
import { validate as problem } from "./problem.validate.js";
import type { ProviderSwitch } from "./provider_switch.ts";
import { validate as provider_switch } from "./provider_switch.validate.js";
import type { ProvisionRequest } from "./provision_request.ts";
import { validate as provision_request } from "./provision_request.validate.js";
import type { ProvisionResponse } from "./provision_response.ts";
import { validate as provision_response } from "./provision_response.validate.js";
import type { PullRequestSnapshot } from "./pull_request_snapshot.ts";
import { validate as pull_request_snapshot } from "./pull_request_snapshot.validate.js";
import type { RestartMeasurement } from "./restart_measurement.ts";
import { validate as restart_measurement } from "./restart_measurement.validate.js";
import type { RestartPlan } from "./restart_plan.ts";
import { validate as restart_plan } from "./restart_plan.validate.js";
import type { RestartRegressions } from "./restart_regressions.ts";
import { validate as restart_regressions } from "./restart_regressions.validate.js";
import type { RestartResolution } from "./restart_resolution.ts";
import { validate as restart_resolution } from "./restart_resolution.validate.js";
import type { RestartResolutionRequest } from "./restart_resolution_request.ts";
import { validate as restart_resolution_request } from "./restart_resolution_request.validate.js";
import type { RuntimeList } from "./runtime_list.ts";
import { validate as runtime_list } from "./runtime_list.validate.js";
import type { ServiceState } from "./service_state.ts";
import { validate as service_state } from "./service_state.validate.js";
import type { SopChecklistConfig } from "./sop_checklist_config.ts";
import { validate as sop_checklist_config } from "./sop_checklist_config.validate.js";
import type { TemplateFiles } from "./template_files.ts";
import { validate as template_files } from "./template_files.validate.js";
import type { TemplateImport } from "./template_import.ts";
import { validate as template_import } from "./template_import.validate.js";
import type { TemplateImported } from "./template_imported.ts";
import { validate as template_imported } from "./template_imported.validate.js";
import type { TemplateList } from "./template_list.ts";
import { validate as template_list } from "./template_list.validate.js";
import type { TemplateManifest } from "./template_manifest.ts";
import { validate as template_manifest } from "./template_manifest.validate.js";
import type { TemplateRefresh } from "./template_refresh.ts";
import { validate as template_refresh } from "./template_refresh.validate.js";
import type { Verdict } from "./verdict.ts";
import { validate as verdict } from "./verdict.validate.js";
import type { Workspace } from "./workspace.ts";
import { validate as workspace } from "./workspace.validate.js";
import type { WorkspaceCreated } from "./workspace_created.ts";
import { validate as workspace_created } from "./workspace_created.validate.js";
import type { WorkspaceCreation } from "./workspace_creation.ts";
import { validate as workspace_creation } from "./workspace_creation.validate.js";
import type { WorkspaceEvent } from "./workspace_event.ts";
import { validate as workspace_event } from "./workspace_event.validate.js";
import type { WorkspaceEventPage } from "./workspace_event_page.ts";
import { validate as workspace_event_page } from "./workspace_event_page.validate.js";
import type { WorkspaceFiles } from "./workspace_files.ts";
import { validate as workspace_files } from "./workspace_files.validate.js";
import type { WorkspaceLaunch } from "./workspace_launch.ts";
import { validate as workspace_launch } from "./workspace_launch.validate.js";
import type { WorkspaceLog } from "./workspace_log.ts";
import { validate as workspace_log } from "./workspace_log.validate.js";
import type { WorkspacePage } from "./workspace_page.ts";
import { validate as workspace_page } from "./workspace_page.validate.js";
import type { WorkspaceRemoval } from "./workspace_removal.ts";
import { validate as workspace_removal } from "./workspace_removal.validate.js";
import type { WorkspaceRestart } from "./workspace_restart.ts";
import { validate as workspace_restart } from "./workspace_restart.validate.js";
import type { WorkspaceState } from "./workspace_state.ts";
import { validate as workspace_state } from "./workspace_state.validate.js";
import type { WorkspaceStop } from "./workspace_stop.ts";
import { validate as workspace_stop } from "./workspace_stop.validate.js";
import type { WorkspaceTemplateUpdate } from "./workspace_template_update.ts";
import { validate as workspace_template_update } from "./workspace_template_update.validate.js";
import type { WorkspaceUpdate } from "./workspace_update.ts";
import { validate as workspace_update } from "./workspace_update.validate.js";
import type { WorkspaceUpdated } from "./workspace_updated.ts";
import { validate as workspace_updated } from "./workspace_updated.validate.js";

export type * from "./api_problem.ts";
export type * from "./baseline.ts";
export type * from "./contract_comparison.ts";
export type * from "./contract_measurement.ts";
export type * from "./delivery_measurement.ts";
export type * from "./doctor_report.ts";
export type * from "./forge_event.ts";
export type * from "./gate_report.ts";
export type * from "./instance_files.ts";
export type * from "./instance_heartbeat.ts";
export type * from "./instance_list.ts";
export type * from "./instance_receipt.ts";
export type * from "./instance_registration.ts";
export type * from "./instance_status.ts";
export type * from "./migration_measurement.ts";
export type * from "./portcullis_config.ts";
export type * from "./problem.ts";
export type * from "./provider_switch.ts";
export type * from "./provision_request.ts";
export type * from "./provision_response.ts";
export type * from "./pull_request_snapshot.ts";
export type * from "./restart_measurement.ts";
export type * from "./restart_plan.ts";
export type * from "./restart_regressions.ts";
export type * from "./restart_resolution.ts";
export type * from "./restart_resolution_request.ts";
export type * from "./runtime_list.ts";
export type * from "./service_state.ts";
export type * from "./sop_checklist_config.ts";
export type * from "./template_files.ts";
export type * from "./template_import.ts";
export type * from "./template_imported.ts";
export type * from "./template_list.ts";
export type * from "./template_manifest.ts";
export type * from "./template_refresh.ts";
export type * from "./verdict.ts";
export type * from "./workspace.ts";
export type * from "./workspace_created.ts";
export type * from "./workspace_creation.ts";
export type * from "./workspace_event.ts";
export type * from "./workspace_event_page.ts";
export type * from "./workspace_files.ts";
export type * from "./workspace_launch.ts";
export type * from "./workspace_log.ts";
export type * from "./workspace_page.ts";
export type * from "./workspace_removal.ts";
export type * from "./workspace_restart.ts";
export type * from "./workspace_state.ts";
export type * from "./workspace_stop.ts";
export type * from "./workspace_template_update.ts";
export type * from "./workspace_update.ts";
export type * from "./workspace_updated.ts";

/** The type of each contract, by the contract's name. */
export interface Contracts {
  readonly "api_problem": ApiProblem;
  readonly "baseline": Baseline;
  readonly "contract_comparison": ContractComparison;
  readonly "contract_measurement": ContractMeasurement;
  readonly "delivery_measurement": DeliveryMeasurement;
  readonly "doctor_report": DoctorReport;
  readonly "forge_event": ForgeEvent;
  readonly "gate_report": GateReport;
  readonly "instance_files": InstanceFiles;
  readonly "instance_heartbeat": InstanceHeartbeat;
  readonly "instance_list": InstanceList;
  readonly "instance_receipt": InstanceReceipt;
  readonly "instance_registration": InstanceRegistration;
  readonly "instance_status": InstanceStatus;
  readonly "migration_measurement": MigrationMeasurement;
  readonly "portcullis_config": PortcullisConfiguration;
  readonly "problem": Problem;
  readonly "provider_switch": ProviderSwitch;
  readonly "provision_request": ProvisionRequest;
  readonly "provision_response": ProvisionResponse;
  readonly "pull_request_snapshot": PullRequestSnapshot;
  readonly "restart_measurement": RestartMeasurement;
  readonly "restart_plan": RestartPlan;
  readonly "restart_regressions": RestartRegressions;
  readonly "restart_resolution": RestartResolution;
  readonly "restart_resolution_request": RestartResolutionRequest;
  readonly "runtime_list": RuntimeList;
  readonly "service_state": ServiceState;
  readonly "sop_checklist_config": SopChecklistConfig;
  readonly "template_files": TemplateFiles;
  readonly "template_import": TemplateImport;
  readonly "template_imported": TemplateImported;
  readonly "template_list": TemplateList;
  readonly "template_manifest": TemplateManifest;
  readonly "template_refresh": TemplateRefresh;
  readonly "verdict": Verdict;
  readonly "workspace": Workspace;
  readonly "workspace_created": WorkspaceCreated;
  readonly "workspace_creation": WorkspaceCreation;
  readonly "workspace_event": WorkspaceEvent;
  readonly "workspace_event_page": WorkspaceEventPage;
  readonly "workspace_files": WorkspaceFiles;
  readonly "workspace_launch": WorkspaceLaunch;
  readonly "workspace_log": WorkspaceLog;
  readonly "workspace_page": WorkspacePage;
  readonly "workspace_removal": WorkspaceRemoval;
  readonly "workspace_restart": WorkspaceRestart;
  readonly "workspace_state": WorkspaceState;
  readonly "workspace_stop": WorkspaceStop;
  readonly "workspace_template_update": WorkspaceTemplateUpdate;
  readonly "workspace_update": WorkspaceUpdate;
  readonly "workspace_updated": WorkspaceUpdated;
}

/** The validator of each contract, by the contract's name. */
export const validators: { readonly [Name in keyof Contracts]: Validator<Contracts[Name]> } = {
  "api_problem": api_problem,
  "baseline": baseline,
  "contract_comparison": contract_comparison,
  "contract_measurement": contract_measurement,
  "delivery_measurement": delivery_measurement,
  "doctor_report": doctor_report,
  "forge_event": forge_event,
  "gate_report": gate_report,
  "instance_files": instance_files,
  "instance_heartbeat": instance_heartbeat,
  "instance_list": instance_list,
  "instance_receipt": instance_receipt,
  "instance_registration": instance_registration,
  "instance_status": instance_status,
  "migration_measurement": migration_measurement,
  "portcullis_config": portcullis_config,
  "problem": problem,
  "provider_switch": provider_switch,
  "provision_request": provision_request,
  "provision_response": provision_response,
  "pull_request_snapshot": pull_request_snapshot,
  "restart_measurement": restart_measurement,
  "restart_plan": restart_plan,
  "restart_regressions": restart_regressions,
  "restart_resolution": restart_resolution,
  "restart_resolution_request": restart_resolution_request,
  "runtime_list": runtime_list,
  "service_state": service_state,
  "sop_checklist_config": sop_checklist_config,
  "template_files": template_files,
  "template_import": template_import,
  "template_imported": template_imported,
  "template_list": template_list,
  "template_manifest": template_manifest,
  "template_refresh": template_refresh,
  "verdict": verdict,
  "workspace": workspace,
  "workspace_created": workspace_created,
  "workspace_creation": workspace_creation,
  "workspace_event": workspace_event,
  "workspace_event_page": workspace_event_page,
  "workspace_files": workspace_files,
  "workspace_launch": workspace_launch,
  "workspace_log": workspace_log,
  "workspace_page": workspace_page,
  "workspace_removal": workspace_removal,
  "workspace_restart": workspace_restart,
  "workspace_state": workspace_state,
  "workspace_stop": workspace_stop,
  "workspace_template_update": workspace_template_update,
  "workspace_update": workspace_update,
  "workspace_updated": workspace_updated,
};
