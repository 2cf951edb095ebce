-- Back to where the names came from, so that they are found there again. A text that never was a name stays as it was.
INSERT INTO workspace_config AS config (workspace_id, data)
SELECT id, jsonb_build_object('template', template) FROM workspaces WHERE template <> ''
ON CONFLICT (workspace_id) DO UPDATE
SET data = CASE jsonb_typeof(config.data) WHEN 'object' THEN config.data || excluded.data ELSE excluded.data END;

-- A name that was taken away since would be found again; the conditions are those of the way there.
UPDATE workspace_config
SET data = data - 'template'
FROM workspaces
WHERE workspaces.id = workspace_config.workspace_id
  AND workspaces.template = ''
  AND jsonb_typeof(workspace_config.data -> 'template') = 'string'
  AND length(workspace_config.data ->> 'template') BETWEEN 1 AND 255
  AND workspace_config.data ->> 'template' !~ '[\u0001-\u001f\u007f-\u009f\u2028\u2029\\]'
  AND workspace_config.data ->> 'template' !~ '^[\u0020\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]|[\u0020\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]$'
  AND workspace_config.data ->> 'template' !~ '(^|/)(/|$|\.|ws-)'
  AND workspace_config.data ->> 'template' <> 'org-templates';

ALTER TABLE workspaces
  DROP COLUMN template,
  DROP COLUMN template_provenance,
  DROP COLUMN applied_template,
  DROP COLUMN applied_digest,
  DROP COLUMN applied_runtime;
