DROP TABLE workspace_config;
DROP TABLE workspaces;
DROP FUNCTION refuse_workspace_revival();
