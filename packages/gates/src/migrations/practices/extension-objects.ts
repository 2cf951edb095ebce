/** What an extension brings that migrations use. */
interface ExtensionObjects {
  readonly types?: readonly string[];
  readonly functions?: readonly string[];
  /** All functions whose names begin so. */
  readonly prefixes?: readonly string[];
  readonly operatorClasses?: readonly string[];
  readonly accessMethods?: readonly string[];
  readonly wrappers?: readonly string[];
}

const VECTOR_CLASSES = ["vector", "halfvec", "sparsevec"].flatMap((type) =>
  ["l2", "ip", "cosine", "l1"].map((distance) => `${type}_${distance}_ops`),
);

const GIST_TYPES =
  "oid int2 int4 int8 float4 float8 timestamp timestamptz time timetz date interval cash macaddr macaddr8 text bpchar bytea numeric bit vbit inet cidr uuid enum bool";

/** The extensions that projects use most, by their names. */
const EXTENSIONS: Readonly<Record<string, ExtensionObjects>> = {
  vector: {
    types: ["vector", "halfvec", "sparsevec"],
    functions: [
      "cosine_distance",
      "l2_distance",
      "l1_distance",
      "inner_product",
      "l2_normalize",
      "vector_dims",
      "vector_norm",
    ],
    operatorClasses: [...VECTOR_CLASSES, "bit_hamming_ops", "bit_jaccard_ops"],
    accessMethods: ["ivfflat", "hnsw"],
  },
  citext: { types: ["citext"], operatorClasses: ["citext_ops", "citext_pattern_ops"] },
  hstore: {
    types: ["hstore"],
    functions: ["hstore", "akeys", "avals", "skeys", "svals", "hstore_to_json", "hstore_to_jsonb"],
    operatorClasses: ["gin_hstore_ops", "gist_hstore_ops", "btree_hstore_ops", "hash_hstore_ops"],
  },
  ltree: {
    types: ["ltree", "lquery", "ltxtquery"],
    functions: ["nlevel", "subltree", "subpath", "text2ltree", "ltree2text", "lca"],
    operatorClasses: ["gist_ltree_ops", "ltree_ops", "gist__ltree_ops"],
  },
  pg_trgm: {
    functions: ["similarity", "word_similarity", "strict_word_similarity", "show_trgm", "set_limit", "show_limit"],
    operatorClasses: ["gin_trgm_ops", "gist_trgm_ops"],
  },
  "uuid-ossp": {
    functions: ["uuid_nil"],
    prefixes: ["uuid_ns_", "uuid_generate_v1", "uuid_generate_v3", "uuid_generate_v4", "uuid_generate_v5"],
  },
  pg_uuidv7: { prefixes: ["uuid_generate_v7"] },
  pgcrypto: {
    functions: [
      "crypt",
      "gen_salt",
      "digest",
      "hmac",
      "gen_random_bytes",
      "encrypt",
      "decrypt",
      "encrypt_iv",
      "decrypt_iv",
      "armor",
      "dearmor",
    ],
    prefixes: ["pgp_"],
  },
  postgis: {
    types: ["geometry", "geography", "box2d", "box3d"],
    prefixes: ["st_"],
    operatorClasses: ["gist_geometry_ops_2d", "gist_geometry_ops_nd", "gist_geography_ops"],
  },
  postgis_raster: { types: ["raster"] },
  unaccent: { functions: ["unaccent"] },
  btree_gist: { operatorClasses: GIST_TYPES.split(" ").map((type) => `gist_${type}_ops`) },
  intarray: {
    types: ["query_int"],
    functions: ["icount", "sort_asc", "sort_desc", "subarray"],
    operatorClasses: ["gin__int_ops", "gist__int_ops", "gist__intbig_ops"],
  },
  cube: { types: ["cube"], operatorClasses: ["gist_cube_ops"] },
  earthdistance: { types: ["earth"], functions: ["ll_to_earth", "earth_box", "earth_distance"] },
  isn: { types: ["isbn", "isbn13", "issn", "issn13", "ean13", "upc", "ismn", "ismn13"] },
  seg: { types: ["seg"] },
  fuzzystrmatch: {
    functions: [
      "levenshtein",
      "levenshtein_less_equal",
      "soundex",
      "metaphone",
      "dmetaphone",
      "dmetaphone_alt",
      "daitch_mokotoff",
    ],
  },
  tablefunc: { functions: ["crosstab", "connectby", "normal_rand"] },
  bloom: { accessMethods: ["bloom"] },
  rum: { accessMethods: ["rum"] },
  timescaledb: { functions: ["create_hypertable", "time_bucket", "add_retention_policy", "add_compression_policy"] },
  dblink: { functions: ["dblink", "dblink_connect", "dblink_exec"], wrappers: ["dblink_fdw"] },
  postgres_fdw: { wrappers: ["postgres_fdw"] },
  file_fdw: { wrappers: ["file_fdw"] },
  hll: { types: ["hll"], prefixes: ["hll_"] },
};

export type ExtensionObjectKind = "type" | "function" | "operator class" | "access method" | "foreign data wrapper";

const FIELDS = [
  ["type", "types"],
  ["function", "functions"],
  ["operator class", "operatorClasses"],
  ["access method", "accessMethods"],
  ["foreign data wrapper", "wrappers"],
] as const;

const OWNERS: ReadonlyMap<string, string> = new Map(
  Object.entries(EXTENSIONS).flatMap(([extension, objects]) =>
    FIELDS.flatMap(([kind, field]) =>
      (objects[field] ?? []).map((name): [string, string] => [`${kind} ${name}`, extension]),
    ),
  ),
);

const PREFIXES = Object.entries(EXTENSIONS).flatMap(([extension, { prefixes = [] }]) =>
  prefixes.map((prefix) => ({ prefix, extension })),
);

/** Some name of theirs: most texts have none, and need no reading for it. */
const ANY_NAME = new RegExp(
  [
    ...new Set([
      ...[...OWNERS.keys()].map((key) => key.slice(key.lastIndexOf(" ") + 1)),
      ...PREFIXES.map(({ prefix }) => prefix),
    ]),
  ].join("|"),
  "i",
);

/** Whether a text may name an object of an extension at all. */
export const mayUseExtension = (text: string): boolean => ANY_NAME.test(text);

/** The extension that an object comes from. */
export const extensionOf = (kind: ExtensionObjectKind, name: string): string | undefined =>
  OWNERS.get(`${kind} ${name}`) ??
  (kind === "function" ? PREFIXES.find(({ prefix }) => name.startsWith(prefix))?.extension : undefined);
