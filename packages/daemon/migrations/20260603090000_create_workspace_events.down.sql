DROP TABLE workspace_events;
DROP TABLE workspace_event_counter;
