import { PortcullisError } from "../core/portcullis-error.ts";
import { findAll, lineOf, type SyntaxNode } from "./syntax.ts";

/** A type that the source declares. */
export interface Declaration {
  readonly name: string;
  /** With the names of what it is declared in. */
  readonly qualifiedName: string;
  readonly node: SyntaxNode;
  readonly line: number;
  /** The part of the source where the name is known, as offsets. */
  readonly scope: Span;
}

export interface Declarations {
  /** Qualified, in the order of the source, each once. */
  readonly names: readonly string[];
  /** The declarations that a person may mean by a name: one type, or several where the name alone does not tell. */
  find(type: string): readonly (readonly Declaration[])[];
  /** The declarations of the innermost type of that name that is known at a place of the source. */
  resolve(name: string, from: SyntaxNode): readonly Declaration[];
}

interface DeclarationRules {
  readonly declarations: readonly string[];
  /** Kinds of nodes within which names are local. */
  readonly scopes: readonly string[];
  readonly separator: "." | "::";
  /** The name of a declaration or of a scope, if it has one; a declaration without one is left out. */
  readonly nameOf: (node: SyntaxNode) => string | undefined;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

interface Scope extends Span {
  readonly name: string | undefined;
}

/** Collects what a source declares, in one pass: a hostile source may nest its scopes without end. */
export function collectDeclarations(root: SyntaxNode, rules: DeclarationRules): Declarations {
  const isScope = new Set(rules.scopes);
  const isDeclaration = new Set(rules.declarations);
  const around: Scope[] = [];
  const prefix: string[] = [];
  const everywhere: Span = { start: 0, end: Number.POSITIVE_INFINITY };
  const declarations: Declaration[] = [];
  for (const { node, start, end } of inOrder(findAll(root, ...rules.declarations, ...rules.scopes))) {
    while (around.length > 0 && around.at(-1)!.end <= start) {
      if (around.pop()!.name !== undefined) prefix.pop();
    }
    if (declarations.length > MOST_DECLARATIONS) throw tooMany();
    const name = rules.nameOf(node);
    if (isDeclaration.has(node.kind() as string) && name !== undefined) {
      declarations.push({
        name,
        // Deeper than anybody names a type, the full name would only grow.
        qualifiedName: [...prefix.slice(0, MOST_NAMES), name].join(rules.separator),
        node,
        line: lineOf(node),
        scope: around.at(-1) ?? everywhere,
      });
    }
    if (isScope.has(node.kind() as string)) {
      around.push({ start, end, name });
      if (name !== undefined) prefix.push(name);
    }
  }
  return index(declarations);
}

const MOST_NAMES = 20;
const MOST_DECLARATIONS = 20_000;

const tooMany = (): PortcullisError =>
  new PortcullisError(
    "too-large",
    `The source declares more than ${MOST_DECLARATIONS} types.`,
    "Name a smaller file that declares the type.",
  );

function inOrder(nodes: readonly SyntaxNode[]): readonly (Span & { readonly node: SyntaxNode })[] {
  return nodes
    .map((node) => {
      const { start, end } = node.range();
      return { node, start: start.index, end: end.index };
    })
    .toSorted((one, other) => one.start - other.start || other.end - one.end);
}

/** The declarations of one name in one scope. */
interface Scoped {
  readonly scope: Span;
  readonly declared: readonly Declaration[];
}

const groupByScope = (declarations: readonly Declaration[]): readonly Scoped[] =>
  Array.from(
    Map.groupBy(declarations, ({ scope }) => scope),
    ([scope, declared]) => ({ scope, declared }),
  );

function index(declarations: readonly Declaration[]): Declarations {
  const byName = Map.groupBy(declarations, ({ name }) => name);
  const byQualifiedName = Map.groupBy(declarations, ({ qualifiedName }) => qualifiedName);
  const scopesByName = new Map(Array.from(byName, ([name, declared]) => [name, groupByScope(declared)]));
  return {
    names: [...byQualifiedName.keys()],
    find: (type) => groupByScope(byQualifiedName.get(type) ?? byName.get(type) ?? []).map(({ declared }) => declared),
    resolve: (name, from) => {
      const place = from.range().start.index;
      let innermost: Scoped | undefined;
      for (const scoped of scopesByName.get(name) ?? []) {
        const { start, end } = scoped.scope;
        if (start <= place && place < end && start >= (innermost?.scope.start ?? 0)) innermost = scoped;
      }
      return innermost?.declared ?? [];
    },
  };
}
