import { PROPERTIES, type Layer, type PropertyId } from "../properties.ts";
import type { CampaignReport, Counterexample, LayerReport } from "./campaign-report.ts";
import { CoverageCounter } from "./coverage-counter.ts";
import type { LayerSubject } from "./layer.ts";
import { runLayer, toCounterexample } from "./run-layer.ts";

export interface CampaignOptions {
  /** As the command line names it. */
  readonly target: string;
  /** 32 bits. */
  readonly seed: number;
  /** Generated situations for each layer. */
  readonly runs: number;
  /** `LAYER:PATH` of a counterexample: only that case is looked at. */
  readonly path?: string;
  /** Broken properties of one layer after which it ends; 3 where absent. */
  readonly most?: number;
  /** Nothing more is begun. */
  readonly isOver?: () => boolean;
  /** Counterexamples of earlier runs: they are looked at first. */
  readonly kept?: readonly KeptCase[];
  readonly notTested?: CampaignReport["not_tested"];
  readonly tell?: (progress: CampaignProgress) => void;
}

/** An entry of the contract `restart_regressions`. */
interface KeptCase {
  readonly layer: Layer;
  readonly seed: number;
  readonly path: string;
  readonly case: unknown;
}

export interface CampaignProgress {
  readonly layer: Layer;
  readonly runs: number;
  readonly runs_wanted: number;
}

/** A layer, whatever its cases are. */
export interface AnyLayerSubject extends LayerSubject<unknown> {}

/** Looks for cases that break a property, layer by layer; what was found once is looked at first. */
export async function runCampaign(
  subjects: readonly AnyLayerSubject[],
  { target, seed, runs, path, most, isOver = () => false, kept = [], notTested = [], tell = () => {} }: CampaignOptions,
): Promise<CampaignReport> {
  const [layerOfPath, pathInLayer] = path === undefined ? [] : splitPath(path);
  const counterexamples: Counterexample[] = [];
  const layers: LayerReport[] = [];
  for (const subject of subjects) {
    if (layerOfPath !== undefined && subject.layer !== layerOfPath) continue;
    if (path === undefined) counterexamples.push(...(await runKept(subject, kept, isOver)));
    const broken = new Set<PropertyId>(counterexamples.map(({ property }) => property));
    const run = {
      seed,
      runs,
      ...(pathInLayer !== undefined && { path: pathInLayer }),
      ...(most !== undefined && { most }),
      isOver,
      tell: (done: number) => tell({ layer: subject.layer, runs: done, runs_wanted: runs }),
    };
    const outcome = await runLayer(subject, run, broken);
    layers.push(outcome.report);
    counterexamples.push(...outcome.counterexamples);
  }
  return { target, seed, layers, counterexamples: counterexamples.toSorted(compareLength), not_tested: notTested };
}

/** The one that is read fastest first. */
const compareLength = (one: Counterexample, other: Counterexample): number =>
  one.calls.length + one.directories - (other.calls.length + other.directories);

/** Which layer a path belongs to, and the rest of it; nothing for a text that is none. */
function splitPath(path: string): readonly [Layer, string] | readonly [] {
  const [, layer, rest] = /^(resolution|life):(\d+(?::\d+)*)$/.exec(path) ?? [];
  return layer === undefined || rest === undefined ? [] : [layer as Layer, rest];
}

/** Of several kept cases that break one property, the first. */
async function runKept(
  subject: AnyLayerSubject,
  kept: readonly KeptCase[],
  isOver: () => boolean,
): Promise<readonly Counterexample[]> {
  const found: Counterexample[] = [];
  const ignored = new Set<PropertyId>();
  for (const { layer, seed, path, case: text } of kept) {
    const one = layer === subject.layer && !isOver() ? subject.parse(text) : undefined;
    if (one === undefined) continue;
    const violation = await subject.judge(one, new CoverageCounter(layer), ignored);
    if (violation === undefined) continue;
    ignored.add(violation.property);
    found.push({ ...toCounterexample(subject, one, violation), seed, path, shrinks: 0, kept: true });
  }
  return found;
}

/** What no case has reached: rules, and properties of the layers that ran. Nothing where they ended before all was tried. */
export function listUnreached({ layers }: CampaignReport): readonly string[] {
  const complete = layers.filter(({ ended }) => ended === "all" || ended === "time");
  if (complete.length === 0) return [];
  const reached = (kind: "rules" | "properties", name: string): boolean =>
    complete.some(({ coverage }) => (coverage[kind][name] ?? 0) > 0);
  const rules = Object.keys(complete[0]!.coverage.rules).filter((rule) => !reached("rules", rule));
  const properties = Object.entries(PROPERTIES)
    .filter(([id, property]) => isOfLayers(property.layers, complete) && !reached("properties", id))
    .map(([id]) => id);
  return [...rules.map((rule) => `the rule ${rule}`), ...properties.map((id) => `the property ${id}`)];
}

const isOfLayers = (wanted: readonly Layer[], layers: readonly LayerReport[]): boolean =>
  layers.some(({ layer }) => wanted.includes(layer));
