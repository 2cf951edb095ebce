CREATE TABLE workspaces (
  id uuid CONSTRAINT workspaces_pkey PRIMARY KEY,
  -- Lists are paged by it.
  position bigint NOT NULL GENERATED ALWAYS AS IDENTITY CONSTRAINT workspaces_position UNIQUE,
  name text NOT NULL CONSTRAINT workspaces_name_length CHECK (length(name) BETWEEN 1 AND 300),
  role text,
  tier integer NOT NULL DEFAULT 1 CONSTRAINT workspaces_tier CHECK (tier >= 1),
  kind text NOT NULL DEFAULT 'workspace' CONSTRAINT workspaces_kind CHECK (kind IN ('workspace', 'platform')),
  status text NOT NULL DEFAULT 'provisioning' CONSTRAINT workspaces_status CHECK (
    status IN (
      'provisioning', 'online', 'offline', 'degraded', 'failed', 'removed', 'paused', 'hibernating', 'hibernated',
      'awaiting_agent'
    )
  ),
  runtime text NOT NULL,
  url text NOT NULL DEFAULT '',
  -- Passed through to the instance, never logged.
  env jsonb NOT NULL DEFAULT '{}' CONSTRAINT workspaces_env CHECK (jsonb_typeof(env) = 'object'),
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);

-- A removed workspace gives its name free.
CREATE UNIQUE INDEX workspaces_name ON workspaces (name) WHERE status <> 'removed';
CREATE UNIQUE INDEX workspaces_one_platform ON workspaces (kind) WHERE kind = 'platform' AND status <> 'removed';
CREATE INDEX workspaces_page ON workspaces (position) WHERE status <> 'removed';

-- What a workspace may write about itself; nothing in it is to be trusted.
CREATE TABLE workspace_config (
  workspace_id uuid CONSTRAINT workspace_config_pkey PRIMARY KEY,
  data jsonb NOT NULL,
  CONSTRAINT workspace_config_workspace FOREIGN KEY (workspace_id) REFERENCES workspaces (id) ON DELETE CASCADE
);

-- Nothing leaves `removed`, whoever writes.
CREATE FUNCTION refuse_workspace_revival() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'A removed workspace stays removed.' USING ERRCODE = 'check_violation', CONSTRAINT = 'workspaces_removed_is_final';
END
$$;

CREATE TRIGGER workspaces_removed_is_final BEFORE UPDATE ON workspaces
FOR EACH ROW WHEN (OLD.status = 'removed' AND NEW.status <> 'removed') EXECUTE FUNCTION refuse_workspace_revival();
