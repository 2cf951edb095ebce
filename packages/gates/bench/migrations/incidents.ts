/** What went wrong in the rebuilt history, by the merge at which it came in, and the findings that would have told. */

export interface Told {
  readonly rule: string;
  readonly level: string;
  readonly message: string;
  readonly path: string;
}

export interface Incident {
  /** `M6`, of the list in the specification. */
  readonly id: string;
  /** The name of the request. */
  readonly at: string;
  readonly what: string;
  /** One finding that satisfies this is enough. */
  isToldBy(finding: Told): boolean;
}

/** A finding of one of the rules whose path or message names all of these. */
const told =
  (rules: readonly string[], ...names: readonly string[]) =>
  ({ rule, path, message }: Told): boolean =>
    rules.includes(rule) && names.every((name) => path.includes(name) || message.includes(name));

const TYPE_RULES = ["foreign-key-type", "does-not-apply"];

const NOT_REPEATABLE: Readonly<Record<string, string>> = {
  23: "036_org_api_tokens_org_id",
  26: "043_workspace_status_enum",
  38: "20260510000000_plugin_drift_queue",
  78: "20260624000000_push_tokens",
};

const DOWN_FILES: readonly (readonly [string, string, string])[] = [
  ["21", "033_strip_crlf_cron_prompts", "has no way back"],
  ["21", "034_workspaces_last_outbound_at", "has no way back"],
  ["49", "20260524110000_drop_agent_memories", "its way back needs an extension"],
  ["51", "20260528000000_drop_llm_provider_workspace_secret", "its way back is empty"],
  ["63", "20260611230000_workspaces_backfill_orphans", "its way back is empty"],
  ["87", "20260715090000_refresh_seeded_agent_card", "its way back is empty"],
  ["74", "20260616000000_workspaces_template", "its way back takes another file's column"],
  ["82", "20260709180000_workspace_runtime_default_hermes", "its way back changes what it did not change"],
];

const DOWN_RULES = ["down-missing", "down-not-inverse", "unverified"];

/** Incidents that the facts of the merges do not list; M4 and M5 come from those. */
export const INCIDENTS: readonly Incident[] = [
  {
    id: "M1",
    at: "57",
    what: "one version twice in one request",
    isToldBy: told(["same-version"], "20260607000000"),
  },
  { id: "M2", at: "74", what: "one column twice", isToldBy: told(["same-object-twice"], "template") },
  {
    id: "M3",
    at: "58",
    what: "merged before the table that it changes",
    isToldBy: told(["use-before-create", "depends-on-open-pr", "order-matters"], "requests"),
  },
  {
    id: "M3",
    at: "59",
    what: "a database of the base never gets the column",
    isToldBy: told(["merge-order-drift"], "last_nudged_at"),
  },
  ...[
    ["6", "026_workspace_token_usage"],
    ["7", "027_org_plugin_allowlist"],
    ["10", "028_workspace_artifacts"],
  ].map(([at = "", file = ""]) => ({
    id: "M6",
    at,
    what: `${file}: text refers to uuid`,
    isToldBy: told(TYPE_RULES, file),
  })),
  {
    id: "M7",
    at: "60",
    what: "a text column is joined with a uuid column",
    isToldBy: ({ path, message }) =>
      /workspace_stall_state|last_activity/.test(`${path} ${message}`) &&
      /workspace_id/.test(message) &&
      /text/.test(message),
  },
  {
    id: "M8",
    at: "15",
    what: "needs an extension that may not be there",
    isToldBy: told(["does-not-apply", "unverified", "use-before-create"], "031_memories_pgvector"),
  },
  ...Object.entries(NOT_REPEATABLE).map(([at, file]) => ({
    id: "M9",
    at,
    what: `${file} cannot run twice`,
    isToldBy: told(["not-repeatable"], file),
  })),
  {
    id: "M10",
    at: "75-first",
    what: "now() in the predicate of an index",
    isToldBy: told(["volatile-index-predicate"], "next_attempt_at"),
  },
  ...DOWN_FILES.map(([at, file, what]) => ({
    id: "M11",
    at,
    what: `${file}: ${what}`,
    isToldBy: told(DOWN_RULES, file),
  })),
  ...["001_workspaces.sql", "016_workspace_channels.sql"].map((file) => ({
    id: "M11",
    at: "1",
    what: `${file} has no way back`,
    isToldBy: told(DOWN_RULES, file),
  })),
  {
    id: "M13",
    at: "25",
    what: "a conflict clause without the predicate",
    isToldBy: told(["partial-index-conflict"], "a2a_queue"),
  },
  {
    id: "M14",
    at: "7",
    what: "the chain of the base does not start from empty",
    isToldBy: told(TYPE_RULES, "026_workspace_token_usage"),
  },
  {
    id: "M15",
    at: "1",
    what: "a runner of all files runs the down files too",
    isToldBy: told(["name-format", "down-missing"], ".sql"),
  },
];

/** Errors that are right, though no incident of the list: what else people found in that history, and what follows from an incident. */
export const KNOWN: Readonly<Record<string, (finding: Told) => boolean>> = {
  1: told(["same-object-twice"], "idx_workspaces_"),
  // Four files renamed, the number 026 held by two in turn, and M6 still in them.
  8: told(["renamed-after-merge", "same-version", "same-object-twice", ...TYPE_RULES]),
  9: told(["version-reused"], "027"),
  // Files that never applied are edited until they do: a database of the base lacks their tables.
  11: told(["merge-order-drift"], "workspace_token_usage"),
  12: told(["merge-order-drift"], "workspace_artifacts"),
  13: told(["same-version-open-pr"], "29"),
  48: told(["merge-order-drift"], "runtime"),
  57: told(["merge-order-drift"], "workspaces_platform_root_check"),
  59: told(["use-before-create"], "requests"),
  "75-first": told(["does-not-apply"], "must be marked IMMUTABLE"),
};
