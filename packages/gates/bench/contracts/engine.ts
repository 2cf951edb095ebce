import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";

import type { Comparison, ComparisonOptions } from "../../src/comparison/comparison.ts";

export type CompareSchemas = (old: unknown, changed: unknown, options?: ComparisonOptions) => Comparison;

const OURS = new URL("../../src/comparison/compare-schemas.ts", import.meta.url);

const engineExists = (): boolean => existsSync(OURS);

/** Our engine, or another module that exports `compareSchemas`: a stub that errs on purpose shows that the instruments see it. */
export async function loadEngine(file?: string): Promise<CompareSchemas> {
  if (file === undefined && !engineExists())
    throw new Error("There is no comparison engine yet; name one with --engine FILE.");
  const module = (await import(file === undefined ? OURS.href : pathToFileURL(file).href)) as {
    compareSchemas: CompareSchemas;
  };
  return module.compareSchemas;
}
