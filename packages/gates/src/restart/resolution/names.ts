import { OUTSIDE, TEMPLATES } from "../catalogue/catalogue.ts";

/** The folder that holds templates called like a role, and is none itself. */
export const ORG_TEMPLATES = "org-templates";

/**
 * The segments of the path that a name stands for, below the templates folder: cleaned in the text alone, then each an ordinary one.
 * `undefined` for a name that no template can have.
 */
export function cleanName(name: string): readonly string[] | undefined {
  // oxlint-disable-next-line no-control-regex
  if (name === "" || name.startsWith("/") || isPlace(name) || /[\0-\x1f\x7f]/.test(name)) return undefined;
  const cleaned: string[] = [];
  for (const segment of name.split("/")) {
    if (segment === "" || segment === ".") continue;
    const before = cleaned.at(-1);
    if (segment === ".." && before !== undefined && before !== "..") cleaned.pop();
    else cleaned.push(segment);
  }
  const isOrdinary = cleaned.length > 0 && cleaned.every(isOrdinarySegment);
  return isOrdinary && cleaned.join("/") !== ORG_TEMPLATES ? cleaned : undefined;
}

/** Stands for a path of the machine. */
const isPlace = (name: string): boolean => [OUTSIDE, TEMPLATES].includes(name.split("/", 1)[0]!);

export const isOrdinarySegment = (segment: string): boolean =>
  // oxlint-disable-next-line no-control-regex
  !segment.startsWith(".") && !segment.startsWith("ws-") && !/[\0-\x1f\x7f]/.test(segment);

/** The folder that a workspace of that name is called like. Each letter for itself: a last sigma is like the others. */
export const toFolderName = (workspace: string): string =>
  Array.from(workspace.replaceAll(" ", "-"), (letter) => (letter === "İ" ? "i" : letter.toLowerCase())).join("");

/** Equal but for the case, letter by letter: sharp s is one letter and two are two. */
export function isSameName(one: string, other: string): boolean {
  const [letters, others] = [Array.from(one), Array.from(other)];
  return letters.length === others.length && letters.every((letter, index) => fold(letter) === fold(others[index]!));
}

/** Letters whose capital and small letter are not each other's only partner: sigma, long s, the Kelvin sign, sharp s. */
const FOLDED: Readonly<Record<string, string>> = { ς: "σ", ſ: "s", "\u212a": "k", ẞ: "ß", İ: "İ", ı: "ı" };

const fold = (letter: string): string => FOLDED[letter] ?? letter.toLowerCase();

/** As the disk has them: byte by byte of UTF-8, which is the order of the code points. */
export function comparePaths(one: string, other: string): number {
  const [points, others] = [Array.from(one), Array.from(other)];
  for (let index = 0; index < Math.min(points.length, others.length); index += 1) {
    const difference = points[index]!.codePointAt(0)! - others[index]!.codePointAt(0)!;
    if (difference !== 0) return difference;
  }
  return points.length - others.length;
}
