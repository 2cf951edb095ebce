import { timeOfDigits } from "./digits-as-time.ts";
import type { Grammar } from "./grammar.ts";
import type { Direction, MigrationName, MisfitName, Version } from "./migration-name.ts";

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

const atStart = (): number => 0;

/** `045_name.up.sql`. A file without a direction goes forward, as in the folders of runners that came before. */
export const golangMigrateGrammar: Grammar = {
  findVersion: atStart,
  read(fileName, path) {
    const name = readNumbered(fileName);
    if (name === undefined) return misfit(fileName, path, "045_name.up.sql");
    const version = BigInt(name.digits);
    return toName(name, path, [version], true, [
      name.direction === undefined && "says no direction, which golang-migrate wants as .up.sql or .down.sql",
      isImpossibleTime(name.digits) && IMPOSSIBLE,
      version > MOST && "has a version that is larger than 64 bits hold",
    ]);
  },
};

/** `20260610120000_name.sql`, with a direction or without. */
export const timestampGrammar: Grammar = {
  findVersion: atStart,
  read(fileName, path) {
    const name = readNumbered(fileName);
    if (name === undefined) return misfit(fileName, path, "20260610120000_name.sql");
    const isTime = name.digits.length === 14 && timeOfDigits(name.digits) !== undefined;
    return toName(name, path, [BigInt(name.digits)], name.direction !== undefined, [
      isImpossibleTime(name.digits) ? IMPOSSIBLE : !isTime && "has no time of 14 digits for a version",
    ]);
  },
};

/** `0045_name.sql`, with a direction or without. */
export const sequentialGrammar: Grammar = {
  findVersion: atStart,
  read(fileName, path) {
    const name = readNumbered(fileName);
    if (name === undefined) return misfit(fileName, path, "0045_name.sql");
    return toName(name, path, [BigInt(name.digits)], name.direction !== undefined, []);
  },
};

/**
 * `1749556800000_name.sql`: milliseconds since 1970, the same instant as 17 digits, or a counter of up to four digits. Files of
 * code are read by their names.
 */
export const nodePgMigrateGrammar: Grammar = {
  findVersion: atStart,
  read(fileName, path) {
    const name = readNumbered(fileName) ?? readCode(fileName);
    // It fails on every file that has no number, other than hidden ones.
    if (name === undefined)
      return fileName.startsWith(".") ? misfit(fileName, path, "") : { path, problem: "begins with no number" };
    const { digits, direction } = name;
    const instant = digits.length === 17 ? timeOfDigits(digits) : undefined;
    const isKnown = instant !== undefined || digits.length === 13 || digits.length <= 4;
    return toName(name, path, [BigInt(instant ?? digits)], direction !== undefined, [
      !isKnown && "has a version of neither 13 digits (milliseconds), 17 (a time) nor up to 4",
    ]);
  },
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

function toName(
  { digits, stem, direction, isExact }: NumberedName,
  path: string,
  version: Version,
  isPaired: boolean,
  problems: readonly (string | false)[],
): MigrationName {
  const name = { path, version, versionText: digits, stem, direction: direction ?? "up" } as const;
  const found = isExact ? problems : [...problems, "is not written in lower case from its direction on"];
  const problem = found.some((each) => each !== false)
    ? found.filter((each) => each !== false).join(", and ")
    : undefined;
  if (problem === undefined) return isPaired ? { ...name, isPaired } : name;
  return { ...name, ...(isPaired && { isPaired }), problem };
}

const IMPOSSIBLE = "has a version that is no time there is";

/** Fourteen digits that begin like a year are meant as a time. */
const isImpossibleTime = (digits: string): boolean =>
  digits.length === 14 && /^[12]/.test(digits) && timeOfDigits(digits) === undefined;

function misfit(fileName: string, path: string, example: string): MisfitName {
  const isLike = /\.sql$/i.test(fileName) || /^\d+_/.test(fileName);
  return isLike
    ? { path, problem: `does not fit the scheme, which wants names such as ${example}` }
    : { path, problem: "is no migration", isUnrelated: true };
}
