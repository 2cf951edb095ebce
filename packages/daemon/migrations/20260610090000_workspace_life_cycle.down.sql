DROP TRIGGER workspaces_removal_is_final ON workspaces;
DROP INDEX workspaces_to_reconcile;

ALTER TABLE workspaces
  DROP CONSTRAINT workspaces_generations,
  DROP COLUMN wanted,
  DROP COLUMN wanted_generation,
  DROP COLUMN applied_generation,
  DROP COLUMN launch,
  DROP COLUMN instance_id,
  DROP COLUMN instance_generation,
  DROP COLUMN instance_provider,
  DROP COLUMN provider,
  DROP COLUMN token_hash,
  DROP COLUMN active_tasks,
  DROP COLUMN error_rate,
  DROP COLUMN boot_digest,
  DROP COLUMN registered_runtime,
  DROP COLUMN last_heartbeat_at,
  DROP COLUMN started_at,
  DROP COLUMN attempts,
  DROP COLUMN next_attempt_at,
  DROP COLUMN last_error,
  DROP COLUMN erase_data;
