// GENERATED from gate_report.schema.json by `portcullis contract generate`. Do not edit.
import type { Verdict } from "./verdict.ts";

/**
 * What a run says of one pull request: the verdict of every configured gate. This is what check --format json prints.
 */
export interface GateReport {
/**
 * Version of the program that judged.
 */
portcullis_version: string
/**
 * When the snapshot was taken.
 */
taken_at: string
/**
 * The pull request that was judged.
 */
pull_request: {
/**
 * OWNER/NAME.
 */
repository: string
/**
 * Its number; 0 for a checkout or a merge group, of which there is no one pull request.
 */
number: number
/**
 * Its title.
 */
title: string
/**
 * Login of its author.
 */
author: string
/**
 * Its head.
 */
head_sha: string
}
/**
 * Of a group of a merge queue: what it consists of. Each verdict of the report is then the worst of those of its members.
 */
merge_group?: {
/**
 * Branch that it is to be merged into.
 */
base_ref: string
/**
 * Commit that it stands on.
 */
base_sha: string
/**
 * Its pull requests, first to be merged first, each judged for itself.
 * 
 * @minItems 1
 */
members: {
/**
 * Its number.
 */
number: number
/**
 * Its title.
 */
title: string
/**
 * Login of its author.
 */
author: string
/**
 * Its head.
 */
head_sha: string
/**
 * The worst state of the gates that block it; skipped when none does.
 */
state: ("pass" | "fail" | "pending" | "skipped" | "error")
/**
 * Its verdicts, with their evidence.
 * 
 * @minItems 1
 */
verdicts: Verdict[]
}[]
}
/**
 * The worst state of the gates that block; skipped when none does.
 */
state: ("pass" | "fail" | "pending" | "skipped" | "error")
/**
 * One verdict a gate, in the order of the configuration.
 * 
 * @minItems 1
 */
verdicts: Verdict[]
/**
 * How long each step took.
 */
timings?: {
/**
 * Name of the step.
 */
step: string
/**
 * Duration, in milliseconds.
 */
milliseconds: number
}[]
}
