import { defineConfig, type OxlintOverride } from "oxlint";

/**
 * The floors of the architecture, from the ground up. A folder may import what stands below it, and nothing beside or above it.
 * Pure floors know no clock, no network, no environment and no Node module.
 */
const GATES = "packages/gates/src";

/** The pure floors, from the ground up, then the rooms for the world, then the roof. */
const PURE = [
  "core",
  "conversation",
  "comparison",
  "surfaces",
  "wire",
  "migrations",
  "workflows",
  "restart",
  "gates",
  "configuration",
] as const;
const ROOMS = [
  "files",
  "contract",
  "git",
  "mirrors",
  "generators",
  "database",
  "daemon",
  "resolver",
  "forge",
  "fake-forge",
] as const;
const ROOF = ["cli", "generated"] as const;

const DAEMON = "packages/daemon/src";
const DAEMON_PURE = ["core", "resolution", "registry", "lifecycle"] as const;
/** Bounded reading of folders, for every room. */
const DAEMON_GROUND = ["files"] as const;
const DAEMON_ROOMS = ["catalogue", "volumes", "store", "backends"] as const;
const DAEMON_ROOF = ["workspaces", "api", "page", "control-plane", "cli"] as const;

const FLOORS = [
  { files: ["packages/contracts/src/**"], forbidden: ["@portcullis/gates"], pure: true },
  ...PURE.map((folder, index) => ({
    files: [`${GATES}/${folder}/**`],
    forbidden: [...PURE.slice(index + 1), "reporters", ...ROOMS, ...ROOF, "@portcullis/daemon"],
    pure: true,
  })),
  {
    files: [`${GATES}/reporters/**`],
    forbidden: ["gates", "configuration", ...ROOMS, ...ROOF, "@portcullis/daemon"],
    pure: true,
  },
  ...ROOMS.map((folder) => ({
    files: [`${GATES}/${folder}/**`],
    forbidden: ["gates", "configuration", "reporters", ...ROOMS.filter((other) => other !== folder), ...ROOF],
    pure: false,
  })),
  ...DAEMON_PURE.map((folder, index) => ({
    files: [`${DAEMON}/${folder}/**`],
    forbidden: [...DAEMON_PURE.slice(index + 1), ...DAEMON_GROUND, ...DAEMON_ROOMS, ...DAEMON_ROOF],
    pure: true,
  })),
  ...DAEMON_GROUND.map((folder) => ({
    files: [`${DAEMON}/${folder}/**`],
    forbidden: [...DAEMON_PURE.slice(1), ...DAEMON_ROOMS, ...DAEMON_ROOF],
    pure: false,
  })),
  ...DAEMON_ROOMS.map((folder) => ({
    files: [`${DAEMON}/${folder}/**`],
    forbidden: [...DAEMON_ROOMS.filter((other) => other !== folder), ...DAEMON_ROOF],
    pure: false,
  })),
];

const floorRules = FLOORS.map(({ files, forbidden, pure }): OxlintOverride => ({
  files: [...files],
  rules: {
    "no-restricted-imports": [
      "error",
      {
        patterns: [
          ...forbidden.map((folder) => ({
            regex: folder.startsWith("@") ? `^${folder}` : `^\\..*/${folder}/`,
            message: `This floor does not see ${folder}.`,
          })),
          ...(pure ? [{ regex: "^node:", message: "This floor is pure." }] : []),
        ],
      },
    ],
    ...(pure && {
      "no-restricted-globals": ["error", "process", "fetch", "setTimeout", "setInterval", "performance"] as [
        "error",
        ...string[],
      ],
      "no-restricted-properties": [
        "error",
        { object: "Date", property: "now", message: "A gate's only clock is the snapshot's taken_at." },
        { object: "Math", property: "random", message: "Randomness comes with a seed." },
      ],
    }),
  },
}));

export default defineConfig({
  plugins: ["typescript", "import", "unicorn", "promise", "node"],
  categories: { correctness: "error", suspicious: "error" },
  ignorePatterns: ["**/node_modules/**", "**/dist/**", "**/generated/**", "fixtures/*", "!fixtures/resolvers"],
  options: { typeAware: true },
  rules: {
    "typescript/no-floating-promises": "error",
    "typescript/switch-exhaustiveness-check": "error",
    "typescript/consistent-type-imports": "error",
    "import/no-cycle": "error",
    "unicorn/no-array-sort": "off",
    // A small function stands where it is read.
    "unicorn/consistent-function-scoping": "off",
    // Exhaustive switches return in every branch; the compiler checks it.
    "typescript/consistent-return": "off",
    // Text is counted in characters of Unicode, as the forges do.
    "typescript/no-misused-spread": "off",
    "typescript/no-unsafe-type-assertion": "off",
    "no-console": "error",
    "no-unused-vars": [
      "error",
      {
        argsIgnorePattern: "^_",
        varsIgnorePattern: "^_",
        destructuredArrayIgnorePattern: "^_",
        ignoreRestSiblings: true,
      },
    ],
    // `fc.integer()` is how fast-check is read.
    "import/no-named-as-default-member": "off",
    // A keyword of JSON Schema is called `then`.
    "unicorn/no-thenable": "off",
  },
  overrides: [
    ...floorRules,
    { files: ["scripts/**", "packages/*/bench/**"], rules: { "no-console": "off" } },
    // A launcher runs the program that it loads.
    { files: ["packages/*/bin/**"], rules: { "import/no-unassigned-import": "off" } },
    // These are outside the packages' own compilations, whose strictness the linter then does not know.
    {
      files: [
        "action/**",
        "scripts/**",
        "packages/*/bench/**",
        "packages/*/bin/**",
        "packages/*/e2e/**",
        "**/*.test.ts",
        "**/testing/**",
      ],
      rules: { "typescript/no-unnecessary-type-assertion": "off", "typescript/unbound-method": "off" },
    },
    // Tests stand outside the floors and may look into every room; cases of others are read as they come.
    {
      files: ["**/*.test.ts", "**/testing/**", "**/e2e/**"],
      rules: {
        "no-restricted-imports": "off",
        "no-restricted-globals": "off",
        "no-restricted-properties": "off",
        "typescript/no-explicit-any": "off",
      },
    },
  ],
});
