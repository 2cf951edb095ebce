/** The first instant that these digits cannot write. */
const END = Date.UTC(10_000);

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * Milliseconds since 1970 of `YYYYMMDDHHMMSS`, or with three more digits for milliseconds; undefined for a time that is none.
 * Counted, not asked of a Date: a folder may have thousands of names.
 */
export function timeOfDigits(digits: string): number | undefined {
  if (!/^\d{14}(?:\d{3})?$/.test(digits)) return undefined;
  const read = (start: number, end: number): number => Number(digits.slice(start, end));
  const [year, month, day] = [read(0, 4), read(4, 6), read(6, 8)];
  const [hour, minute, second, millisecond] = [read(8, 10), read(10, 12), read(12, 14), read(14, 17)];
  // The midnight that ends a day is one, too.
  const isMidnight = hour === 24 && minute + second + millisecond === 0;
  const isTime = (hour < 24 || isMidnight) && minute < 60 && second < 60;
  // Date.UTC takes years before 100 for others.
  if (!isTime || year < 100 || day < 1 || day > daysOf(year, month)) return undefined;
  return Date.UTC(year, month - 1, day, hour, minute, second, millisecond);
}

function daysOf(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && isLeap ? 29 : (DAYS[month - 1] ?? 0);
}

/** The other way: 14 digits, or 17 with milliseconds. */
export const digitsOfTime = (time: number, length: number): string =>
  new Date(time).toISOString().replaceAll(/\D/g, "").slice(0, length);

/** The earliest second after all that is written by these digits, as milliseconds; undefined beyond the year 9999. */
export function timeAfterDigits(digits: bigint): number | undefined {
  const text = String(digits + 1n).padStart(14, "0");
  if (text.length > 14) return undefined;
  const year = Number(text.slice(0, 4));
  const fields = (text.slice(4).match(/\d\d/g) ?? []).map(Number);
  const time = timeOfDigits(text) ?? (year < 1000 ? Date.UTC(1000) : firstTimeFrom(year, fields));
  return time < END ? time : undefined;
}

const LEAST = [1, 1, 0, 0, 0];

/** The earliest time whose digits are at least these, some of which are no month, day, hour, minute or second. */
function firstTimeFrom(year: number, digits: readonly number[]): number {
  const fields = LEAST.slice();
  for (const [index, least] of LEAST.entries()) {
    const value = digits[index] ?? least;
    if (value < least) break;
    fields[index] = value;
    // Too much carries over into the field before, and everything after it starts anew.
    if (value > mostOf(index, year, fields)) return toTime(index === 0 ? year + 1 : year, raised(fields, index));
  }
  return toTime(year, fields);
}

const mostOf = (index: number, year: number, fields: readonly number[]): number =>
  index === 1 ? new Date(Date.UTC(year, fields[0], 0)).getUTCDate() : [12, 31, 23, 59, 59][index]!;

const raised = (fields: readonly number[], index: number): readonly number[] =>
  fields.map((value, at) => (at < index - 1 ? value : at === index - 1 ? value + 1 : LEAST[at]!));

const toTime = (year: number, [month = 1, ...rest]: readonly number[]): number => Date.UTC(year, month - 1, ...rest);
