import { shorten } from "../../core/shorten.ts";
import type { ObjectKind } from "../statements/statement.ts";
import type { Place } from "./catalogue.ts";

/** How much of a statement is quoted. */
const LONGEST_QUOTE = 400;

interface Named {
  readonly kind: ObjectKind;
  readonly name: string;
}

/** A name for a sentence: quoted, so that one with a space or a line break in it is seen. */
export const named = (name: string): string => JSON.stringify(name);

/** `column "public.workspaces.template"`. */
export const nameObject = ({ kind, name }: Named): string =>
  kind === "other" ? named(name) : `${kind} ${named(name)}`;

/** The same, as it stands in a finding's subject. */
export const subjectOf = ({ kind, name }: Named): string => `${kind} ${name}`;

export interface Quote {
  readonly path: string;
  readonly line: number;
  readonly statement: string;
}

/** A statement as evidence: where it stands and how it begins, word for word. */
export const quote = ({ path, statement }: Place): Quote => ({
  path,
  line: statement.line,
  statement: shorten(statement.text, LONGEST_QUOTE),
});

export const capitalize = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
