import { ANY, BOOLEAN, INTEGER, NULL, NUMBER, STRING } from "../shapes.ts";
import type { Shape } from "../surface.ts";

/** Crates whose types mean what this folder takes them for. */
export const KNOWN_CRATES: ReadonlySet<string> = new Set([
  "alloc",
  "chrono",
  "core",
  "hashbrown",
  "indexmap",
  "rust_decimal",
  "serde_json",
  "smol_str",
  "std",
  "url",
  "uuid",
]);

const named = (shape: Shape, ...names: readonly string[]): readonly (readonly [string, Shape])[] =>
  names.map((name) => [name, shape]);

const SIZES = ["8", "16", "32", "64", "128", "size"];
const TEXTS = ["str", "String", "char", "Path", "PathBuf", "SmolStr", "Uuid", "Url", "Decimal"];
const ADDRESSES = ["IpAddr", "Ipv4Addr", "Ipv6Addr", "SocketAddr", "SocketAddrV4", "SocketAddrV6"];
const TIMES = ["DateTime", "NaiveDate", "NaiveDateTime", "NaiveTime"];

/** Types as serde_json writes them, whatever their arguments are. */
export const PLAIN_TYPES: ReadonlyMap<string, Shape> = new Map([
  ...named(INTEGER, ...SIZES.flatMap((size) => [`u${size}`, `i${size}`])),
  ...named(
    INTEGER,
    ...SIZES.flatMap((size) => [`NonZeroU${size}`, `NonZeroI${size}`, `AtomicU${size}`, `AtomicI${size}`]),
  ),
  ...named(NUMBER, "f32", "f64", "Number"),
  ...named(BOOLEAN, "bool", "AtomicBool"),
  ...named(STRING, ...TEXTS, ...ADDRESSES, ...TIMES),
  ...named(NULL, "PhantomData"),
  ...named(ANY, "Value"),
]);

/** Types that are sent as what they hold. */
export const WRAPPERS: ReadonlySet<string> = new Set([
  "Arc",
  "Box",
  "Cell",
  "Cow",
  "Mutex",
  "NonZero",
  "Rc",
  "RefCell",
  "Reverse",
  "RwLock",
  "Saturating",
  "Wrapping",
]);

export const LISTS: ReadonlySet<string> = new Set([
  "BTreeSet",
  "BinaryHeap",
  "HashSet",
  "IndexSet",
  "LinkedList",
  "Vec",
  "VecDeque",
]);

export const MAPS: ReadonlySet<string> = new Set(["BTreeMap", "HashMap", "IndexMap", "Map"]);
