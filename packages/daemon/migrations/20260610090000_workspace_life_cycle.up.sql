-- What a workspace should become, and what it is: the queue of the reconciler. Workspaces from before were asked for once and are
-- taken as they stand.
ALTER TABLE workspaces
  ADD COLUMN wanted text NOT NULL DEFAULT 'running' CONSTRAINT workspaces_wanted CHECK (wanted IN ('running', 'paused', 'hibernated', 'removed')),
  ADD COLUMN wanted_generation bigint NOT NULL DEFAULT 0,
  ADD COLUMN applied_generation bigint NOT NULL DEFAULT 0,
  ADD COLUMN launch jsonb CONSTRAINT workspaces_launch CHECK (launch IS NULL OR jsonb_typeof(launch) = 'object'),
  ADD COLUMN instance_id text CONSTRAINT workspaces_instance_id CHECK (instance_id <> ''),
  ADD COLUMN instance_generation bigint NOT NULL DEFAULT 0,
  ADD COLUMN instance_provider text NOT NULL DEFAULT '',
  ADD COLUMN provider text NOT NULL DEFAULT '',
  ADD COLUMN token_hash text CONSTRAINT workspaces_token_hash CHECK (token_hash ~ '^[0-9a-f]{64}$'),
  ADD COLUMN active_tasks integer NOT NULL DEFAULT 0 CONSTRAINT workspaces_active_tasks CHECK (active_tasks >= 0),
  ADD COLUMN error_rate double precision NOT NULL DEFAULT 0,
  ADD COLUMN boot_digest text CONSTRAINT workspaces_boot_digest CHECK (boot_digest ~ '^[0-9a-f]{64}$'),
  ADD COLUMN registered_runtime text,
  ADD COLUMN last_heartbeat_at timestamptz,
  ADD COLUMN started_at timestamptz,
  ADD COLUMN attempts integer NOT NULL DEFAULT 0 CONSTRAINT workspaces_attempts CHECK (attempts >= 0),
  ADD COLUMN next_attempt_at timestamptz,
  ADD COLUMN last_error text,
  ADD COLUMN erase_data boolean NOT NULL DEFAULT false,
  ADD CONSTRAINT workspaces_generations CHECK (
    applied_generation BETWEEN 0 AND wanted_generation AND instance_generation BETWEEN 0 AND wanted_generation
  );

-- Whoever removes a workspace is not overruled by who comes later.
CREATE TRIGGER workspaces_removal_is_final BEFORE UPDATE ON workspaces
FOR EACH ROW WHEN (OLD.wanted = 'removed' AND NEW.wanted <> 'removed') EXECUTE FUNCTION refuse_workspace_revival();

UPDATE workspaces
SET wanted = CASE
  WHEN status IN ('paused', 'removed') THEN status
  WHEN status IN ('hibernating', 'hibernated') THEN 'hibernated'
  ELSE 'running'
END;

-- A workspace is settled for good when it is removed, nothing of it runs, and its files are erased if they were to be.
CREATE INDEX workspaces_to_reconcile ON workspaces (position)
WHERE status <> 'removed' OR instance_generation > 0 OR erase_data;
