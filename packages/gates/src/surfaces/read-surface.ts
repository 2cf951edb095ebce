import { nearestName } from "../core/nearest-name.ts";
import { PortcullisError } from "../core/portcullis-error.ts";
import { openGo } from "./go.ts";
import { openJsonSchema } from "./json-schema.ts";
import type { OpenedSource } from "./opened-source.ts";
import { openPython } from "./python.ts";
import { createReading } from "./reading.ts";
import { openRust } from "./rust.ts";
import type { Language, Surface, SurfaceSource } from "./surface.ts";
import { openTypeScript } from "./typescript.ts";

const MEGABYTE = 1_000_000;
/** In UTF-16 units. The parsers of code take seconds for a hostile megabyte; that of JSON does not. */
const MOST_CODE = 2 * MEGABYTE;
const MOST_JSON = 8 * MEGABYTE;

/**
 * Reads what a type in one file of source puts on the wire, or takes from it. Pure: the same source gives the same surface.
 *
 * Types that the file does not declare count as any value, with a problem that says so. The trees of the native parsers are
 * given back between turns of the event loop only: whoever reads many files should leave it a turn now and then.
 *
 * @throws PortcullisError `usage` for a language that is not known and for a type that is not there or not told apart by its
 *   name, `unreadable` for a source in which the type cannot be found because it does not parse, `too-large` for a source of
 *   more than 2 million characters, or 8 million of JSON
 */
export function readSurface(source: SurfaceSource): Surface {
  const { path, type } = source;
  return bounded(path, () => {
    const { language, opened } = open(source);
    const [found, ...others] = opened.find(type);
    if (found === undefined) throw notThere(source, opened);
    if (others.length > 0) {
      const lines = [found, ...others].map(({ line }) => line);
      throw new PortcullisError(
        "usage",
        `${path} declares ${type} more than once: on the lines ${listed(lines.map(String))}.`,
        `Name one of ${listed(opened.types.filter((name) => isCalled(name, type)))}.`,
      );
    }
    const reading = createReading(source.direction ?? "writes");
    const shape = found.read(reading);
    return { type, language, path, line: found.line, shape, problems: reading.problems() };
  });
}

/**
 * The names of the types that a source declares, in its order; those within others with the names around them.
 *
 * @throws PortcullisError as `readSurface` does
 */
export const listTypes = (source: Omit<SurfaceSource, "type">): readonly string[] =>
  bounded(source.path, () => open(source).opened.types);

const LANGUAGES: ReadonlyMap<string, Language> = new Map<string, Language>([
  ["go", "go"],
  ["ts", "typescript"],
  ["mts", "typescript"],
  ["cts", "typescript"],
  ["tsx", "typescript"],
  ["py", "python"],
  ["pyi", "python"],
  ["rs", "rust"],
  ["json", "json-schema"],
  ["yaml", "json-schema"],
  ["yml", "json-schema"],
]);

const endingOf = (path: string): string => path.slice(path.lastIndexOf(".") + 1).toLowerCase();

function open({ path, text, language: given }: Omit<SurfaceSource, "type">): {
  readonly language: Language;
  readonly opened: OpenedSource;
} {
  const language = given ?? LANGUAGES.get(endingOf(path));
  const isJson = language === "json-schema" || language === "openapi";
  const most = isJson ? MOST_JSON : MOST_CODE;
  if (language !== undefined && text.length > most) {
    throw new PortcullisError(
      "too-large",
      `${path} has ${text.length} characters; at most ${most} are read.`,
      "Name a smaller file that declares the type.",
    );
  }
  switch (language) {
    case "go":
      return { language, opened: openGo(text) };
    case "typescript":
      return { language, opened: openTypeScript(text, endingOf(path) === "tsx" ? "Tsx" : "TypeScript") };
    case "python":
      return { language, opened: openPython(text) };
    case "rust":
      return { language, opened: openRust(text) };
    case "json-schema":
    case "openapi": {
      const opened = openJsonSchema(text, path);
      // Which of the two it is, the document says itself.
      return { language: opened.language, opened };
    }
    case undefined:
      throw new PortcullisError(
        "usage",
        `The language of ${path} is not known by its ending.`,
        `Say which it is, or name a file that ends in ${listed([...LANGUAGES.keys()].map((ending) => `.${ending}`))}.`,
      );
  }
}

function notThere({ path, type }: SurfaceSource, { types, syntaxError }: OpenedSource): PortcullisError {
  if (syntaxError !== undefined) {
    return new PortcullisError(
      "unreadable",
      `${path} does not parse (line ${syntaxError}), and ${type} is not in what does.`,
      "Mend the source, or the name of the type.",
      { problems: [{ file: path, line: syntaxError, message: "The source has a syntax error here." }] },
    );
  }
  const nearest = nearestName(type, types);
  const meant = nearest === undefined ? "" : ` Do you mean ${nearest}?`;
  return new PortcullisError(
    "usage",
    `${path} declares no type ${type}.${meant}`,
    types.length === 0 ? "It declares no types at all; name another file." : `It declares ${listed(types)}.`,
  );
}

const isCalled = (qualifiedName: string, type: string): boolean =>
  qualifiedName === type || qualifiedName.endsWith(`.${type}`) || qualifiedName.endsWith(`::${type}`);

const MOST_LISTED = 20;

function listed(names: readonly string[]): string {
  const more = names.length - MOST_LISTED;
  return names.slice(0, MOST_LISTED).join(", ") + (more > 0 ? ` and ${more} more` : "");
}

/** The parsers bound what they go into; should one of them still run out of stack, it is the source that is to blame. */
function bounded<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new PortcullisError("unreadable", `${path} is nested too deeply to be read.`, "Name a simpler source.", {
      cause,
    });
  }
}
