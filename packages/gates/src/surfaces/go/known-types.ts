import { ANY, arrayOf, BOOLEAN, INTEGER, mapOf, NUMBER, objectOf, STRING } from "../shapes.ts";
import type { Shape } from "../surface.ts";

/** The kind of Go's reflection, as far as the encoder asks for it; `unknown` for a type that is not in the file. */
export type GoKind =
  | "struct"
  | "array"
  | "slice"
  | "map"
  | "pointer"
  | "interface"
  | "string"
  | "integer"
  | "number"
  | "boolean"
  | "unknown";

export interface GoType {
  readonly shape: Shape;
  readonly kind: GoKind;
  /** What a pointer points to. */
  readonly element?: GoType;
  /** The type writes or reads itself, by methods that an embedding struct inherits. */
  readonly marshals?: true;
}

const integer: GoType = { shape: INTEGER, kind: "integer" };
const number: GoType = { shape: NUMBER, kind: "number" };
const string: GoType = { shape: STRING, kind: "string" };

export const ANYTHING: GoType = { shape: ANY, kind: "interface" };
export const UNKNOWN: GoType = { shape: ANY, kind: "unknown" };

/** The types that Go declares itself. */
export const PREDECLARED: ReadonlyMap<string, GoType> = new Map([
  ...["int", "int8", "int16", "int32", "int64", "rune"].map((name) => [name, integer] as const),
  ...["uint", "uint8", "uint16", "uint32", "uint64", "uintptr", "byte"].map((name) => [name, integer] as const),
  ["float32", number],
  ["float64", number],
  ["string", string],
  ["bool", { shape: BOOLEAN, kind: "boolean" }],
  ["any", ANYTHING],
  ["error", ANYTHING],
]);

const text = (kind: GoKind): GoType => ({ shape: STRING, kind, marshals: true });
const withoutFields: GoType = { shape: objectOf([], false), kind: "struct" };
const lists: GoType = { shape: mapOf(arrayOf(STRING)), kind: "map" };

/** Types of other packages that code sends often, by import path. */
export const KNOWN_TYPES: ReadonlyMap<string, GoType> = new Map([
  ["time.Time", text("struct")],
  ["time.Duration", integer],
  ["time.Month", integer],
  ["time.Weekday", integer],
  ["encoding/json.RawMessage", { shape: ANY, kind: "slice", marshals: true }],
  ["encoding/json.Number", { shape: NUMBER, kind: "string" }],
  ["net.IP", text("slice")],
  ["net/netip.Addr", text("struct")],
  ["net/netip.AddrPort", text("struct")],
  ["net/netip.Prefix", text("struct")],
  ["net/http.Header", lists],
  ["net/url.Values", lists],
  ["os.FileMode", integer],
  ["io/fs.FileMode", integer],
  ["github.com/google/uuid.UUID", text("array")],
  ["github.com/gofrs/uuid.UUID", text("array")],
  ["sync.Mutex", withoutFields],
  ["sync.RWMutex", withoutFields],
  ["sync.Once", withoutFields],
  ["sync.WaitGroup", withoutFields],
]);
