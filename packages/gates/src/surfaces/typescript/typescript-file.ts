import { collectDeclarations, type Declarations } from "../declarations.ts";
import type { Reading } from "../reading.ts";
import { NULL, union, type Literal } from "../shapes.ts";
import type { Shape } from "../surface.ts";
import { constantsOf } from "./literals.ts";
import { lineOf, type SyntaxNode } from "../syntax.ts";

interface TypeScriptFile {
  readonly root: SyntaxNode;
  readonly declarations: Declarations;
  /** The values of `const NAME = [...] as const`, or nothing where there is no such list of literals. */
  constants(name: string): readonly Literal[] | undefined;
}

/** What reading a type node depends on. */
export interface TypeScriptContext {
  readonly file: TypeScriptFile;
  readonly reading: Reading;
  /** Type parameters of the generic type that is being read. */
  readonly parameters: ReadonlySet<string>;
  /** Reads a type; the readers of its parts come back to this one. */
  typeOf(node: SyntaxNode, context: TypeScriptContext): TypeScriptType;
}

/** The JSON of a type, and whether a property of it may be left out, as `undefined` and functions are. */
export interface TypeScriptType {
  /** Nothing, where no value of the type is ever sent. */
  readonly shape: Shape | undefined;
  readonly mayBeAbsent: boolean;
}

export const present = (shape: Shape): TypeScriptType => ({ shape, mayBeAbsent: false });
export const ABSENT: TypeScriptType = { shape: undefined, mayBeAbsent: true };

/** Any value, because of a problem. */
export const unread = (node: SyntaxNode, { reading }: TypeScriptContext, message: string): TypeScriptType =>
  present(reading.unread(lineOf(node), message));

/** In a list, what would be left out elsewhere is sent as null. */
export function elementOf(node: SyntaxNode, context: TypeScriptContext): Shape {
  const { shape, mayBeAbsent } = context.typeOf(node, context);
  return union([...(shape === undefined ? [] : [shape]), ...(shape === undefined || mayBeAbsent ? [NULL] : [])]);
}

export const readTypeScriptFile = (root: SyntaxNode): TypeScriptFile => ({
  root,
  constants: constantsOf(root),
  declarations: collectDeclarations(root, {
    declarations: [
      "interface_declaration",
      "type_alias_declaration",
      "enum_declaration",
      "class_declaration",
      "abstract_class_declaration",
    ],
    scopes: ["internal_module", "module", "statement_block"],
    separator: ".",
    nameOf: (node) => {
      const name = node.field("name");
      return name === null || name.kind() === "string" ? undefined : name.text();
    },
  }),
});
