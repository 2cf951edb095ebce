/** Files whose facts are not enough: those of the incidents, written so that the incident happens. Versions in the order in which they were committed. */

const runtime = (value: string): string => `-- Which program runs in a workspace.
ALTER TABLE workspaces
  ADD COLUMN IF NOT EXISTS runtime TEXT DEFAULT '${value}';
`;

const EMBEDDING = `ALTER TABLE agent_memories
  ADD COLUMN IF NOT EXISTS embedding vector(1536);

CREATE INDEX IF NOT EXISTS agent_memories_embedding_idx
  ON agent_memories USING ivfflat (embedding vector_cosine_ops) WITH (lists = 100)
  WHERE embedding IS NOT NULL;
`;

const TYPE_NAMES = "'provisioning', 'online', 'offline', 'paused', 'degraded', 'failed', 'removed'";

const statusType = (type: string): string => `ALTER TABLE workspaces ALTER COLUMN status DROP DEFAULT;
ALTER TABLE workspaces
  ALTER COLUMN status TYPE ${type} USING status::${type};
ALTER TABLE workspaces ALTER COLUMN status SET DEFAULT 'provisioning';
`;

const sizeCap = (bytes: number): string => `-- How large one file may be.
ALTER TABLE pending_uploads DROP CONSTRAINT IF EXISTS pending_uploads_size_bytes_check;
ALTER TABLE pending_uploads
  ADD CONSTRAINT pending_uploads_size_bytes_check CHECK (size_bytes >= 0 AND size_bytes <= ${bytes});
`;

const approvalStatus = (values: readonly string[]): string => `ALTER TABLE approval_requests
  DROP CONSTRAINT IF EXISTS approval_requests_status_check;
ALTER TABLE approval_requests
  ADD CONSTRAINT approval_requests_status_check CHECK (status IN (${values.map((value) => `'${value}'`).join(", ")}));
`;

const APPROVAL_VALUES = ["pending", "approved", "denied", "escalated"];

const nextAttempt = (columns: string, predicate: string): string => `-- When a message that failed is tried again.
ALTER TABLE a2a_queue
  ADD COLUMN IF NOT EXISTS next_attempt_at TIMESTAMPTZ;

CREATE INDEX IF NOT EXISTS idx_a2a_queue_next_attempt_at
  ON a2a_queue (${columns})
  WHERE ${predicate};
`;

const inflight = (statuses: readonly string[]): string => {
  const predicate = `status IN (${statuses.map((status) => `'${status}'`).join(", ")})`;
  return `DROP INDEX IF EXISTS idx_delegations_inflight_heartbeat;
CREATE INDEX IF NOT EXISTS idx_delegations_inflight_heartbeat
  ON delegations (last_heartbeat)
  WHERE ${predicate};

DROP INDEX IF EXISTS idx_delegations_caller_inflight;
CREATE INDEX IF NOT EXISTS idx_delegations_caller_inflight
  ON delegations (caller_id, created_at)
  WHERE ${predicate};
`;
};

const INFLIGHT = ["queued", "dispatched", "in_progress"];

