import { childOf, childrenOf, lineOf, partsOf, type SyntaxNode } from "../syntax.ts";
import { ENUM_BASES } from "./enums.ts";
import { argumentsOf } from "./literals.ts";
import { lastName, meaningOf, type PythonContext } from "./python-file.ts";
import { partsOfGeneric } from "./generics.ts";

type ClassKind = "dataclass" | "typed-dict" | "model" | "named-tuple" | "enum" | "plain";

/** An annotated name in the body of a class. */
export interface ClassField {
  readonly name: string;
  readonly node: SyntaxNode;
  readonly type: SyntaxNode;
  readonly value: SyntaxNode | undefined;
  /** For typed dictionaries: whether its own class says `total=False`. */
  readonly isTotal: boolean;
}

/** A class with what it inherits from classes of the file. */
export interface PythonClass {
  readonly kind: ClassKind;
  readonly name: string;
  readonly node: SyntaxNode;
  readonly line: number;
  /** Names of the bases that the library declares. */
  readonly bases: readonly string[];
  readonly fields: ReadonlyMap<string, ClassField>;
  /** Decorated methods, by name. */
  readonly methods: ReadonlyMap<string, ClassMethod>;
  /** Settings in the order in which they count: bases first. */
  readonly settings: readonly ReadonlyMap<string, SyntaxNode>[];
  /** False where a base is not in the file. */
  readonly isComplete: boolean;
}

export interface ClassMethod {
  readonly node: SyntaxNode;
  readonly decorators: readonly Decorator[];
}

interface Decorator {
  /** The last name of what is called. */
  readonly name: string;
  readonly list: SyntaxNode | undefined;
}

const KNOWN_BASES: ReadonlyMap<string, ClassKind> = new Map([
  ["TypedDict", "typed-dict"],
  ["BaseModel", "model"],
  ["BaseSettings", "model"],
  ["RootModel", "model"],
  ["NamedTuple", "named-tuple"],
]);
// These say nothing about the form.
const NEUTRAL_BASES = new Set(["object", "Generic", "Protocol", "ABC", "str", "int"]);
const HARMLESS_DECORATORS = new Set(["dataclass", "final", "total_ordering", "runtime_checkable", "unique"]);

/** Collects the fields of a class and of its bases in the file. */
export function collectClass(node: SyntaxNode, context: PythonContext): PythonClass {
  const name = node.field("name")?.text() ?? "";
  const line = lineOf(node);
  const nothing: PythonClass = {
    kind: "plain",
    name,
    node,
    line,
    bases: [],
    fields: new Map(),
    methods: new Map(),
    settings: [],
    isComplete: false,
  };
  return context.reading.within(line, nothing, () => collect(node, name, line, { ...context, place: node }));
}

function collect(node: SyntaxNode, name: string, line: number, context: PythonContext): PythonClass {
  const { reading } = context;
  const { positional, named } = argumentsOf(childOf(node, "argument_list"));
  const bases = positional.map((base) => readBase(base, context));
  const inherited = bases.flatMap(({ found }) => found ?? []).toReversed();
  const decorators = decoratorsOf(node);
  const isDataclass = decorators.some((decorator) => decorator.name === "dataclass");
  for (const decorator of decorators) {
    if (!HARMLESS_DECORATORS.has(decorator.name)) {
      reading.note(line, `The decorator ${decorator.name} may change what ${name} is sent as.`);
    }
  }
  const kinds = [...bases.map(({ kind }) => kind), ...inherited.map(({ kind }) => kind)];
  const kind = isDataclass ? "dataclass" : (kinds.find((each) => each !== "plain") ?? "plain");
  const own = readBody(node, named.get("total")?.text() !== "False", context);
  // Without a decorator of its own, the class of a dataclass adds no fields.
  const hasOwnFields = kind !== "dataclass" || isDataclass;
  const sources = inherited.filter((base) => base.kind === kind);
  return {
    kind,
    name,
    node,
    line,
    bases: [...bases.map((base) => base.name), ...inherited.flatMap((base) => base.bases)],
    fields: new Map([...sources.flatMap(({ fields }) => [...fields]), ...(hasOwnFields ? own.fields : [])]),
    methods: new Map([...sources.flatMap(({ methods }) => [...methods]), ...own.methods]),
    settings: [...sources.flatMap(({ settings }) => settings), named, ...own.settings],
    isComplete: bases.every(({ isKnown }) => isKnown) && sources.every(({ isComplete }) => isComplete),
  };
}

