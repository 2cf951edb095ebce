import type { RestartPlan, RestartResolutionRequest } from "@portcullis/contracts";

export type RestartRule = RestartPlan["rule"];
export type RestartWarning = RestartPlan["warnings"][number];
export type ConsideredRule = RestartPlan["considered"][number];

export interface ResolutionInput {
  readonly workspace: RestartResolutionRequest["workspace"];
  readonly request: Pick<RestartResolutionRequest["request"], "template" | "apply_template" | "rebuild_config">;
  readonly knownRuntimes: ReadonlySet<string>;
}

/** Which files a boot begins with, and why. */
export interface Resolution {
  /** Below the templates folder; null where no template is applied. */
  readonly source: string | null;
  readonly label: string;
  readonly rule: RestartRule;
  /** As the chosen template declares. */
  readonly runtime?: string;
  readonly warnings: readonly RestartWarning[];
  /** Every rule, in the order in which they were asked. */
  readonly considered: readonly ConsideredRule[];
}