/** By file; several texts where it was edited. The last ones are those that reached the main branch. */
export const HANDWRITTEN: Readonly<Record<string, readonly string[]>> = {
  "011_workspace_runtime.sql": [runtime("langgraph"), runtime("claude-code"), runtime("hermes")],
  "20260709180000_workspace_runtime_default_hermes.up.sql": [
    `ALTER TABLE workspaces ALTER COLUMN runtime SET DEFAULT 'hermes';\n`,
  ],
  "20260709180000_workspace_runtime_default_hermes.down.sql": [
    `ALTER TABLE workspaces ALTER COLUMN runtime SET DEFAULT 'claude-code';\n`,
  ],

  // M8: the block forgives a server without the extension, the statements after it do not.
  "031_memories_pgvector.up.sql": [
    `-- Memories are found by meaning where the extension is installed.
DO $$
BEGIN
  CREATE EXTENSION IF NOT EXISTS vector;
EXCEPTION
  WHEN OTHERS THEN
    RAISE NOTICE 'no extension vector: %', SQLERRM;
END
$$;

${EMBEDDING}`,
    `-- Memories are found by meaning where the extension is installed.
DO $$
BEGIN
  CREATE EXTENSION IF NOT EXISTS vector;
  EXECUTE 'ALTER TABLE agent_memories ADD COLUMN IF NOT EXISTS embedding vector(1536)';
  EXECUTE 'CREATE INDEX IF NOT EXISTS agent_memories_embedding_idx ON agent_memories USING ivfflat (embedding vector_cosine_ops) WITH (lists = 100) WHERE embedding IS NOT NULL';
EXCEPTION
  WHEN OTHERS THEN
    RAISE NOTICE 'no extension vector: %', SQLERRM;
END
$$;
`,
    `-- Memories are found by meaning where the extension is installed; elsewhere nothing happens.
DO $$
BEGIN
  BEGIN
    CREATE EXTENSION IF NOT EXISTS vector;
  EXCEPTION
    WHEN OTHERS THEN
      RAISE NOTICE 'no extension vector: %', SQLERRM;
      RETURN;
  END;

  ALTER TABLE agent_memories
    ADD COLUMN IF NOT EXISTS embedding vector(1536);

  CREATE INDEX IF NOT EXISTS agent_memories_embedding_idx
    ON agent_memories USING ivfflat (embedding vector_cosine_ops) WITH (lists = 100)
    WHERE embedding IS NOT NULL;
END
$$;
`,
  ],

  // M9: a second run stops at CREATE TYPE.
  "043_workspace_status_enum.up.sql": [
    `BEGIN;

SET LOCAL lock_timeout = '5s';

CREATE TYPE workspace_status AS ENUM (${TYPE_NAMES});

${statusType("workspace_status")}
COMMIT;
`,
  ],
  "043_workspace_status_enum.down.sql": [
    `BEGIN;

SET LOCAL lock_timeout = '5s';

${statusType("text")}
DROP TYPE workspace_status;

COMMIT;
`,
  ],
  "046_workspace_status_awaiting_agent.up.sql": [
    `ALTER TYPE workspace_status ADD VALUE IF NOT EXISTS 'awaiting_agent';
ALTER TYPE workspace_status ADD VALUE IF NOT EXISTS 'hibernated';
`,
  ],
  "046_workspace_status_awaiting_agent.down.sql": [
    `-- A value of an enum cannot be dropped: the type is made anew.
BEGIN;

SET LOCAL lock_timeout = '5s';

UPDATE workspaces SET status = 'offline' WHERE status = 'awaiting_agent';
UPDATE workspaces SET status = 'paused' WHERE status = 'hibernated';

ALTER TYPE workspace_status RENAME TO workspace_status_with_awaiting;

CREATE TYPE workspace_status AS ENUM (${TYPE_NAMES});

ALTER TABLE workspaces ALTER COLUMN status DROP DEFAULT;
ALTER TABLE workspaces
  ALTER COLUMN status TYPE workspace_status USING status::text::workspace_status;
ALTER TABLE workspaces ALTER COLUMN status SET DEFAULT 'provisioning';

DROP TYPE workspace_status_with_awaiting;

COMMIT;
`,
  ],

  "20260506000000_workspaces_unique_parent_name.up.sql": [
    `-- Siblings have names of their own. Outside a transaction: the table is large and always written.
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS workspaces_parent_name_uniq
  ON workspaces (COALESCE(parent_id, '00000000-0000-0000-0000-000000000000'::uuid), name)
  WHERE status <> 'removed';
`,
  ],
  "20260506000000_workspaces_unique_parent_name.down.sql": [
    `DROP INDEX CONCURRENTLY IF EXISTS workspaces_parent_name_uniq;\n`,
  ],
  "20260519200000_pending_uploads_bump_size_cap.up.sql": [sizeCap(104857600)],
  "20260519200000_pending_uploads_bump_size_cap.down.sql": [sizeCap(26214400)],
  "20260614010000_approval_withdrawn_status.up.sql": [approvalStatus([...APPROVAL_VALUES, "withdrawn"])],
  "20260614010000_approval_withdrawn_status.down.sql": [
    `DELETE FROM approval_requests WHERE status = 'withdrawn';\n\n${approvalStatus(APPROVAL_VALUES)}`,
  ],

  "20260714120000_delegations_inflight_index_includes_stuck.up.sql": [inflight([...INFLIGHT, "stuck"])],
  "20260714120000_delegations_inflight_index_includes_stuck.down.sql": [inflight(INFLIGHT)],

  // M3: without the table, which comes with another request, both statements do nothing, and nobody is told.
  "20260610130000_requests_last_nudged.up.sql": [
    `-- Who was reminded, and when. The file runs again at each start, so it catches up once the table is there.
ALTER TABLE IF EXISTS requests
  ADD COLUMN IF NOT EXISTS last_nudged_at TIMESTAMPTZ;

DO $$
BEGIN
  IF EXISTS (SELECT 1 FROM information_schema.tables WHERE table_name = 'requests') THEN
    CREATE INDEX IF NOT EXISTS idx_requests_nudge_candidates
      ON requests (recipient_type, status, recipient_id, last_nudged_at);
  END IF;
END
$$;
`,
  ],
  "20260610130000_requests_last_nudged.down.sql": [
    `DROP INDEX IF EXISTS idx_requests_nudge_candidates;
ALTER TABLE IF EXISTS requests DROP COLUMN IF EXISTS last_nudged_at;
`,
  ],

  // M10: now() in the predicate, in the version that two people stopped.
  "20260621120000_a2a_queue_next_attempt_at.up.sql": [
    nextAttempt(
      "workspace_id, priority, enqueued_at",
      "status = 'queued' AND (next_attempt_at IS NULL OR next_attempt_at <= now())",
    ),
    nextAttempt("workspace_id, next_attempt_at, priority, enqueued_at", "status = 'queued'"),
  ],
};