interface Base {
  readonly name: string;
  readonly kind: ClassKind;
  readonly isKnown: boolean;
  readonly found: PythonClass | undefined;
}

function readBase(written: SyntaxNode, context: PythonContext): Base {
  const { reading, place } = context;
  const [generic] = written.kind() === "subscript" ? partsOfGeneric(written) : [written];
  const base = generic ?? written;
  const meaning = meaningOf(base, context);
  const name = meaning.kind === "known" ? meaning.name : lastName(base.text());
  if (meaning.kind === "known") {
    const kind = ENUM_BASES.has(name) ? "enum" : KNOWN_BASES.get(name);
    if (kind !== undefined) return { name, kind, isKnown: true, found: undefined };
    if (NEUTRAL_BASES.has(name)) return { name, kind: "plain", isKnown: true, found: undefined };
  }
  const definition = meaning.kind === "declared" ? meaning.declared.at(-1)?.node : undefined;
  const isItself = definition?.id() === place.id();
  if (definition?.kind() === "class_definition" && !isItself) {
    return { name, kind: "plain", isKnown: true, found: collectClass(definition, context) };
  }
  reading.note(
    lineOf(place),
    `The base ${base.text().slice(0, 60)} is not declared in this file; what it adds is not known.`,
  );
  return { name, kind: "plain", isKnown: false, found: undefined };
}

function decoratorsOf(definition: SyntaxNode): readonly Decorator[] {
  const parent = definition.parent();
  if (parent?.kind() !== "decorated_definition") return [];
  return childrenOf(parent, "decorator").map((decorator) => {
    const [expression] = partsOf(decorator);
    const called = expression?.kind() === "call" ? expression.field("function") : expression;
    const list = expression?.kind() === "call" ? expression.field("arguments") : undefined;
    return { name: lastName(called?.text() ?? ""), list: list ?? undefined };
  });
}

interface Body {
  readonly fields: ReadonlyMap<string, ClassField>;
  readonly methods: ReadonlyMap<string, ClassMethod>;
  readonly settings: readonly ReadonlyMap<string, SyntaxNode>[];
}

function readBody(definition: SyntaxNode, isTotal: boolean, { reading }: PythonContext): Body {
  const fields = new Map<string, ClassField>();
  const methods = new Map<string, ClassMethod>();
  const settings: ReadonlyMap<string, SyntaxNode>[] = [];
  for (const statement of partsOf(childOf(definition, "block"))) {
    if (!reading.take(lineOf(definition))) break;
    const assignment = statement.kind() === "expression_statement" ? childOf(statement, "assignment") : undefined;
    const method = childOf(statement, "function_definition");
    if (assignment !== undefined) {
      const node = assignment.field("left");
      const type = assignment.field("type");
      const value = assignment.field("right") ?? undefined;
      if (node?.text() === "model_config" && value !== undefined) settings.push(settingsOf(value));
      else if (node?.kind() === "identifier" && type !== null) {
        fields.set(node.text(), { name: node.text(), node, type, value, isTotal });
      }
    } else if (statement.kind() === "decorated_definition" && method !== undefined) {
      methods.set(method.field("name")?.text() ?? "", { node: method, decorators: decoratorsOf(method) });
    } else if (statement.kind() === "class_definition" && statement.field("name")?.text() === "Config") {
      settings.push(assignmentsOf(statement));
    } else if (["if_statement", "try_statement", "with_statement"].includes(statement.kind() as string)) {
      reading.note(lineOf(statement), "Fields that are declared under a condition are not read.");
    }
  }
  return { fields, methods, settings };
}

/** `ConfigDict(extra="forbid")`, or a dictionary. */
function settingsOf(value: SyntaxNode): ReadonlyMap<string, SyntaxNode> {
  if (value.kind() === "call") return argumentsOf(value.field("arguments")).named;
  return new Map(
    childrenOf(value, "pair").flatMap((pair) => {
      const setting = pair.field("value");
      return setting === null ? [] : [[pair.field("key")?.text().slice(1, -1) ?? "", setting] as const];
    }),
  );
}

/** The settings of pydantic 1, which pydantic 2 still takes: `class Config: extra = "forbid"`. */
function assignmentsOf(definition: SyntaxNode): ReadonlyMap<string, SyntaxNode> {
  return new Map(
    partsOf(childOf(definition, "block")).flatMap((statement) => {
      const assignment = childOf(statement, "assignment");
      const value = assignment?.field("right");
      return value === null || value === undefined ? [] : [[assignment?.field("left")?.text() ?? "", value] as const];
    }),
  );
}
