import { createHash } from "node:crypto";

import type { CatalogueRow } from "../migrations/runs/compare-catalogues.ts";
import type { Capture } from "./engine.ts";

/** A function that turns the answer to the question `CATALOGUE` into a capture, with rows where it has not seen them before. */
export function createCapturer(): (rows: readonly (readonly unknown[])[]) => Capture {
  const seen = new Set<string>();
  return (rows) => {
    const catalogue = (rows as readonly CatalogueRow[]).toSorted(compareRows);
    const fingerprint = createHash("sha256").update(JSON.stringify(catalogue)).digest("hex");
    if (seen.has(fingerprint)) return { fingerprint };
    seen.add(fingerprint);
    return { fingerprint, rows: catalogue };
  };
}

function compareRows([object, , definition]: CatalogueRow, [otherObject, , otherDefinition]: CatalogueRow): number {
  if (object !== otherObject) return object < otherObject ? -1 : 1;
  return definition === otherDefinition ? 0 : definition < otherDefinition ? -1 : 1;
}
