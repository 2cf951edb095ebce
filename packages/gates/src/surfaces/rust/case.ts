/** The values of serde's `rename_all`. */
export type RenameRule =
  | "lowercase"
  | "UPPERCASE"
  | "PascalCase"
  | "camelCase"
  | "snake_case"
  | "SCREAMING_SNAKE_CASE"
  | "kebab-case"
  | "SCREAMING-KEBAB-CASE";

const RULES: ReadonlySet<string> = new Set<RenameRule>([
  "lowercase",
  "UPPERCASE",
  "PascalCase",
  "camelCase",
  "snake_case",
  "SCREAMING_SNAKE_CASE",
  "kebab-case",
  "SCREAMING-KEBAB-CASE",
]);

export const isRenameRule = (text: string): text is RenameRule => RULES.has(text);

// serde changes ASCII letters only.
const upper = (text: string): string => text.replaceAll(/[a-z]+/g, (letters) => letters.toUpperCase());
const lower = (text: string): string => text.replaceAll(/[A-Z]+/g, (letters) => letters.toLowerCase());
const lowerFirst = (text: string): string => lower(text.slice(0, 1)) + text.slice(1);
const dashed = (text: string): string => text.replaceAll("_", "-");

/** The name of a field, which serde takes to be in snake case, as `RenameRule::apply_to_field` changes it. */
export function renameField(name: string, rule: RenameRule | undefined): string {
  switch (rule) {
    case undefined:
    case "lowercase":
    case "snake_case":
      return name;
    case "UPPERCASE":
    case "SCREAMING_SNAKE_CASE":
      return upper(name);
    case "PascalCase":
      return toPascalCase(name);
    case "camelCase":
      return lowerFirst(toPascalCase(name));
    case "kebab-case":
      return dashed(name);
    case "SCREAMING-KEBAB-CASE":
      return dashed(upper(name));
  }
}

const toPascalCase = (name: string): string =>
  name
    .split("_")
    .map((word) => upper(word.slice(0, 1)) + word.slice(1))
    .join("");

/** The name of a variant, which serde takes to be in Pascal case, as `RenameRule::apply_to_variant` changes it. */
export function renameVariant(name: string, rule: RenameRule | undefined): string {
  switch (rule) {
    case undefined:
    case "PascalCase":
      return name;
    case "lowercase":
      return lower(name);
    case "UPPERCASE":
      return upper(name);
    case "camelCase":
      return lowerFirst(name);
    case "snake_case":
      return toSnakeCase(name);
    case "SCREAMING_SNAKE_CASE":
      return upper(toSnakeCase(name));
    case "kebab-case":
      return dashed(toSnakeCase(name));
    case "SCREAMING-KEBAB-CASE":
      return dashed(upper(toSnakeCase(name)));
  }
}

const toSnakeCase = (name: string): string =>
  lower([...name].map((letter, index) => (index > 0 && /\p{Lu}/u.test(letter) ? `_${letter}` : letter)).join(""));
