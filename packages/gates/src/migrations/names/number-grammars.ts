import { timeOfDigits } from "./digits-as-time.ts";
import type { Grammar, ParsedName } from "./grammar.ts";
import type { Direction, Version } from "./migration-name.ts";

/** What these schemes have in common: `DIGITS_NAME`, a direction or none, and an extension. */
interface NumberedName {
  readonly digits: string;
  readonly stem: string;
  readonly direction?: Direction;
  /** `.up` and `.sql` are written as they are here. */
  readonly isExact: boolean;
}

/** golang-migrate's own type of a version. */
const MOST = 2n ** 64n - 1n;

const WITH_DIRECTION = /^(\d+)_(.+)\.(up|down)\.(sql)$/is;
const WITHOUT_DIRECTION = /^(\d+)_(.+)\.(sql)$/is;
const WITH_CODE = /^(\d+)_(.+)\.([cm]?[jt]s)$/is;

/** `045_name.up.sql`. A file without a direction goes forward, as in the folders of runners that came before. */
export const golangMigrateGrammar: Grammar = (fileName) => {
  const name = readNumbered(fileName);
  if (name === undefined) return misfit(fileName, "045_name.up.sql");
  const parsed = toParsed(name, [
    name.direction === undefined && "says no direction, which golang-migrate wants as .up.sql or .down.sql",
    impossibleTime(name.digits),
    BigInt(name.digits) > MOST && "has a version that is larger than 64 bits hold",
  ]);
  return { ...parsed, isPaired: true };
};

/** `20260610120000_name.sql`, with a direction or without. */
export const timestampGrammar: Grammar = (fileName) => {
  const name = readNumbered(fileName);
  if (name === undefined) return misfit(fileName, "20260610120000_name.sql");
  const isTime = name.digits.length === 14 && timeOfDigits(name.digits) !== undefined;
  return toParsed(name, [impossibleTime(name.digits) ?? (!isTime && "has no time of 14 digits for a version")]);
};

/** `0045_name.sql`, with a direction or without. */
export const sequentialGrammar: Grammar = (fileName) => {
  const name = readNumbered(fileName);
  return name === undefined ? misfit(fileName, "0045_name.sql") : toParsed(name, []);
};

/**
 * `1749556800000_name.sql`: milliseconds since 1970, the same instant as 17 digits, or a counter of up to four digits. Files of
 * code are read by their names.
 */
export const nodePgMigrateGrammar: Grammar = (fileName) => {
  const name = readNumbered(fileName) ?? readCode(fileName);
  // It fails on every file that has no number, other than hidden ones.
  if (name === undefined) return fileName.startsWith(".") ? misfit(fileName, "") : { problem: "begins with no number" };
  const { digits } = name;
  const instant = digits.length === 17 ? timeOfDigits(digits) : undefined;
  const isKnown = instant !== undefined || digits.length === 13 || digits.length <= 4;
  const parsed = toParsed(name, [
    !isKnown && "has a version of neither 13 digits (milliseconds), 17 (a time) nor up to 4",
  ]);
  return instant === undefined ? parsed : { ...parsed, version: [BigInt(instant)] };
};

function readNumbered(fileName: string): NumberedName | undefined {
  const paired = WITH_DIRECTION.exec(fileName);
  if (paired !== null) {
    const [, digits = "", name = "", direction = "", extension = ""] = paired;
    const lowered = direction.toLowerCase() as Direction;
    const isExact = direction === lowered && extension === "sql";
    return { digits, stem: `${digits}_${name}`, direction: lowered, isExact };
  }
  const plain = WITHOUT_DIRECTION.exec(fileName);
  return plain === null ? undefined : withoutDirection(plain);
}

function readCode(fileName: string): NumberedName | undefined {
  const code = WITH_CODE.exec(fileName);
  return code === null ? undefined : withoutDirection(code);
}

function withoutDirection([, digits = "", name = "", extension = ""]: RegExpExecArray): NumberedName | undefined {
  // `1_.up.sql` has no name, and `.up` is none.
  if (/^\.(?:up|down)$/i.test(name)) return undefined;
  return { digits, stem: `${digits}_${name}`, isExact: extension === extension.toLowerCase() };
}

function toParsed(name: NumberedName, problems: readonly (string | false | undefined)[]): ParsedName {
  const { digits, stem, direction, isExact } = name;
  const found = [...problems, !isExact && "is not written in lower case from its direction on"].filter(
    (problem) => typeof problem === "string",
  );
  return {
    version: [BigInt(digits)] satisfies Version,
    versionText: digits,
    versionAt: 0,
    stem,
    direction: direction ?? "up",
    ...(direction !== undefined && { isPaired: true as const }),
    ...(found.length > 0 && { problem: found.join(", and ") }),
  };
}

/** Fourteen digits that begin like a year are meant as a time. */
const impossibleTime = (digits: string): string | undefined =>
  /^[12]\d{13}$/.test(digits) && timeOfDigits(digits) === undefined
    ? "has a version that is no time there is"
    : undefined;

function misfit(fileName: string, example: string): { readonly problem: string; readonly isUnrelated?: true } {
  const isLike = /\.sql$/i.test(fileName) || /^\d+_/.test(fileName);
  return {
    problem: isLike ? `does not fit the scheme, which wants names such as ${example}` : "is no migration",
    ...(!isLike && { isUnrelated: true as const }),
  };
}
