/** HTML that is safe to send. Only `html` makes it, so that no text of the world can pass for it. */
export class Markup {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

type Text = string | number | null | undefined | false;
export type Content = Markup | Text | readonly Content[];

/**
 * A template whose values are escaped. Between tags, characters that do not show, or that turn the text around, are written out;
 * inside of an attribute's quotes the value stays what it is. Other places take nothing but what `flag` makes.
 */
export function html(strings: TemplateStringsArray, ...values: readonly Content[]): Markup {
  const places = placesOf(strings);
  const parts = values.map((value, index) => strings[index]! + RENDER[places[index]!](value));
  return new Markup(parts.join("") + strings.at(-1)!);
}

/** An attribute without a value, where it applies. */
export const flag = (name: "checked" | "selected" | "required" | "autofocus", applies: boolean): Content =>
  applies && new Markup(name);

type Place = "content" | "attribute" | "tag";

const known = new WeakMap<TemplateStringsArray, readonly Place[]>();

function placesOf(strings: TemplateStringsArray): readonly Place[] {
  const places = known.get(strings) ?? findPlaces(strings);
  known.set(strings, places);
  return places;
}

/** Where the values stand: only the template's own text opens and closes tags and quotes. */
function findPlaces(strings: TemplateStringsArray): readonly Place[] {
  let place: Place = "content";
  return strings.slice(0, -1).map((text) => {
    for (const character of text) place = NEXT[place][character] ?? place;
    return place;
  });
}

const NEXT: Readonly<Record<Place, Readonly<Record<string, Place>>>> = {
  content: { "<": "tag" },
  tag: { ">": "content", '"': "attribute" },
  attribute: { '"': "tag" },
};

const RENDER: Readonly<Record<Place, (value: Content) => string>> = {
  content: renderContent,
  attribute(value) {
    if (value instanceof Markup || typeof value === "object") throw new TypeError("An attribute's value is text.");
    return escapeText(toText(value));
  },
  tag(value) {
    if (value instanceof Markup) return value.toString();
    if (toText(value as Text) !== "") throw new TypeError("An attribute's value stands in double quotes.");
    return "";
  },
};

function renderContent(value: Content): string {
  if (value instanceof Markup) return value.toString();
  if (Array.isArray(value)) return value.map((one: Content) => renderContent(one)).join("");
  return escapeText(showHidden(toText(value as Text)));
}

const toText = (value: Text): string => (value === null || value === undefined || value === false ? "" : String(value));

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "\r": "&#13;",
};

const escapeText = (text: string): string => text.replaceAll(/[&<>"'\r]/g, (character) => ENTITIES[character]!);

// Control characters, marks of direction, and what has no width.
const HIDDEN = /[\p{Cc}\p{Zl}\p{Zp}\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;

const showHidden = (text: string): string =>
  text.replaceAll(HIDDEN, (character) =>
    character === "\n" || character === "\t"
      ? character
      : `⟨U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}⟩`,
  );
