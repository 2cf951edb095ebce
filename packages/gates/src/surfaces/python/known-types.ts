import { ANY, arrayOf, BOOLEAN, INTEGER, mapOf, NULL, NUMBER, STRING } from "../shapes.ts";
import type { Shape } from "../surface.ts";

/** Modules whose names mean what this folder takes them for. */
export const KNOWN_MODULES: ReadonlySet<string> = new Set([
  "builtins",
  "collections",
  "collections.abc",
  "dataclasses",
  "datetime",
  "decimal",
  "enum",
  "ipaddress",
  "pathlib",
  "pydantic",
  "pydantic.dataclasses",
  "pydantic.fields",
  "pydantic.main",
  "pydantic.networks",
  "pydantic.types",
  "pydantic_settings",
  "types",
  "typing",
  "typing_extensions",
  "uuid",
]);

const named = (shape: Shape, ...names: readonly string[]): readonly (readonly [string, Shape])[] =>
  names.map((name) => [name, shape]);

const TEXTS = ["str", "bytes", "LiteralString", "StrictStr", "EmailStr", "SecretStr", "NameEmail", "constr"];
const TIMES = ["datetime", "date", "time", "timedelta", "AwareDatetime", "NaiveDatetime", "PastDate", "FutureDate"];
const ADDRESSES = ["IPv4Address", "IPv6Address", "IPv4Network", "IPv6Network", "IPvAnyAddress", "AnyUrl", "AnyHttpUrl"];
const NAMES = ["HttpUrl", "Decimal", "condecimal", "UUID", "UUID1", "UUID3", "UUID4", "UUID5"];
const PATHS = ["Path", "PurePath", "PurePosixPath", "FilePath", "DirectoryPath", "NewPath"];
const INTEGERS = ["int", "conint", "StrictInt", "PositiveInt", "NegativeInt", "NonNegativeInt", "NonPositiveInt"];
const NUMBERS = [
  "float",
  "confloat",
  "StrictFloat",
  "PositiveFloat",
  "NegativeFloat",
  "NonNegativeFloat",
  "FiniteFloat",
];

/** Types without arguments, as pydantic and a plain `json.dumps` with a handler for texts write them. */
export const PLAIN_TYPES: ReadonlyMap<string, Shape> = new Map([
  ...named(STRING, ...TEXTS, ...TIMES, ...ADDRESSES, ...NAMES, ...PATHS),
  ...named(INTEGER, ...INTEGERS),
  ...named(NUMBER, ...NUMBERS),
  ...named(BOOLEAN, "bool", "StrictBool"),
  ...named(NULL, "None", "NoneType"),
  ...named(ANY, "Any", "object", "JsonValue"),
]);

/** Collections that are sent as an array. */
export const LISTS: ReadonlySet<string> = new Set([
  "list",
  "List",
  "Sequence",
  "MutableSequence",
  "Iterable",
  "Collection",
  "set",
  "Set",
  "AbstractSet",
  "MutableSet",
  "frozenset",
  "FrozenSet",
  "deque",
  "Deque",
]);

export const TUPLES: ReadonlySet<string> = new Set(["tuple", "Tuple"]);

/** Collections that are sent as an object with any keys. */
export const MAPS: ReadonlySet<string> = new Set([
  "dict",
  "Dict",
  "Mapping",
  "MutableMapping",
  "defaultdict",
  "DefaultDict",
  "OrderedDict",
]);

/** Forms that say something about a type without changing its JSON. */
export const WRAPPERS: ReadonlySet<string> = new Set([
  "Annotated",
  "Final",
  "ClassVar",
  "InitVar",
  "Required",
  "NotRequired",
  "ReadOnly",
]);

/** A collection without arguments. */
export function bareCollection(name: string): Shape | undefined {
  if (LISTS.has(name) || TUPLES.has(name)) return arrayOf(ANY);
  if (MAPS.has(name)) return mapOf(ANY);
  return name === "Counter" ? mapOf(INTEGER) : undefined;
}
