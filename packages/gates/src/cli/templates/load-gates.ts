import type { TemplateDelivery } from "@portcullis/contracts";
import { dirname, isAbsolute, join } from "node:path";

import { bindGates } from "../../configuration/bind-gates.ts";
import { parseBaseline, parseConfiguration, type Configuration } from "../../configuration/parse-configuration.ts";
import type { BoundGate } from "../../core/gate.ts";
import { PortcullisError } from "../../core/portcullis-error.ts";
import { configureTemplateDelivery } from "../../gates/template-delivery/configure.ts";
import { resolveTemplateDelivery } from "../../gates/template-delivery/options.ts";
import { templateDelivery } from "../../gates/template-delivery/template-delivery.ts";
import type { LoadedGates } from "../../gates/registry.ts";
import { ABSENT, NAMED, readConfiguration } from "../load-run.ts";

/** What the command line says of the gates. */
export interface GateChoice {
  readonly config?: string;
  readonly gate: readonly string[];
  readonly template: readonly string[];
  readonly workspace: readonly string[];
}

/** The gates, and what they ask of a measurement. */
export interface TemplateGates {
  readonly bound: readonly BoundGate[];
  /** Templates to boot; absent: every one, or none where workspaces are looked at. */
  readonly templates?: readonly string[];
  readonly bootSeconds: number;
}

/**
 * The gates template-delivery of a configuration, or one with its defaults. What is to be looked at is as the command line has
 * it, where it says anything of it.
 *
 * @throws PortcullisError `configuration` with places, `usage` for a gate that is not there
 */
export function loadTemplateGates(choice: GateChoice): TemplateGates {
  const configuration = readGates(choice);
  const gates = withChoice(configuration, choice);
  const file = configuration.source.file;
  const beside = (path: string): string => (isAbsolute(path) ? path : join(dirname(file), path));
  const files = {
    checklist: refuse,
    baseline: (path: string) => parseBaseline(readConfiguration(beside(path), NAMED), path),
  };
  const value = { version: 1 as const, gates };
  const bound = bindGates({ format: "native", source: configuration.source, value }, [], files, LOADED);
  const options = bound.map(({ id }) => resolveTemplateDelivery(gates[id]!));
  const templates = options.some((each) => each.templates === undefined)
    ? undefined
    : [...new Set(options.flatMap((each) => each.templates ?? []))];
  return {
    bound,
    bootSeconds: Math.max(...options.map(({ bootTimeoutSeconds }) => bootTimeoutSeconds)),
    ...(templates && { templates }),
  };
}

type Gates = Readonly<Record<string, TemplateDelivery>>;

const LOADED: LoadedGates = new Map([
  ["template-delivery", { gate: templateDelivery, configure: configureTemplateDelivery }],
]) as unknown as LoadedGates;

function readGates({ config, gate }: GateChoice): Configuration {
  if (config !== undefined) return parseConfiguration(readConfiguration(config, ABSENT), config);
  if (gate.length > 0)
    throw new PortcullisError("usage", "--gate chooses among the gates of a configuration.", "Name it: --config FILE.");
  return parseConfiguration(JSON.stringify({ version: 1, gates: { "template-delivery": {} } }), "the command line");
}

function withChoice(configuration: Configuration, { gate, template, workspace }: GateChoice): Gates {
  const all = configuration.format === "native" ? (configuration.value.gates as Gates) : {};
  const { file } = configuration.source;
  const ids = Object.keys(all).filter((id) => (all[id]?.uses ?? id) === "template-delivery");
  if (ids.length === 0)
    throw new PortcullisError(
      "configuration",
      `${file} configures no gate template-delivery.`,
      "Add `template-delivery: {}` to its gates, or leave --config out: every template is judged then.",
    );
  const strangers = gate.filter((id) => !ids.includes(id));
  if (strangers.length > 0)
    throw new PortcullisError(
      "usage",
      `No such gate template-delivery: ${strangers.join(", ")}.`,
      `Configured are: ${ids.join(", ")}.`,
    );
  const chosen = ids.filter((id) => gate.length === 0 || gate.includes(id));
  return Object.fromEntries(chosen.map((id) => [id, choose(all[id]!, template, workspace)]));
}

/** A workspace that is named may have any template. */
function choose(
  { templates, ...options }: TemplateDelivery,
  template: readonly string[],
  workspace: readonly string[],
): TemplateDelivery {
  if (workspace.length > 0) return options;
  if (template.length > 0) return { ...options, templates: [...template] };
  return { ...options, ...(templates && { templates }) };
}

/** The gate has no checklist. */
const refuse = (path: string): never => {
  throw new PortcullisError("configuration", `${path} is not read here.`, "Judge other gates by `portcullis check`.");
};
