import apiProblem from "@portcullis/contracts/schemas/api_problem.schema.json" with { type: "json" };
import instanceHeartbeat from "@portcullis/contracts/schemas/instance_heartbeat.schema.json" with { type: "json" };
import instanceReceipt from "@portcullis/contracts/schemas/instance_receipt.schema.json" with { type: "json" };
import instanceRegistration from "@portcullis/contracts/schemas/instance_registration.schema.json" with { type: "json" };
import providerSwitch from "@portcullis/contracts/schemas/provider_switch.schema.json" with { type: "json" };
import restartPlan from "@portcullis/contracts/schemas/restart_plan.schema.json" with { type: "json" };
import runtimeList from "@portcullis/contracts/schemas/runtime_list.schema.json" with { type: "json" };
import serviceState from "@portcullis/contracts/schemas/service_state.schema.json" with { type: "json" };
import templateFiles from "@portcullis/contracts/schemas/template_files.schema.json" with { type: "json" };
import templateImport from "@portcullis/contracts/schemas/template_import.schema.json" with { type: "json" };
import templateImported from "@portcullis/contracts/schemas/template_imported.schema.json" with { type: "json" };
import templateList from "@portcullis/contracts/schemas/template_list.schema.json" with { type: "json" };
import templateRefresh from "@portcullis/contracts/schemas/template_refresh.schema.json" with { type: "json" };
import workspace from "@portcullis/contracts/schemas/workspace.schema.json" with { type: "json" };
import workspaceCreated from "@portcullis/contracts/schemas/workspace_created.schema.json" with { type: "json" };
import workspaceCreation from "@portcullis/contracts/schemas/workspace_creation.schema.json" with { type: "json" };
import workspaceEvent from "@portcullis/contracts/schemas/workspace_event.schema.json" with { type: "json" };
import workspaceEventPage from "@portcullis/contracts/schemas/workspace_event_page.schema.json" with { type: "json" };
import workspaceFiles from "@portcullis/contracts/schemas/workspace_files.schema.json" with { type: "json" };
import workspaceLaunch from "@portcullis/contracts/schemas/workspace_launch.schema.json" with { type: "json" };
import workspaceLog from "@portcullis/contracts/schemas/workspace_log.schema.json" with { type: "json" };
import workspacePage from "@portcullis/contracts/schemas/workspace_page.schema.json" with { type: "json" };
import workspaceRemoval from "@portcullis/contracts/schemas/workspace_removal.schema.json" with { type: "json" };
import workspaceRestart from "@portcullis/contracts/schemas/workspace_restart.schema.json" with { type: "json" };
import workspaceState from "@portcullis/contracts/schemas/workspace_state.schema.json" with { type: "json" };
import workspaceStop from "@portcullis/contracts/schemas/workspace_stop.schema.json" with { type: "json" };
import workspaceTemplateUpdate from "@portcullis/contracts/schemas/workspace_template_update.schema.json" with { type: "json" };
import workspaceUpdate from "@portcullis/contracts/schemas/workspace_update.schema.json" with { type: "json" };
import workspaceUpdated from "@portcullis/contracts/schemas/workspace_updated.schema.json" with { type: "json" };

/** The contracts that the interface speaks in, by their names. */
export const CONTRACT_SCHEMAS: Readonly<Record<string, object>> = {
  api_problem: apiProblem,
  instance_heartbeat: instanceHeartbeat,
  instance_receipt: instanceReceipt,
  instance_registration: instanceRegistration,
  provider_switch: providerSwitch,
  restart_plan: restartPlan,
  runtime_list: runtimeList,
  service_state: serviceState,
  template_files: templateFiles,
  template_import: templateImport,
  template_imported: templateImported,
  template_list: templateList,
  template_refresh: templateRefresh,
  workspace,
  workspace_created: workspaceCreated,
  workspace_creation: workspaceCreation,
  workspace_event: workspaceEvent,
  workspace_event_page: workspaceEventPage,
  workspace_files: workspaceFiles,
  workspace_launch: workspaceLaunch,
  workspace_log: workspaceLog,
  workspace_page: workspacePage,
  workspace_removal: workspaceRemoval,
  workspace_restart: workspaceRestart,
  workspace_state: workspaceState,
  workspace_stop: workspaceStop,
  workspace_template_update: workspaceTemplateUpdate,
  workspace_update: workspaceUpdate,
  workspace_updated: workspaceUpdated,
};
