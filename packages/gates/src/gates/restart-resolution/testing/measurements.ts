import type { PullRequestSnapshot, RestartMeasurement } from "@portcullis/contracts";

import { PROPERTIES, type Layer, type PropertyId } from "../../../restart/properties.ts";
import { RULE_NAMES } from "../../../restart/resolution/question.ts";

const SHA = "a".repeat(40);

export const PROPERTY_IDS = Object.keys(PROPERTIES) as PropertyId[];

/** A snapshot that holds these measurements. */
export const snapshotOf = (...reports: readonly unknown[]): PullRequestSnapshot => ({
  schema_version: 1,
  taken_at: "2026-06-21T09:00:00Z",
  forge: { kind: "gitea", host: "git.example" },
  repository: { owner: "acme", name: "core", default_branch: "main" },
  pull_request: {
    number: 100,
    title: "A change",
    body: "",
    author: { id: 1, login: "ada", type: "user" },
    state: "open",
    draft: false,
    labels: [],
    base: { ref: "main", sha: SHA },
    head: { ref: "change", sha: SHA },
    created_at: "2026-06-21T08:00:00Z",
    updated_at: "2026-06-21T08:00:00Z",
  },
  measurements: reports.map((report) => ({ gate: "restart-resolution", report: report as Record<string, unknown> })),
});

/** A layer that reached everything that there is in it. */
export function layerOf(layer: Layer, changes: Partial<RestartMeasurement["layers"][number]> = {}) {
  const properties = PROPERTY_IDS.filter((id) => (PROPERTIES[id].layers as readonly Layer[]).includes(layer));
  return {
    layer,
    runs: 200,
    runs_wanted: 200,
    cases: 1_500,
    ended: "all" as const,
    coverage: {
      rules: Object.fromEntries(RULE_NAMES.map((rule) => [rule, 7])),
      pairs: { "explicit > name-match": 3, "explicit > stored-template": 0 },
      statuses: { applied: 700, kept: 800 },
      properties: Object.fromEntries(properties.map((id) => [id, 5])),
    },
    ...changes,
  };
}

/** A campaign in which all is well, and what is otherwise. */
export const measurementOf = (changes: Partial<RestartMeasurement> = {}): RestartMeasurement => ({
  target: "builtin",
  seed: 2980,
  layers: [layerOf("resolution"), layerOf("life")],
  counterexamples: [],
  not_tested: [],
  ...changes,
});

/** The blocker of pull request 2980, in two calls. */
export const counterexampleOf = (
  changes: Partial<RestartMeasurement["counterexamples"][number]> = {},
): RestartMeasurement["counterexamples"][number] => ({
  property: "pending-is-applied",
  layer: "life",
  seed: 2980,
  path: "life:3:0:1",
  shrinks: 2,
  folder: ["seo-agent/", "seo-agent/config.yaml: name: SEO"],
  directories: 1,
  calls: [
    { call: 'PATCH /workspaces/rank/template {"template":"seo-agent"}', outcome: "200, needs_restart" },
    { call: "POST /workspaces/rank/restart", outcome: "202 existing-volume" },
  ],
  expected: 'stored-template: source "seo-agent", label "seo-agent", no warning',
  actual: 'existing-volume: the volume stays, label "existing-volume", no warning',
  case: { calls: [{ kind: "patch", template: "seo-agent" }, { kind: "restart" }] },
  ...changes,
});

/** A measurement without what the names say: rules or properties that no case reached. */
export const withoutReaching = (...names: readonly string[]): RestartMeasurement => {
  const without = (counts: Readonly<Record<string, number>>) =>
    Object.fromEntries(Object.entries(counts).filter(([name]) => !names.includes(name)));
  return measurementOf({
    layers: measurementOf().layers.map((layer) => ({
      ...layer,
      coverage: {
        ...layer.coverage,
        rules: without(layer.coverage.rules),
        properties: without(layer.coverage.properties),
      },
    })),
  });
};
