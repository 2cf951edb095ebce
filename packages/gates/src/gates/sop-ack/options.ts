import type { NaGate, SopAck, SopChecklistConfig, SopItem } from "@portcullis/contracts";

import type { OnPush } from "../../conversation/judge-staleness.ts";
import type { EditedComments } from "../../conversation/to-texts.ts";

/** The options of `sop-ack` with every default filled in. */
export interface SopAckOptions {
  readonly items: readonly ChecklistItem[];
  readonly highRiskLabels: readonly string[];
  readonly highRiskPaths: readonly string[];
  readonly naGates: ReadonlyMap<string, readonly string[]>;
  /** Names of waivers that other gates of the configuration listen for. */
  readonly waiverNames: readonly string[];
  readonly onPush: OnPush;
  readonly naReason: "required" | "optional";
  readonly naOnHighRisk: "refused" | "allowed";
  readonly editedComments: EditedComments;
  readonly committersMayAck: boolean;
  readonly distinctAckers: number;
  readonly allowAll: boolean;
  readonly ai: {
    readonly team: string;
    readonly humanOnly: readonly string[];
    readonly evidenceContexts: readonly string[];
  };
  /** Name of the published status; absent means `portcullis / GATE`. */
  readonly context?: string;
  readonly legacyContexts: boolean;
  /** Whether the checklist was read from a file in the original's format. */
  readonly originalFormat: boolean;
  /** Keys of such a file that the original ignores, and so do we. */
  readonly ignoredKeys: readonly string[];
}

export interface ChecklistItem {
  readonly slug: string;
  readonly number?: number;
  readonly marker: string;
  readonly teams: readonly string[];
  readonly teamsHighRisk: readonly string[];
  readonly minAckers: number;
  readonly scope: readonly string[];
  /** Whether the AI team may acknowledge it, the human-only list considered. */
  readonly aiMayAck: boolean;
  readonly needsEvidence: boolean;
}

/** Fills in the defaults of specification part 0; `original` is the checklist that `options.config` points at. */
export function resolveOptions(options: SopAck, original?: SopChecklistConfig): SopAckOptions {
  const ai = {
    team: options.ai?.team ?? "ai-sop-ack",
    humanOnly: options.ai?.human_only ?? ["root-cause", "no-backwards-compat", "migration", "schema"],
    evidenceContexts: options.ai?.evidence_contexts ?? ["CI / all-required (pull_request)"],
  };
  const items: readonly SopItem[] = original?.items ?? options.items ?? [];
  const gates: Readonly<Record<string, Partial<NaGate>>> = original?.["n/a_gates"] ?? options.na_gates ?? {};
  return {
    items: items.map((item) => toItem(item, ai.humanOnly)),
    highRiskLabels: original?.high_risk_labels ?? options.high_risk_labels ?? [],
    highRiskPaths: options.high_risk_paths ?? [],
    naGates: new Map(Object.entries(gates).map(([gate, { required_teams = [] }]) => [gate, required_teams])),
    waiverNames: [],
    // Exactly these three cannot be said in the original's format, so there they take the original's values.
    onPush: options.on_push ?? (original === undefined ? "invalidate_in_scope" : "keep"),
    naReason: options.na_reason ?? (original === undefined ? "required" : "optional"),
    naOnHighRisk: options.na_on_high_risk ?? (original === undefined ? "refused" : "allowed"),
    editedComments: options.edited_comments ?? "ignore",
    committersMayAck: options.who_may_not !== undefined && !options.who_may_not.includes("committers"),
    distinctAckers: options.distinct_ackers ?? 0,
    allowAll: options.allow_all ?? false,
    ai,
    ...(options.context !== undefined && { context: options.context }),
    legacyContexts: options.legacy_contexts ?? false,
    originalFormat: original !== undefined,
    ignoredKeys: [],
  };
}

function toItem(item: SopItem, humanOnly: readonly string[]): ChecklistItem {
  const highRisk = item.required_teams_high_risk ?? [];
  return {
    slug: item.slug,
    // 0 counts as no number, as in the original.
    ...(item.numeric_alias ? { number: item.numeric_alias } : {}),
    marker: item.pr_section_marker,
    teams: item.required_teams,
    teamsHighRisk: highRisk.length > 0 ? highRisk : item.required_teams,
    minAckers: item.min_ackers ?? 1,
    scope: item.scope ?? ["**"],
    aiMayAck: (item.ai_ack_eligible ?? false) && !humanOnly.includes(item.slug),
    needsEvidence: item.evidence !== "none",
  };
}
