import { collectDeclarations, type Declaration, type Declarations } from "../declarations.ts";
import type { Reading } from "../reading.ts";
import { childOf, findAll, partsOf, type SyntaxNode } from "../syntax.ts";
import type { GoType } from "./known-types.ts";

/** A parsed Go file: its types, what it imports, and the methods that bear on their JSON. */
interface GoFile {
  readonly root: SyntaxNode;
  readonly declarations: Declarations;
  /** Import path by the name that the file uses. */
  readonly imports: ReadonlyMap<string, string>;
  /** Those that decide over the form of a type, by its name. */
  readonly methods: ReadonlyMap<string, readonly Method[]>;
}

interface Method {
  readonly name: string;
  readonly hasPointerReceiver: boolean;
}

/** What reading a type node depends on. */
export interface GoContext {
  readonly file: GoFile;
  readonly reading: Reading;
  /** Type parameters of the generic type that is being read. */
  readonly parameters: ReadonlySet<string>;
  /** Reads a type; the readers of its parts come back to this one. */
  typeOf(node: SyntaxNode, context: GoContext): GoType;
}

export function readGoFile(root: SyntaxNode): GoFile {
  const declarations = collectDeclarations(root, {
    declarations: ["type_spec", "type_alias"],
    scopes: ["function_declaration", "method_declaration", "func_literal", "block"],
    separator: ".",
    nameOf: (node) => node.field("name")?.text(),
  });
  return { root, declarations, imports: readImports(root), methods: readMethods(root) };
}

function readImports(root: SyntaxNode): ReadonlyMap<string, string> {
  return new Map(
    findAll(root, "import_spec").map((spec) => {
      const path = spec.field("path")?.text().slice(1, -1) ?? "";
      const names = path.split("/").filter((name) => !/^v\d+$/.test(name));
      return [spec.field("name")?.text() ?? names.at(-1) ?? path, path];
    }),
  );
}

const FORMS = new Set(["MarshalJSON", "MarshalText", "UnmarshalJSON", "UnmarshalText"]);

function readMethods(root: SyntaxNode): ReadonlyMap<string, readonly Method[]> {
  const methods = new Map<string, Method[]>();
  for (const node of findAll(root, "method_declaration")) {
    // Few methods bear on the form, and most files have many others.
    const name = node.field("name")?.text() ?? "";
    if (!FORMS.has(name)) continue;
    const receiver = childOf(node.field("receiver"), "parameter_declaration")?.field("type");
    const hasPointerReceiver = receiver?.kind() === "pointer_type";
    const type = hasPointerReceiver ? partsOf(receiver)[0] : receiver;
    const owner = (type?.kind() === "generic_type" ? type.field("type") : type)?.text() ?? "";
    const ofOwner = methods.get(owner) ?? [];
    ofOwner.push({ name, hasPointerReceiver });
    methods.set(owner, ofOwner);
  }
  return methods;
}

export const parametersOf = (declaration: SyntaxNode): ReadonlySet<string> =>
  new Set(
    partsOf(childOf(declaration, "type_parameter_list")).flatMap((parameter) =>
      partsOf(parameter)
        .filter((part) => part.kind() === "identifier")
        .map((part) => part.text()),
    ),
  );

/** The import path and name of `package.Type`. */
export function qualifiedNameOf(node: SyntaxNode, file: GoFile): string {
  const packageName = node.field("package")?.text() ?? "";
  return `${file.imports.get(packageName) ?? packageName}.${node.field("name")?.text() ?? ""}`;
}

/** The declaration of a name in the file, with a note where there are several. */
export function resolveName(node: SyntaxNode, { file, reading }: GoContext): Declaration | undefined {
  const found = file.declarations.resolve(node.text(), node);
  if (found.length > 1) reading.note(found[1]!.line, `${node.text()} is declared more than once; the first is read.`);
  return found[0];
}
