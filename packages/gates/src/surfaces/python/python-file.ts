import { collectDeclarations, type Declaration, type Declarations } from "../declarations.ts";
import type { Reading } from "../reading.ts";
import { childOf, childrenOf, findAll, lineOf, parseSyntax, partsOf, type SyntaxNode } from "../syntax.ts";
import type { Shape } from "../surface.ts";
import { KNOWN_MODULES } from "./known-types.ts";
import { stringOf } from "./literals.ts";

interface PythonFile {
  readonly declarations: Declarations;
  /** Where a name of the file comes from; without a name it is the module itself. */
  readonly imports: ReadonlyMap<string, Imported>;
  /** The expression in a quoted annotation, or nothing where there is none. */
  quoted(string: SyntaxNode): SyntaxNode | undefined;
}

interface Imported {
  readonly module: string;
  readonly name: string | undefined;
}

/** What reading a type node depends on. */
export interface PythonContext {
  readonly file: PythonFile;
  readonly reading: Reading;
  /** The node of the file where the type is used: one in a quoted annotation has no place of its own. */
  readonly place: SyntaxNode;
  /** Reads a type; the readers of its parts come back to this one. */
  typeOf(node: SyntaxNode, context: PythonContext): Shape;
}

export const unread = ({ reading, place }: PythonContext, message: string): Shape =>
  reading.unread(lineOf(place), message);

export function readPythonFile(root: SyntaxNode): PythonFile {
  const declarations = collectDeclarations(root, {
    declarations: ["class_definition", "type_alias_statement", "assignment"],
    scopes: ["class_definition", "function_definition"],
    separator: ".",
    nameOf: declaredName,
  });
  const parsed = new Map<number, SyntaxNode | undefined>();
  const quoted = (string: SyntaxNode): SyntaxNode | undefined => {
    if (!parsed.has(string.id())) parsed.set(string.id(), parseQuoted(string));
    return parsed.get(string.id());
  };
  return { declarations, imports: readImports(root), quoted };
}

const MOST_QUOTED = 10_000;

function parseQuoted(string: SyntaxNode): SyntaxNode | undefined {
  const text = stringOf(string);
  if (text === undefined || text.length > MOST_QUOTED) return undefined;
  const statements = partsOf(parseSyntax("python", text));
  const statement = statements.length === 1 ? statements[0] : undefined;
  return statement?.kind() === "expression_statement" ? partsOf(statement)[0] : undefined;
}

function declaredName(node: SyntaxNode): string | undefined {
  if (node.kind() === "type_alias_statement") return node.field("left")?.text() ?? partsOf(node)[0]?.text();
  if (node.kind() !== "assignment") return node.field("name")?.text();
  const name = node.field("left");
  return name?.kind() === "identifier" && isTypeAssignment(node) ? name.text() : undefined;
}

const MAKERS = new Set(["TypedDict", "NamedTuple", "NewType"]);
const FORMS = new Set(["Union", "Optional", "Literal", "Annotated", "List", "Dict", "list", "dict", "tuple", "Tuple"]);

/** Whether an assignment declares a type: `X = TypedDict(...)`, `X: TypeAlias = ...`, `X = Union[...]`, `X = A | B`. */
function isTypeAssignment(node: SyntaxNode): boolean {
  const value = node.field("right");
  const annotation = node.field("type");
  if (value === null) return false;
  if (annotation !== null) return lastName(annotation.text()) === "TypeAlias";
  if (value.kind() === "call") return MAKERS.has(lastName(value.field("function")?.text() ?? ""));
  const isTypeName = /^_*\p{Lu}/u.test(node.field("left")?.text() ?? "");
  if (value.kind() === "subscript") return isTypeName && FORMS.has(lastName(value.field("value")?.text() ?? ""));
  return isTypeName && value.kind() === "binary_operator" && childOf(value, "|") !== undefined;
}

export const lastName = (path: string): string => path.slice(path.lastIndexOf(".") + 1);

function readImports(root: SyntaxNode): ReadonlyMap<string, Imported> {
  const imports = new Map<string, Imported>();
  for (const statement of findAll(root, "import_statement", "import_from_statement")) {
    const from = statement.field("module_name");
    const isFrom = statement.kind() === "import_from_statement";
    if (isFrom && from === null) continue;
    for (const part of childrenOf(statement, "dotted_name", "aliased_import")) {
      if (from !== null && part.id() === from.id()) continue;
      const path = (part.kind() === "aliased_import" ? part.field("name") : part)?.text() ?? "";
      const alias = part.kind() === "aliased_import" ? part.field("alias")?.text() : undefined;
      if (from !== null) imports.set(alias ?? path, { module: from.text(), name: path });
      else if (alias !== undefined) imports.set(alias, { module: path, name: undefined });
    }
  }
  return imports;
}

/** What a name in the source stands for. */
export type Meaning =
  | { readonly kind: "declared"; readonly declared: readonly Declaration[] }
  /** A name of Python, its library or pydantic, as its module declares it. */
  | { readonly kind: "known"; readonly name: string }
  | { readonly kind: "elsewhere" };

/** The meaning of a name or a dotted path; a name that nobody imports is taken for that of the library. */
export function meaningOf(node: SyntaxNode, { file, place }: PythonContext): Meaning {
  const path = node.text();
  const name = lastName(path);
  if (path === name) {
    const declared = file.declarations.resolve(name, place);
    if (declared.length > 0) return { kind: "declared", declared };
    const imported = file.imports.get(name);
    if (imported === undefined) return { kind: "known", name };
    return imported.name !== undefined && KNOWN_MODULES.has(imported.module)
      ? { kind: "known", name: imported.name }
      : { kind: "elsewhere" };
  }
  const [declared] = file.declarations.find(path);
  if (declared !== undefined) return { kind: "declared", declared };
  const owner = path.slice(0, path.lastIndexOf("."));
  const imported = file.imports.get(owner);
  const module =
    imported === undefined ? owner : [imported.module, imported.name].filter((part) => part !== undefined).join(".");
  return KNOWN_MODULES.has(module) ? { kind: "known", name } : { kind: "elsewhere" };
}
