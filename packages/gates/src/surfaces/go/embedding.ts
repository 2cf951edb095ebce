import { partsOf, type SyntaxNode } from "../syntax.ts";
import { parametersOf, qualifiedNameOf, resolveName, type GoContext } from "./go-file.ts";
import { KNOWN_TYPES, PREDECLARED } from "./known-types.ts";

/** What a struct embeds. */
export interface Embedded {
  /** The name of the field that it makes. */
  readonly name: string;
  readonly isPointer: boolean;
  /** The struct behind the name, and what tells it from others. */
  readonly struct: SyntaxNode | undefined;
  readonly identity: number;
  readonly context: GoContext;
  /** A struct of another package that has nothing to send, such as a lock. */
  readonly isWithoutFields: boolean;
  /** Not declared in the file. */
  readonly isElsewhere: boolean;
  /** It writes or reads itself, and so does a struct that embeds it. */
  readonly marshals: boolean;
}

export function resolveEmbedded(type: SyntaxNode, context: GoContext): Embedded {
  const written = type.kind() === "pointer_type" ? (partsOf(type)[0] ?? type) : type;
  return {
    name: lastNameOf(written),
    // The grammar has the star of an embedded pointer beside the type.
    isPointer: type.prev()?.kind() === "*" || type.kind() === "pointer_type",
    struct: undefined,
    identity: type.id(),
    context,
    isWithoutFields: false,
    isElsewhere: false,
    marshals: false,
    ...follow(written, context),
  };
}

const lastNameOf = (node: SyntaxNode): string =>
  (node.kind() === "qualified_type" ? node.field("name") : node.kind() === "generic_type" ? node.field("type") : node)
    ?.text()
    .slice(0, 200) ?? "";

/** Goes from name to name to the type behind them. */
function follow(written: SyntaxNode, context: GoContext): Partial<Embedded> {
  const seen = new Set<number>();
  let [next, inner] = [written, context];
  let identity: number | undefined;
  for (;;) {
    const isName = next.kind() === "type_identifier" && !inner.parameters.has(next.text());
    const node = isName ? resolveName(next, inner)?.node : undefined;
    const target = node?.field("type") ?? undefined;
    if (node === undefined || target === undefined) return describeEnd(next, inner, identity);
    if (seen.has(node.id())) return { isElsewhere: true };
    seen.add(node.id());
    // Methods do not pass from one named type to another, only from what is embedded.
    if (identity === undefined && hasFormOfItsOwn(node, context)) return { marshals: true };
    if (node.kind() === "type_spec") identity ??= node.id();
    inner = { ...context, parameters: parametersOf(node) };
    next = target;
  }
}

function describeEnd(type: SyntaxNode, context: GoContext, identity: number | undefined): Partial<Embedded> {
  switch (type.kind()) {
    case "struct_type":
      return { struct: type, identity: identity ?? type.id(), context };
    case "qualified_type": {
      const known = KNOWN_TYPES.get(qualifiedNameOf(type, context.file));
      const marshals = known?.marshals === true && identity === undefined;
      return { isWithoutFields: known?.kind === "struct" && !marshals, isElsewhere: known === undefined, marshals };
    }
    case "type_identifier":
      return { isElsewhere: !PREDECLARED.has(type.text()) };
    default:
      return { isElsewhere: type.kind() === "generic_type" };
  }
}

function hasFormOfItsOwn(node: SyntaxNode, { file, reading }: GoContext): boolean {
  const verb = reading.direction === "writes" ? "Marshal" : "Unmarshal";
  const methods = file.methods.get(node.field("name")?.text() ?? "") ?? [];
  return node.kind() === "type_spec" && methods.some(({ name }) => name === `${verb}JSON` || name === `${verb}Text`);
}
