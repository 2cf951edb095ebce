import { isMultiple } from "../own-keywords.ts";
import { FRACTION, type Types } from "../types.ts";
import { found, NONE, unknown, type Fact, type Solution } from "./goal.ts";

/** An exact fraction. */
interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

interface Range {
  lower: number;
  lowerExclusive: boolean;
  upper: number;
  upperExclusive: boolean;
}

/** Multiples tried before the question is given up. */
const MOST_MULTIPLES = 5000;

/** A number of a type, INTEGER or FRACTION, for which the facts hold. */
export function solveNumber(facts: readonly Fact[], type: Types): Solution {
  const range = toRange(facts);
  if (range.lower > range.upper) return NONE;
  if (range.lower === range.upper && (range.lowerExclusive || range.upperExclusive)) return NONE;
  const kept = facts.flatMap((fact) => (fact.kind === "multiple" && fact.kept ? [fact.of] : []));
  const broken = facts.flatMap((fact) => (fact.kind === "multiple" && !fact.kept ? [fact.of] : []));
  const excluded = facts
    .flatMap((fact) => (fact.kind === "other-than" ? fact.values : []))
    .filter((value) => typeof value === "number");
  const fits = (value: number): boolean =>
    Number.isFinite(value) &&
    isInside(value, range) &&
    (type === FRACTION) !== Number.isInteger(value) &&
    kept.every((of) => isMultiple(value, of)) &&
    !broken.some((of) => isMultiple(value, of)) &&
    !excluded.includes(value);
  if (type === FRACTION && kept.length === 0) return solveDense(range, fits);
  return solveMultiples({ range, kept, broken, excluded: excluded.length, type, fits });
}

function toRange(facts: readonly Fact[]): Range {
  const range: Range = { lower: -Infinity, lowerExclusive: false, upper: Infinity, upperExclusive: false };
  for (const fact of facts) {
    if (fact.kind === "lower" && (fact.bound > range.lower || (fact.bound === range.lower && fact.exclusive))) {
      range.lower = fact.bound;
      range.lowerExclusive = fact.exclusive;
    }
    if (fact.kind === "upper" && (fact.bound < range.upper || (fact.bound === range.upper && fact.exclusive))) {
      range.upper = fact.bound;
      range.upperExclusive = fact.exclusive;
    }
  }
  return range;
}

const isInside = (value: number, range: Range): boolean =>
  (range.lowerExclusive ? value > range.lower : value >= range.lower) &&
  (range.upperExclusive ? value < range.upper : value <= range.upper);

/** Fractions lie dense: if a range holds one, some simple one is among these, unless all of these are excluded. */
function solveDense({ lower, upper }: Range, fits: (value: number) => boolean): Solution {
  if (lower === upper) return fits(lower) ? found(lower) : NONE;
  const anchors = [0, lower, upper, Math.floor(lower), Math.ceil(lower), Math.floor(upper), Math.ceil(upper)];
  const steps = [0.5, 0.25, 0.75, 0.1, 0.3, 0.7, 0.123, 0.01, 0.001, 0.377, 1.5, 2.5, 10.5, 100.25, 0.0123];
  const candidates = anchors
    .filter(Number.isFinite)
    .flatMap((anchor) => steps.flatMap((step) => [anchor + step, anchor - step]));
  candidates.push(lower, upper);
  if (Number.isFinite(lower) && Number.isFinite(upper))
    candidates.push(...[0.5, 0.25, 0.75, 0.1, 0.9, 0.37, 0.61, 0.123].map((part) => lower + (upper - lower) * part));
  const value = candidates.find(fits);
  return value === undefined ? unknown("no fraction was found in a range", false) : found(value);
}

interface Multiples {
  readonly range: Range;
  readonly kept: readonly number[];
  readonly broken: readonly number[];
  readonly excluded: number;
  readonly type: Types;
  readonly fits: (value: number) => boolean;
}

/** Walks the multiples of one step, from the one next to zero; the pattern of what fits repeats itself. */
function solveMultiples({ range, kept, broken, excluded, type, fits }: Multiples): Solution {
  const factors = toRationals(kept);
  const others = toRationals(broken);
  if (factors === undefined || others === undefined) return solveLoosely(range, fits);
  const one = { numerator: 1n, denominator: 1n };
  const step = [...factors, ...(type === FRACTION ? [] : [one])].reduce(leastCommonMultiple);
  if (type === FRACTION && step.denominator === 1n) return NONE;
  const whole = [...others, one].reduce(leastCommonMultiple, step);
  const period = Number((whole.numerator * step.denominator) / (whole.denominator * step.numerator)) + 1;
  const size = Number(step.numerator) / Number(step.denominator);
  const start = range.lower > 0 ? Math.floor(range.lower / size) : range.upper < 0 ? Math.ceil(range.upper / size) : 0;
  if (!Number.isSafeInteger(start)) return solveLoosely(range, fits);
  const limit = Math.min(period + excluded + 2, MOST_MULTIPLES);
  const value = (count: number): number => Number(BigInt(count) * step.numerator) / Number(step.denominator);
  let complete = true;
  for (const direction of [1, -1]) {
    let tried = 0;
    for (let count = start + (direction < 0 ? -1 : 0); ; count += direction) {
      const candidate = value(count);
      if (direction > 0 ? candidate > range.upper : candidate < range.lower) break;
      if (fits(candidate)) return found(candidate);
      tried += 1;
      if (tried > limit + 2) {
        if (limit === MOST_MULTIPLES) complete = false;
        break;
      }
    }
  }
  return complete ? NONE : unknown("too many multiples to try", false);
}

/** Numbers beyond exact integers: a few are tried, and nothing is proved. */
function solveLoosely({ lower, upper }: Range, fits: (value: number) => boolean): Solution {
  const candidates = [0, lower, upper, lower * 2, upper * 2, (lower + upper) / 2, lower + 1, upper - 1, 1e21, 2 ** 53];
  const value = candidates.find(fits);
  return value === undefined ? unknown("numbers are too large or too fine to be exact", true) : found(value);
}

function toRationals(values: readonly number[]): readonly Rational[] | undefined {
  const rationals = values.map(toRational);
  return rationals.every((rational) => rational !== undefined) ? rationals : undefined;
}

/** A number as it is written, exactly; undefined where that would need very large integers. */
function toRational(value: number): Rational | undefined {
  const [, digits = "0", fraction = "", exponent = "0"] =
    /^(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
  const scale = fraction.length - Number(exponent);
  if (Math.abs(scale) > 30) return undefined;
  const numerator = BigInt(digits + fraction) * (scale < 0 ? 10n ** BigInt(-scale) : 1n);
  return reduce({ numerator, denominator: scale > 0 ? 10n ** BigInt(scale) : 1n });
}

function reduce({ numerator, denominator }: Rational): Rational {
  const divisor = greatestCommonDivisor(numerator, denominator);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

const leastCommonMultiple = (a: Rational, b: Rational): Rational =>
  reduce({
    numerator: (a.numerator * b.numerator) / greatestCommonDivisor(a.numerator, b.numerator),
    denominator: greatestCommonDivisor(a.denominator, b.denominator),
  });
