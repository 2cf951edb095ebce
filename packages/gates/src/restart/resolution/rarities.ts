import type { Configuration, Entry } from "../catalogue/catalogue.ts";
import { TEMPLATES } from "../catalogue/catalogue.ts";
import type { Change } from "./resolution-case.ts";
import type { Question } from "./question.ts";

/** A few folders and a question that meet too seldom when each is chosen for itself. What is right the model knows. */
export interface Rarity {
  readonly entries: readonly Entry[];
  readonly question: Question;
  /** After which it is asked again. */
  readonly change?: Change;
}

const directory = (path: string, configuration?: Configuration): Entry => ({
  kind: "directory",
  path,
  ...(configuration !== undefined && { configuration }),
});

const KNOWN_RUNTIMES = ["claude-code", "hermes", "codex"];

const row = (name: string, template = ""): Question["workspace"] => ({ name, runtime: "claude-code", template });

/** A workspace of that name asks for whatever there is. */
const applied = (name: string): Question => ({
  workspace: row(name),
  request: { apply_template: true },
  known_runtimes: KNOWN_RUNTIMES,
});

/** A template is asked for by that name. */
const named = (template: string): Question => ({
  workspace: row("Alpha"),
  request: { template },
  known_runtimes: KNOWN_RUNTIMES,
});

/** Nobody else is called so. */
const NAME = "Night Desk";
const says = (name: string): Configuration => ({ text: `name: ${name}\n`, name });

/** Names of workspaces, and the folder that each is called like. */
const LIKENESSES = [
  ["My SEO Agent", "my-seo-agent"],
  ["SEO  Agent", "seo--agent"],
  [" Hermes", "-hermes"],
  ["My_Agent", "my_agent"],
  ["Agent v2.0", "agent-v2.0"],
  ["ÉCOLE", "école"],
  ["ΟΔΟΣ", "οδοσ"],
  ["İX", "ix"],
  ["cafe\u0301", "caf\u00e9"],
] as const;

/** Which of two folders comes first depends on how a program compares. */
const ORDERED_PAIRS = [
  ["agent-10", "agent-9"],
  ["Zeta", "alpha"],
  ["_x", "alpha"],
  ["Zeta", "_x"],
  ["a-b", "a.b"],
  ["zeta", "\u00e9cole"],
  ["\ue000", "\u{1f600}"],
] as const;

/** Texts of a config.yaml, and the name that it says: nothing where none is a text. */
const CONFIGURATIONS: readonly (readonly [string, string | undefined, string])[] = [
  ["name: 2024-01-01\n", "2024-01-01", "2024-01-01"],
  ["name: 17\n", undefined, "17"],
  ["name: 0x1F\n", undefined, "31"],
  ["name: 1e3\n", undefined, "1000"],
  ["name: yes\n", "yes", "Yes"],
  ["name: 12:30\n", "12:30", "12:30"],
  [`${"# padding\n".repeat(200)}name: ${NAME}\n`, NAME, NAME],
  [`description: |\n  name: Alpha\nname: ${NAME}\n`, NAME, "Alpha"],
  [`name: ${NAME}\r\nruntime: claude-code\r\n`, NAME, NAME],
  [`---\nname: ${NAME}\n`, NAME, NAME],
  [`{name: ${NAME}, runtime: claude-code}\n`, NAME, NAME],
  [`"name": '${NAME}'\n`, NAME, NAME],
  [`name : ${NAME}\n`, NAME, NAME],
  ["name: Caf\u00e9\n", "Caf\u00e9", "Cafe\u0301"],
  ["name: Cafe\u0301\n", "Cafe\u0301", "Caf\u00e9"],
  ["name: Rank#Helper\n", "Rank#Helper", "Rank#Helper"],
  ["name: Ma\u017fter\n", "Ma\u017fter", "MASTER"],
  ["name: \u212aelvin\n", "\u212aelvin", "kelvin"],
  ["name: stra\u00dfe\n", "stra\u00dfe", "STRASSE"],
  ["name: \u03bf\u03b4\u03bf\u03c2\n", "\u03bf\u03b4\u03bf\u03c2", "\u039f\u0394\u039f\u03a3"],
];

