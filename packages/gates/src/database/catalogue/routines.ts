const FUNCTIONS = `SELECT object, NULL, pg_get_functiondef(oid) FROM fn WHERE prokind <> 'a'`;

const AGGREGATES = `
SELECT object, NULL, concat_ws(' ', 'RETURNS', prorettype::regtype, 'SFUNC', aggtransfn, 'STYPE', aggtranstype::regtype,
  'KIND', aggkind, 'FINALFUNC ' || nullif(aggfinalfn::text, '-'), 'COMBINEFUNC ' || nullif(aggcombinefn::text, '-'),
  'MSFUNC ' || nullif(aggmtransfn::text, '-'), 'MINVFUNC ' || nullif(aggminvtransfn::text, '-'),
  'MFINALFUNC ' || nullif(aggmfinalfn::text, '-'), 'SORTOP ' || nullif(aggsortop, 0)::regoperator,
  'INITCOND ' || quote_literal(agginitval), 'MINITCOND ' || quote_literal(aggminitval), 'PARALLEL ' || proparallel::text)
FROM fn JOIN pg_aggregate ON aggfnoid = fn.oid`;

const EVENT_TRIGGERS = `
SELECT format('event trigger %I', evtname), NULL, concat_ws(' ', 'ON', evtevent, 'WHEN TAG IN (' || array_to_string(evttags, ', ') || ')',
  'EXECUTE', evtfoid::regprocedure, 'ENABLED ' || nullif(evtenabled, 'O')::text)
FROM pg_event_trigger`;

/** Functions, procedures, aggregates and event triggers. */
export const ROUTINES: readonly string[] = [FUNCTIONS, AGGREGATES, EVENT_TRIGGERS];
