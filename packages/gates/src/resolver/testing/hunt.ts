import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

import { readWitnesses, type Witness } from "../../../../../fixtures/resolvers/witnesses.ts";
import type { Counterexample } from "../../restart/campaign/campaign-report.ts";
import { type AnyLayerSubject, runCampaign } from "../../restart/campaign/run-campaign.ts";
import { createResolverLifeLayer } from "../../restart/life/resolver-life-layer.ts";
import { createResolutionLayer } from "../../restart/resolution/resolution-layer.ts";
import type { ResolverTarget } from "../../restart/resolution/resolver-target.ts";
import { createCommandTarget } from "../command-target.ts";
import { createFunctionTarget, type ResolverFunction } from "./function-target.ts";

const FOLDER = fileURLToPath(new URL("../../../../../fixtures/resolvers", import.meta.url));

/** A resolver of fixtures/resolvers, by its file without `.ts`. */
export interface FixtureResolver {
  readonly name: string;
  readonly file: string;
  readonly asCommandOnly: boolean;
}

export const CORRECT: FixtureResolver = { name: "correct", file: join(FOLDER, "correct.ts"), asCommandOnly: false };

export const listWrongResolvers = (): readonly FixtureResolver[] =>
  readWitnesses().map(({ name, as_command_only }: Witness) => ({
    name,
    file: join(FOLDER, "wrong", `${name}.ts`),
    asCommandOnly: as_command_only === true,
  }));

/** Each time without what it remembered before. */
let opened = 0;

async function openResolver({ name, file, asCommandOnly }: FixtureResolver): Promise<ResolverTarget> {
  if (asCommandOnly)
    return createCommandTarget(`${JSON.stringify(process.execPath)} ${JSON.stringify(file)}`, {
      patience: { first: 4_000, later: 1_000 },
    });
  opened += 1;
  const module = (await import(/* @vite-ignore */ `${pathToFileURL(file).href}?${opened}`)) as {
    resolver: ResolverFunction;
  };
  return createFunctionTarget(name, module.resolver);
}

/** Runs a campaign against a resolver until it has one counterexample. */
export async function hunt(resolver: FixtureResolver, seed: number, runs = 500): Promise<Counterexample | undefined> {
  const target = await openResolver(resolver);
  try {
    for (const subject of [createResolutionLayer(target), createResolverLifeLayer(target)]) {
      const subjects = [subject as unknown as AnyLayerSubject];
      // oxlint-disable-next-line no-await-in-loop
      const { counterexamples } = await runCampaign(subjects, { target: target.name, seed, runs, most: 1 });
      if (counterexamples[0] !== undefined) return counterexamples[0];
    }
    return undefined;
  } finally {
    await target.close();
  }
}
