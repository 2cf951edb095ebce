ALTER TABLE workspaces
  ADD COLUMN template text NOT NULL DEFAULT '' CONSTRAINT workspaces_template CHECK (length(template) <= 1024),
  ADD COLUMN template_provenance text NOT NULL DEFAULT 'api' CONSTRAINT workspaces_template_provenance CHECK (template_provenance IN ('api', 'backfill')),
  ADD COLUMN applied_template text NOT NULL DEFAULT '' CONSTRAINT workspaces_applied_template CHECK (length(applied_template) <= 1024),
  ADD COLUMN applied_digest text CONSTRAINT workspaces_applied_digest CHECK (applied_digest ~ '^[0-9a-f]{64}$'),
  ADD COLUMN applied_runtime text NOT NULL DEFAULT '';

-- A workspace writes its config itself: only a text that can name a template is taken, as it is, and marked, so that the daemon can
-- hold it against its catalogue. It counts as delivered: nobody asked for another boot, and a restart must leave the files alone.
UPDATE workspaces
SET template = config.data ->> 'template', applied_template = config.data ->> 'template', template_provenance = 'backfill'
FROM workspace_config AS config
WHERE config.workspace_id = workspaces.id
  AND jsonb_typeof(config.data -> 'template') = 'string'
  AND length(config.data ->> 'template') BETWEEN 1 AND 255
  -- No control characters, back-slashes, or other ends of lines.
  AND config.data ->> 'template' !~ '[\u0001-\u001f\u007f-\u009f\u2028\u2029\\]'
  -- No white space around it.
  AND config.data ->> 'template' !~ '^[\u0020\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]|[\u0020\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]$'
  -- Segments between single slashes, of which none is hidden, goes up, or is a workspace's own folder.
  AND config.data ->> 'template' !~ '(^|/)(/|$|\.|ws-)'
  AND config.data ->> 'template' <> 'org-templates';
