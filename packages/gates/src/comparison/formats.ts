import { fullFormats } from "ajv-formats/dist/formats.js";

type Check = (value: string) => boolean;

/** Formats that say nothing of a string: those for numbers, and those that only inform. */
const WITHOUT_EFFECT = new Set(["password", "binary", "float", "double", "int32", "int64"]);

const checks = new Map<string, Check>();
for (const [name, format] of Object.entries(fullFormats)) {
  if (WITHOUT_EFFECT.has(name)) continue;
  const check = typeof format === "object" && !(format instanceof RegExp) ? format.validate : format;
  if (check instanceof RegExp) checks.set(name, (value) => ((check.lastIndex = 0), check.test(value)));
  else if (typeof check === "function") checks.set(name, (value) => check(value as never) as boolean);
}

/** Whether strings are checked against a format, as ajv-formats does. Others only inform. */
export const isAssertedFormat = (format: string): boolean => checks.has(format);

/** Texts longer than this are not checked: some of the formats are patterns that backtrack. */
const MAXIMAL_LENGTH = 1000;

/** Whether a string has a format; undefined where that was not tried. */
export function hasFormat(format: string, value: string): boolean | undefined {
  const check = checks.get(format);
  if (check === undefined) return true;
  return value.length > MAXIMAL_LENGTH ? undefined : check(value);
}

/** Strings of each format, of different kinds, simplest first. */
export const FORMAT_EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  date: ["2000-01-01", "1999-12-31", "2024-02-29"],
  time: ["00:00:00Z", "23:59:59.5+01:00", "12:30:00-05:00"],
  "date-time": ["2000-01-01T00:00:00Z", "1999-12-31T23:59:59.123+01:00", "2024-02-29t12:00:00z"],
  "iso-time": ["00:00:00", "00:00:00Z", "23:59:59.5"],
  "iso-date-time": ["2000-01-01T00:00:00", "2000-01-01T00:00:00Z", "2000-01-01 00:00:00"],
  duration: ["P1D", "PT1H", "P1Y2M3DT4H5M6S", "P2W"],
  uri: ["a:b", "http://a.b", "https://example.com/a?b=c#d", "urn:a:b", "mailto:a@b.c"],
  "uri-reference": ["", "a", "/a/b", "#a", "http://a.b", "?a=b", "a:b"],
  "uri-template": ["", "a", "{a}", "http://a.b/{c}", "a:b"],
  url: ["http://a.bc", "https://example.com/a?b=c", "ftp://example.com"],
  email: ["a@b", "a@b.cd", "first.last@example.com"],
  hostname: ["a", "a.b", "example.com", "1.2.3.4", "a-b.c"],
  ipv4: ["0.0.0.0", "127.0.0.1", "255.255.255.255"],
  ipv6: ["::", "::1", "2001:db8::1", "1:2:3:4:5:6:7:8"],
  regex: ["", "a", "^a+$", "[a-z]*", "(", "a|b"],
  uuid: [
    "00000000-0000-0000-0000-000000000000",
    "urn:uuid:00000000-0000-0000-0000-000000000000",
    "f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
  ],
  "json-pointer": ["", "/", "/a", "/a/b", "/~0~1"],
  "json-pointer-uri-fragment": ["#", "#/a", "#/a/b"],
  "relative-json-pointer": ["0", "1", "0#", "1/a"],
  byte: ["", "YQ==", "YWI=", "YWJj"],
};
