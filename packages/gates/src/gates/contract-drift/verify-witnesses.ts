import { detectDialect } from "../../comparison/dialect.ts";
import { isObject } from "../../comparison/json.ts";
import { compileAjv } from "../../comparison/validators.ts";
import type { CheckedClaim } from "../../core/explain.ts";
import { schemaForReading } from "../../wire/convert-manifest.ts";
import { isManifest } from "../../wire/manifest.ts";
import type { SnapshotFiles } from "./snapshot-files.ts";

interface ClaimedChange {
  readonly contract: string;
  readonly pointer: string;
  readonly witness?: ClaimedWitness;
  readonly reverse_witness?: ClaimedWitness;
}

interface ClaimedWitness {
  readonly document: unknown;
  readonly valid_for: "old" | "new";
}

/** Asks ajv about each witness of a verdict anew, against the whole schemas as the snapshot has them. */
export function verifyWitnesses(
  evidence: unknown,
  files: SnapshotFiles,
  referenced: { readonly old: Readonly<Record<string, unknown>>; readonly new: Readonly<Record<string, unknown>> },
): readonly CheckedClaim[] {
  const { changes = [] } = (evidence ?? {}) as { readonly changes?: readonly ClaimedChange[] };
  return changes.flatMap(({ contract, pointer, witness, reverse_witness }) =>
    [witness, reverse_witness].flatMap((each): CheckedClaim[] => {
      if (each === undefined) return [];
      const other = each.valid_for === "old" ? "new" : "old";
      const accepts = (side: "old" | "new"): boolean | undefined => {
        const sighting = side === "old" ? files.atBase(contract) : files.atHead(contract);
        const schema = sighting.kind === "text" ? readSchema(contract, sighting.text) : undefined;
        if (schema === undefined) return undefined;
        const others = Object.entries(referenced[side]).filter(([uri]) => !isObject(schema) || schema["$id"] !== uri);
        const asked = {
          schema,
          dialect: detectDialect(schema),
          referenced: Object.fromEntries(others),
          hasNames: true,
        };
        return compileAjv(asked)(each.document);
      };
      const document = JSON.stringify(each.document);
      const claim = `${contract}#${pointer}: the ${each.valid_for} version accepts ${document}, the ${other} one rejects it`;
      return [{ claim, holds: accepts(each.valid_for) === true && accepts(other) === false }];
    }),
  );
}

function readSchema(file: string, text: string): unknown {
  const json: unknown = JSON.parse(text);
  return isObject(json) && isManifest(file, json) ? schemaForReading(json) : json;
}
