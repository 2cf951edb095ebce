-- The number that was given last. Its row is locked until a transaction that tells an event commits: so events become visible in
-- the order of their numbers, and who asks for those after a number misses none.
CREATE TABLE workspace_event_counter (
  is_only boolean DEFAULT true CONSTRAINT workspace_event_counter_pkey PRIMARY KEY,
  last bigint NOT NULL,
  CONSTRAINT workspace_event_counter_is_only CHECK (is_only)
);
INSERT INTO workspace_event_counter (last) VALUES (0);

CREATE TABLE workspace_events (
  id bigint CONSTRAINT workspace_events_pkey PRIMARY KEY,
  -- No foreign key: that a workspace was purged is told after it is gone.
  workspace_id uuid NOT NULL,
  kind text NOT NULL CONSTRAINT workspace_events_kind CHECK (kind ~ '^[A-Z][A-Z0-9_]*$'),
  at timestamptz NOT NULL,
  payload jsonb NOT NULL CONSTRAINT workspace_events_payload CHECK (jsonb_typeof(payload) = 'object')
);

CREATE INDEX workspace_events_of_workspace ON workspace_events (workspace_id, id);
