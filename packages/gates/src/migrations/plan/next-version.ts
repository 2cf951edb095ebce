import { compareVersions } from "../names/compare-versions.ts";
import { digitsOfTime, timeAfterDigits, timeOfDigits } from "../names/digits-as-time.ts";
import type { Version } from "../names/migration-name.ts";
import type { Scheme } from "../names/scheme.ts";

/** A version, and how it is written. */
export interface WrittenVersion {
  readonly version: Version;
  readonly versionText: string;
}

/** How versions are counted on: a time of so many digits, milliseconds since 1970, or one more than the last. */
export type Numbering = "seconds" | "milliseconds" | "milliseconds as digits" | "counter";

/** How a version is counted, from the way it is written. */
export function numberingOf(scheme: Pick<Scheme, "id">, { versionText }: WrittenVersion): Numbering {
  if (scheme.id === "timestamp") return "seconds";
  if (scheme.id === "sequential") return "counter";
  if (scheme.id !== "node-pg-migrate") return isTime(versionText) ? "seconds" : "counter";
  return versionText.length === 17 ? "milliseconds as digits" : versionText.length <= 4 ? "counter" : "milliseconds";
}

const isTime = (text: string): boolean => /^[12]\d{13}$/.test(text);

/**
 * The next version after another: the time that is given where that is later, or the earliest that is. Undefined where there is
 * none, as after the last second of the year 9999.
 *
 * @param like a version that is written as the next one should be
 * @param takenAt RFC 3339
 */
export function nextVersion(
  numbering: Numbering,
  last: WrittenVersion | undefined,
  like: WrittenVersion,
  takenAt: string,
): string | undefined {
  if (numbering === "counter") return last === undefined ? like.versionText : countOn(last, like);
  const after = last?.version[0] ?? 0n;
  const length = numbering === "seconds" ? 14 : 17;
  const earliest = numbering === "seconds" ? timeAfterDigits(after) : timeAfterMilliseconds(after);
  if (earliest === undefined) return undefined;
  const now = Date.parse(takenAt);
  const second = Number.isNaN(now) ? 0 : numbering === "seconds" ? now - (now % 1000) : now;
  const time = Math.max(second, earliest);
  return numbering === "milliseconds" ? String(time) : digitsOfTime(time, length);
}

function timeAfterMilliseconds(after: bigint): number | undefined {
  const next = after + 1n;
  return next < BigInt(Date.UTC(10_000)) ? Number(next) : undefined;
}

/** One more in the last part, with as many digits at least as versions have. */
function countOn(last: WrittenVersion, like: WrittenVersion): string {
  const parts = last.versionText.match(/\d+/g) ?? [String(last.version[0])];
  const separator = /[._-]/.exec(like.versionText)?.[0] ?? /[._-]/.exec(last.versionText)?.[0] ?? ".";
  const final = parts.at(-1)!;
  const width =
    parts.length > 1 ? final.length : Math.max(final.length, like.versionText.match(/\d+/)?.[0].length ?? 0);
  return [...parts.slice(0, -1), String(BigInt(final) + 1n).padStart(width, "0")].join(separator);
}

/** The later of two; of equal ones the first. */
export const laterOf = <Written extends WrittenVersion>(one: Written | undefined, other: Written): Written =>
  one === undefined || compareVersions(one.version, other.version) < 0 ? other : one;

/** Whether a version is written as a time that there is, and which; milliseconds since 1970. */
export function timeOfVersion(scheme: Pick<Scheme, "id">, written: WrittenVersion): number | undefined {
  const numbering = numberingOf(scheme, written);
  if (numbering === "counter") return undefined;
  if (numbering === "milliseconds") return Number(written.version[0]);
  return timeOfDigits(written.versionText);
}
