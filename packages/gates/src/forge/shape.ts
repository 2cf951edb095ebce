import { ForgeFault } from "./forge-fault.ts";

/** An object in an answer, read field by field: what is not as it should be ends in a ForgeFault that names the place. */
export class Shape {
  readonly #fields: Readonly<Record<string, unknown>>;
  readonly #place: string;

  /** @param place where it stands: `pull request`, `comments/3` */
  constructor(value: unknown, place: string) {
    if (typeof value !== "object" || value === null || Array.isArray(value)) throw wrong(place, "an object", value);
    this.#fields = value as Readonly<Record<string, unknown>>;
    this.#place = place;
  }

  has(name: string): boolean {
    return this.#fields[name] !== undefined && this.#fields[name] !== null;
  }

  text(name: string): string {
    return this.#expect(name, "text", (value): value is string => typeof value === "string");
  }

  /** An empty text where the forge has null, or nothing. */
  anyText(name: string): string {
    return this.has(name) ? this.text(name) : "";
  }

  integer(name: string): number {
    return this.#expect(name, "a whole number", (value): value is number => Number.isSafeInteger(value));
  }

  flag(name: string): boolean {
    return this.#expect(name, "true or false", (value): value is boolean => typeof value === "boolean");
  }

  /** False where the forge has nothing. */
  anyFlag(name: string): boolean {
    return this.has(name) && this.flag(name);
  }

  sha(name: string): string {
    return this.#expect(
      name,
      "a commit",
      (value): value is string => typeof value === "string" && /^[0-9a-f]{40,64}$/.test(value),
    );
  }

  time(name: string): string {
    return this.#expect(
      name,
      "a time",
      (value): value is string =>
        typeof value === "string" &&
        /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/i.test(value) &&
        !Number.isNaN(Date.parse(value)),
    );
  }

  object(name: string): Shape {
    return new Shape(this.#fields[name], `${this.#place}/${name}`);
  }

  anyObject(name: string): Shape | undefined {
    return this.has(name) ? this.object(name) : undefined;
  }

  list(name: string): readonly Shape[] {
    return toShapes(this.#fields[name], `${this.#place}/${name}`);
  }

  /** An empty list where the forge has null, or nothing. */
  anyList(name: string): readonly Shape[] {
    return this.has(name) ? this.list(name) : [];
  }

  texts(name: string): readonly string[] {
    return this.#expect(
      name,
      "a list of texts",
      (value): value is string[] => Array.isArray(value) && value.every((each) => typeof each === "string"),
    );
  }

  /** A list of texts and numbers, as texts: what leads to a place in an answer. */
  names(name: string): readonly string[] {
    const isName = (value: unknown): boolean => typeof value === "string" || typeof value === "number";
    const isList = (value: unknown): value is (string | number)[] => Array.isArray(value) && value.every(isName);
    return this.#expect(name, "a list of names", isList).map(String);
  }

  /** A fault about a field. */
  fault(name: string, expected: string): ForgeFault {
    return wrong(`${this.#place}/${name}`, expected, this.#fields[name]);
  }

  #expect<T>(name: string, expected: string, isRight: (value: unknown) => value is T): T {
    const value = this.#fields[name];
    if (!isRight(value)) throw this.fault(name, expected);
    return value;
  }
}

/** The objects of a list. */
export function toShapes(value: unknown, place: string): readonly Shape[] {
  if (!Array.isArray(value)) throw wrong(place, "a list", value);
  return value.map((each: unknown, index) => new Shape(each, `${place}/${index}`));
}

const wrong = (place: string, expected: string, found: unknown): ForgeFault =>
  new ForgeFault(`the answer has another shape: ${place} should be ${expected}, and is ${describe(found)}`);

function describe(value: unknown): string {
  if (value === null || value === undefined) return "missing";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "an object";
  return typeof value === "string" && value.length > 40 ? "another text" : JSON.stringify(value);
}