/** A folder, and a name that finds it, or seems to. */
const NAMES: readonly (readonly [string, string])[] = [
  ["v1..2", "v1..2"],
  ["wslinux", "wslinux"],
  ["org-templates-x", "org-templates-x"],
  ["y".repeat(200), "y".repeat(200)],
  ["a/b/c/d", "a/b/c/d"],
  ["hermes", "her%6des"],
  ["hermes", "hermes."],
  ["hermes", `${TEMPLATES}/hermes`],
  ["hermes", `${TEMPLATES}/../templates/hermes`],
  ["a b", "a b"],
  ["a+b", "a+b"],
  ["a b", "a+b"],
  ["-x", "-x"],
  ["default", "default"],
  ["x-default", "x-default"],
  ["x-default-default", "x"],
  ["x", "x-default"],
  ["caf\u00e9", "cafe\u0301"],
  ["naïve-default", "naïve"],
  ["team/x-default", "team/x-default"],
  ["null", "null"],
  ["0", "0"],
  ["false", "false"],
  ["constructor", "__proto__"],
  ["hermes", "hermes/*"],
  ["hermes", "h?rmes"],
  ["hermes", "$HOME"],
  ["hermes", "y".repeat(5_000)],
];

/** Templates that are pending, beside what was delivered before: texts, whatever else they look like. */
const PENDING: readonly (readonly [string, string | undefined])[] = [
  ["0", undefined],
  ["1.0", "1"],
  ["007", "7"],
  ["1e3", "1000"],
  ["true", undefined],
  ["null", "undefined"],
];

/** Runtimes that nobody knows, however they begin: they count as claude-code. */
const UNKNOWN_RUNTIMES = ["claude", "claude-code-2", "hermes-agent", "herme", "constructor", "toString", "__proto__"];

export const RARITIES: readonly Rarity[] = [
  ...LIKENESSES.map(([name, path]): Rarity => ({ entries: [directory(path)], question: applied(name) })),
  ...ORDERED_PAIRS.map((pair): Rarity => ({
    entries: pair.map((path) => directory(path, says(NAME))),
    question: applied(NAME),
  })),
  ...CONFIGURATIONS.map(([text, name, asked]): Rarity => ({
    entries: [directory("x", { text, ...(name !== undefined && { name }), ...runtimeOf(text) })],
    question: applied(asked),
  })),
  ...NAMES.map(([path, name]): Rarity => ({ entries: [directory(path)], question: named(name) })),
  ...PENDING.map(([template, before]): Rarity => ({
    entries: [directory(template)],
    question: {
      workspace: { ...row("Alpha", template), ...(before !== undefined && { applied_template: before }) },
      request: {},
      known_runtimes: KNOWN_RUNTIMES,
    },
  })),
  ...UNKNOWN_RUNTIMES.map((runtime): Rarity => ({
    entries: [directory(runtime), directory("claude-code-default")],
    question: {
      workspace: { name: "Alpha", runtime, template: "" },
      request: { apply_template: true },
      known_runtimes: KNOWN_RUNTIMES,
    },
  })),
  // A file that no program reads as text is nobody's business but its folder's.
  {
    entries: [directory("a", { text: "# caf\u00e9\n", encoding: "latin1" }), directory("x", says(NAME))],
    question: applied(NAME),
  },
  // The folder of the organisation's templates is none itself, whatever stands in it.
  { entries: [directory("org-templates", says(NAME))], question: applied(NAME) },
  // Links are followed as long as they stay inside.
  {
    entries: [directory("team/alpha"), { kind: "link", path: "crew", target: "team" }],
    question: named("crew/alpha"),
  },
  {
    entries: [directory("roles/night-desk"), { kind: "link", path: "org-templates", target: "roles" }],
    question: {
      workspace: row(NAME),
      request: { rebuild_config: true },
      known_runtimes: KNOWN_RUNTIMES,
    },
  },
  // A pending template of the workspace's runtime comes before what the runtime comes with, and behind all else.
  ...["org-templates/night-desk", "night-desk", "claude-code-default"].map((path): Rarity => ({
    entries: [directory("seo-agent", { text: "runtime: claude-code\n", runtime: "claude-code" }), directory(path)],
    question: {
      workspace: row(NAME, "seo-agent"),
      request: { apply_template: true, rebuild_config: true },
      known_runtimes: KNOWN_RUNTIMES,
    },
  })),
  // Two templates that are nowhere are two misses.
  {
    entries: [],
    question: {
      workspace: row("Alpha", "deleted-template"),
      request: { template: "ghost" },
      known_runtimes: KNOWN_RUNTIMES,
    },
  },
  // What config.yaml says now counts, whatever it said a moment ago.
  {
    entries: [directory("x", says("Night Duty"))],
    question: applied(NAME),
    change: { removed: "x", added: directory("x", says(NAME)) },
  },
];

/** Of those that say one at all. */
function runtimeOf(text: string): Pick<Configuration, "runtime"> {
  return text.includes("runtime: claude-code") ? { runtime: "claude-code" } : {};
}
