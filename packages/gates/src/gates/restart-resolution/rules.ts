import { PROPERTIES } from "../../restart/properties.ts";

const statements = Object.entries(PROPERTIES).map(([id, { statement }]): [string, string] => [id, statement]);

/** Every rule of the gate, without the gate's name: a property has the rule of its id. */
export const RESTART_RULES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(statements),
  "not-reached": "No case reached a rule of the order, or a property: what never fires proves nothing.",
  "not-tested": "The target lacks what a case needs, so that nothing is known of it.",
  "time-limit": "The campaign ended before all of its cases were run, but it reached everything.",
  unread: "There is no measurement, or none that can be understood.",
};

/** What is not known is an error, whatever the configuration says of it. */
export const UNEVALUATED_RULES: readonly string[] = ["not-reached", "unread"];
