/** How comments and strings are written in a language, as far as it takes to find strings. */
export interface Language {
  /** What begins a comment that ends with its line. */
  readonly lineComments: readonly string[];
  readonly hasBlockComments: boolean;
  /** A text between double quotes may go over several lines. */
  readonly isMultiline: boolean;
  /** Between single quotes stands one character, or none at all: a lifetime, a label. */
  readonly isQuoteCharacter: boolean;
}

const C_LIKE: Language = { lineComments: ["//"], hasBlockComments: true, isMultiline: false, isQuoteCharacter: false };
const HASHED: Language = { lineComments: ["#"], hasBlockComments: false, isMultiline: true, isQuoteCharacter: false };

const BY_EXTENSION: Readonly<Record<string, Language>> = {
  go: { ...C_LIKE, isQuoteCharacter: true },
  rs: { ...C_LIKE, isMultiline: true, isQuoteCharacter: true },
  c: { ...C_LIKE, isQuoteCharacter: true },
  h: { ...C_LIKE, isQuoteCharacter: true },
  cc: { ...C_LIKE, isQuoteCharacter: true },
  cpp: { ...C_LIKE, isQuoteCharacter: true },
  java: { ...C_LIKE, isQuoteCharacter: true },
  kt: { ...C_LIKE, isQuoteCharacter: true },
  scala: { ...C_LIKE, isQuoteCharacter: true },
  swift: { ...C_LIKE, isQuoteCharacter: true },
  cs: { ...C_LIKE, isMultiline: true, isQuoteCharacter: true },
  php: { ...C_LIKE, lineComments: ["//", "#"], isMultiline: true },
  py: HASHED,
  rb: HASHED,
  sh: HASHED,
  ex: HASHED,
  exs: HASHED,
  pl: HASHED,
};

/** By the end of the file's name; what is unknown is read as JavaScript is. */
export function languageOf(path: string): Language {
  const extension = path.slice(path.lastIndexOf(".") + 1).toLowerCase();
  return Object.hasOwn(BY_EXTENSION, extension) ? BY_EXTENSION[extension]! : C_LIKE;
}
