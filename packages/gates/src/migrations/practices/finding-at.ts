import { shorten } from "../../core/shorten.ts";
import type { MigrationFinding } from "../migration-finding.ts";
import type { Statement } from "../statements/statement.ts";
import type { Place } from "./schema/schema.ts";

/** How much of a statement is quoted. */
const LONGEST_QUOTE = 400;

/** A name for a sentence: quoted, so that one with a space or a line break in it is seen. */
export const named = (name: string): string => JSON.stringify(name);

/** A statement as evidence: where it stands and how it begins, word for word. */
export const quote = ({ path, statement }: Place): Quote => ({
  path,
  line: statement.line,
  statement: shorten(statement.text, LONGEST_QUOTE),
});

interface Quote {
  readonly path: string;
  readonly line: number;
  readonly statement: string;
}

interface Told {
  readonly rule: string;
  readonly level: MigrationFinding["level"];
  readonly message: string;
  readonly subject: string;
  readonly fix?: string;
  readonly evidence?: MigrationFinding["evidence"];
  readonly about?: readonly string[];
}

/** A finding about a statement, which is its evidence. */
export const findingAt = (place: Place, { evidence, about, ...told }: Told): MigrationFinding => ({
  ...told,
  path: place.path,
  line: place.statement.line,
  about: about ?? [place.path],
  evidence: { ...quote(place), ...evidence },
});

/** The first few of many. */
export const quoteAll = (path: string, statements: readonly Statement[], most = 5): readonly Quote[] =>
  statements.slice(0, most).map((statement) => quote({ path, statement }));