/** Insertions, by table, in the order in which a file has them. */
export const INSERTIONS: Readonly<Record<string, readonly string[]>> = {
  requests: [
    `INSERT INTO requests (id, kind, requester_type, requester_id, recipient_type, recipient_id, title, detail, status, created_at)
SELECT id, 'task', 'agent', workspace_id::text, 'user', 'admin', title, detail,
       CASE status WHEN 'pending' THEN 'pending' WHEN 'done' THEN 'done' ELSE 'cancelled' END, created_at
  FROM user_tasks
ON CONFLICT (id) DO NOTHING`,
    `INSERT INTO requests (id, kind, requester_type, requester_id, recipient_type, recipient_id, title, detail, status, created_at)
SELECT id, 'approval', 'agent', workspace_id::text, 'user', 'admin', action, reason,
       CASE status WHEN 'approved' THEN 'approved' WHEN 'denied' THEN 'rejected' ELSE 'pending' END, created_at
  FROM approval_requests
 WHERE workspace_id IS NOT NULL
ON CONFLICT (id) DO NOTHING`,
  ],
  platform_instructions: [
    `INSERT INTO platform_instructions (scope, title, content, priority)
SELECT 'global', 'Acknowledge first', 'Say in one line that you have begun, then work.', 100
 WHERE NOT EXISTS (SELECT 1 FROM platform_instructions WHERE title = 'Acknowledge first')`,
    `INSERT INTO platform_instructions (scope, title, content, priority)
VALUES ('global', 'Acknowledge first', 'Say in one line that you have begun, then work.', 100)
ON CONFLICT DO NOTHING`,
  ],
};

/** Edits of merged files that changed more than a remark. */
export const EDITS: Readonly<Record<string, (text: string) => string>> = {
  "20260606000000_workspaces_kind.up.sql": (text) =>
    text.replace("kind <> 'platform' OR parent_id IS NULL", "kind = 'workspace' OR parent_id IS NULL"),
  "20260518000000_seed_production_team_agent_cards.up.sql": (text) =>
    text.replaceAll("answers alarms", "answers each alarm within a minute"),
};

/** Sources beside the migrations, by the number of the merge that brings them: their SQL is what M7 and M13 broke. */
export const SOURCES: Readonly<Record<number, Readonly<Record<string, string>>>> = {
  25: {
    "internal/queue/enqueue.go": `package queue

import (
	"context"
	"database/sql"
)

// Enqueue keeps a message for later; one that is there already is not kept twice.
func Enqueue(ctx context.Context, db *sql.DB, workspace, caller, body, key string) error {
	_, err := db.ExecContext(ctx, \`
		INSERT INTO a2a_queue (workspace_id, caller_id, body, idempotency_key)
		VALUES ($1, $2, $3::jsonb, $4)
		ON CONFLICT (workspace_id, idempotency_key) DO NOTHING
	\`, workspace, caller, body, key)
	return err
}
`,
  },
  60: {
    "internal/watch/stall.go": `package watch

// candidates are workspaces that have said nothing for a while and were not asked yet.
const candidates = \`
	SELECT w.id, w.name
	  FROM workspaces w
	  LEFT JOIN workspace_stall_state s ON s.workspace_id = w.id
	 WHERE w.last_activity_at < now() - interval '10 minutes'
	   AND (s.state IS NULL OR s.state <> 'probed')
\`
`,
  },
};
