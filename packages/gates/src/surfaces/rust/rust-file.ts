import { collectDeclarations, type Declaration, type Declarations } from "../declarations.ts";
import type { Reading } from "../reading.ts";
import type { Shape } from "../surface.ts";
import { childOf, findAll, lineOf, partsOf, type SyntaxNode } from "../syntax.ts";
import { lastSegment } from "./attributes.ts";
import { KNOWN_CRATES } from "./known-types.ts";

interface RustFile {
  readonly declarations: Declarations;
  /** Full path by the name that `use` gives it. */
  readonly imports: ReadonlyMap<string, string>;
  /** The traits that the file implements by hand, by type. */
  readonly implemented: ReadonlyMap<string, ReadonlySet<string>>;
}

/** What reading a type node depends on. */
export interface RustContext {
  readonly file: RustFile;
  readonly reading: Reading;
  /** Type parameters of the generic type that is being read. */
  readonly parameters: ReadonlySet<string>;
  /** Reads a type; the readers of its parts come back to this one. */
  typeOf(node: SyntaxNode, context: RustContext): Shape;
}

export const unread = (node: SyntaxNode, { reading }: RustContext, message: string): Shape =>
  reading.unread(lineOf(node), message);

/** `r#type` is called `type`. */
export const plainName = (name: string): string => (name.startsWith("r#") ? name.slice(2) : name);

export const readRustFile = (root: SyntaxNode): RustFile => ({
  declarations: collectDeclarations(root, {
    declarations: ["struct_item", "enum_item", "type_item"],
    scopes: ["mod_item", "function_item", "block"],
    separator: "::",
    nameOf: (node) => {
      const name = node.field("name")?.text();
      return name === undefined ? undefined : plainName(name);
    },
  }),
  imports: readImports(root),
  implemented: readImplementations(root),
});

const SEPARATOR = "::";
const joined = (prefix: string, path: string): string => (prefix === "" ? path : prefix + SEPARATOR + path);

/** Goes through nested lists of `use` without recursion: their depth is the author's to choose. */
function readImports(root: SyntaxNode): ReadonlyMap<string, string> {
  const imports = new Map<string, string>();
  const waiting = findAll(root, "use_declaration").flatMap((use) =>
    partsOf(use).map((node) => ({ node, prefix: "", level: 0 })),
  );
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, prefix, level } = next;
    if (level > MOST_IMPORT_LEVELS) continue;
    if (node.kind() === "use_list") {
      for (const part of partsOf(node)) waiting.push({ node: part, prefix, level: level + 1 });
    } else if (node.kind() === "scoped_use_list") {
      const inner = joined(prefix, node.field("path")?.text() ?? "");
      for (const part of partsOf(childOf(node, "use_list")))
        waiting.push({ node: part, prefix: inner, level: level + 1 });
    } else if (node.kind() === "use_as_clause") {
      const path = joined(prefix, node.field("path")?.text() ?? "");
      imports.set(node.field("alias")?.text() ?? lastSegment(path), path);
    } else if (node.kind() === "identifier" || node.kind() === "scoped_identifier") {
      const path = joined(prefix, node.text());
      imports.set(lastSegment(path), path);
    } else if (node.kind() === "self") imports.set(lastSegment(prefix), prefix);
  }
  return imports;
}

const MOST_IMPORT_LEVELS = 20;

function readImplementations(root: SyntaxNode): ReadonlyMap<string, ReadonlySet<string>> {
  const implemented = new Map<string, Set<string>>();
  for (const item of findAll(root, "impl_item")) {
    const trait = nameOfType(item.field("trait"));
    const type = nameOfType(item.field("type"));
    if (trait === undefined || type === undefined) continue;
    const traits = implemented.get(type) ?? new Set();
    implemented.set(type, traits.add(trait));
  }
  return implemented;
}

/** The last name of a type, without what it is given. */
function nameOfType(node: SyntaxNode | null): string | undefined {
  const named = node?.kind() === "generic_type" ? node.field("type") : node;
  return named === null || named === undefined ? undefined : plainName(lastSegment(named.text()));
}

export const parametersOf = (declaration: SyntaxNode): ReadonlySet<string> =>
  new Set(
    partsOf(childOf(declaration, "type_parameters"))
      .filter((parameter) => !["lifetime", "lifetime_parameter"].includes(parameter.kind() as string))
      .map((parameter) => (parameter.field("name") ?? parameter.field("left") ?? parameter).text()),
  );

/** What a path in the source stands for. */
export type Meaning =
  | { readonly kind: "declared"; readonly declared: readonly Declaration[] }
  /** A type of the language, its library or a crate that everybody uses. */
  | { readonly kind: "known"; readonly name: string }
  | { readonly kind: "parameter" }
  | { readonly kind: "elsewhere" };

/** The meaning of a name or a path; a name that nobody imports is taken for that of the library. */
export function meaningOf(node: SyntaxNode, { file, parameters }: RustContext): Meaning {
  const written = node.text();
  if (parameters.has(written)) return { kind: "parameter" };
  const path = written.split(SEPARATOR).map((segment) => plainName(segment.trim()));
  const [first = "", ...rest] = path;
  if (rest.length === 0) {
    const declared = file.declarations.resolve(first, node);
    if (declared.length > 0) return { kind: "declared", declared };
  }
  const imported = file.imports.get(first);
  const full = imported === undefined ? path : [...imported.split(SEPARATOR), ...rest];
  if (imported === undefined && rest.length === 0) return { kind: "known", name: first };
  if (KNOWN_CRATES.has(full[0] ?? "")) return { kind: "known", name: full.at(-1) ?? "" };
  const local = full.filter((segment) => !["crate", "self", "super"].includes(segment));
  const [declared, another] = file.declarations.find(local.join(SEPARATOR));
  const isLocal = declared !== undefined && another === undefined && (local.length < full.length || local.length > 1);
  return isLocal ? { kind: "declared", declared } : { kind: "elsewhere" };
}
