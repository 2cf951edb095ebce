CREATE TABLE idempotency_keys (
  key text CONSTRAINT idempotency_keys_pkey PRIMARY KEY,
  -- SHA-256 over method, path and body: the key says which request it is, this says that it is the same.
  fingerprint text NOT NULL,
  status integer NOT NULL,
  body jsonb NOT NULL,
  created_at timestamptz NOT NULL,
  CONSTRAINT idempotency_keys_length CHECK (length(key) BETWEEN 1 AND 255)
);

CREATE INDEX idempotency_keys_created_at ON idempotency_keys (created_at);
