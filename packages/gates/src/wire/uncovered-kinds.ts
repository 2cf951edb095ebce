import { describeShape } from "./describe-shape.ts";
import { hasKindOf, type Alternatives, type ScalarKind } from "./shape.ts";

/** What a reader takes beyond what its type says. */
export interface Leniency {
  /** The language has one type for all numbers. */
  readonly numbers: boolean;
  /** The decoder takes `null` for a value of any type. */
  readonly nulls: boolean;
}

/** The scalars that may be sent and are not taken, in words; arrays and objects are compared by what they hold. */
export function uncoveredScalars(
  given: Alternatives<unknown>,
  taken: Alternatives<unknown>,
  leniency: Leniency,
): readonly string[] {
  if (taken.any) return [];
  const covers = (kind: ScalarKind): boolean => {
    if (taken.scalars.has(kind)) return true;
    if (kind === "integer") return taken.scalars.has("number");
    if (kind === "number") return leniency.numbers && taken.scalars.has("integer");
    if (kind === "null") return leniency.nulls || taken.values.includes(null);
    return kind === "boolean" && taken.values.includes(true) && taken.values.includes(false);
  };
  const values = given.values.filter(
    (value) => !hasKindOf(taken.scalars, value) && !taken.values.includes(value) && !(value === null && leniency.nulls),
  );
  return [
    ...[...given.scalars].filter((kind) => !covers(kind)),
    ...(values.length > 0 ? [describeShape({ kind: "enum", values })] : []),
  ];
}
