import fc, { type Arbitrary } from "fast-check";

import type { Catalogue, Configuration, Entry } from "../catalogue/catalogue.ts";
import type { Question } from "./question.ts";

/** Plain names first: a case shrinks towards them. Few, so that questions and folders meet. */
const TEMPLATES = ["hermes", "seo-agent", "claude-code", "codex", "support-desk"] as const;
const KNOWN_RUNTIMES = ["claude-code", "hermes", "codex"] as const;
/** What most folders and most questions are about, so that several rules have something to say at once. */
const USUAL_PATHS = [
  "hermes",
  "seo-agent",
  "claude-code-default",
  "hermes-default",
  "claude-code",
  "org-templates/hermes",
  "org-templates/seo-agent",
] as const;
const USUAL_WORKSPACES = ["Hermes", "SEO Agent", "Rank Helper"] as const;
/** Called like a folder in one way or another. */
const ODD_WORKSPACES = [
  "seo-agent",
  "Support Desk",
  "HERMES",
  "Codex",
  "SEO  Agent",
  " Hermes",
  "Hermes ",
  "SEO\tAgent",
  "My_Agent",
  "Agent v2.0",
  "Claude-Code",
  "Alpha",
  "ÉCOLE",
  "ΟΔΟΣ",
  "STRASSE",
  "Y".repeat(200),
  "No",
  "no",
  "17",
  "İX",
  "Org Templates",
  "ws-12345678",
  ".hidden",
  "..",
  "Team/Alpha",
  "",
] as const;
const ODD_FOLDERS = [
  "seo--agent",
  "-hermes",
  "my_agent",
  "my-agent",
  "agent-v2.0",
  "école",
  "οδοσ",
  "οδος",
  "ix",
  "Hermes",
  "SEO-Agent",
  "rank helper",
  "team/alpha",
  "team/hermes",
  "a/b/c",
  "cafe\u0301",
  "caf\u00e9",
  "alpha",
  "zeta",
  "Zeta",
  "x",
  "v1..2",
  "wslinux",
  "WS-a",
  "org-templates-x",
  "hermes-agent",
  "team/hermes-default",
  "gpt4-default",
  "agent-9",
  "agent-10",
  "Team-alpha",
  "tab\tname",
  "delete\u007fd",
  "new\nline",
  "hermes-default-default",
  "claude",
  "hermes2",
  "y".repeat(200),
] as const;
/** No template has such a name. */
const RESERVED_FOLDERS = [
  ".hidden",
  "ws-12345678",
  "ws-",
  ".git/hermes",
  "ws-old/hermes",
  "team/.hidden",
  "team/ws-1",
  "org-templates/.hidden",
  "org-templates/ws-1",
] as const;
const ODD_RUNTIMES = [
  " hermes ",
  "\u00a0hermes\u00a0",
  "Hermes",
  "seo-agent",
  "claude-code-default",
  "hermes-default",
  "../../../etc",
  "/etc/passwd",
  "hermes/../codex",
  "templates/hermes",
  "../templates-outside/hermes",
  "unknown",
] as const;
const UNCLEAN = [
  (name: string) => `${name}/`,
  (name: string) => `./${name}`,
  (name: string) => `${name}/.`,
  (name: string) => `nope/../${name}`,
  (name: string) => `.hidden/../${name}`,
  (name: string) => `ws-1/../${name}`,
  (name: string) => `link/../${name}`,
  (name: string) => `.//${name}//`,
  (name: string) => `org-templates/../${name}`,
] as const;
const WRONG = [
  (name: string) => `${name}/..`,
  (name: string) => `../${name}`,
  (name: string) => `/${name}`,
  (name: string) => ` ${name}`,
  (name: string) => `${name} `,
  (name: string) => `${name}\n`,
  (name: string) => `${name}\0`,
  (name: string) => `x\0/../${name}`,
  (name: string) => `x\u007f/../${name}`,
  (name: string) => name.toUpperCase(),
  (name: string) => `${name}/config.yaml`,
  (name: string) => `../templates/${name}`,
  (name: string) => `${name}/../../templates/${name}`,
  (name: string) => `${name}-`,
  (name: string) => name.slice(0, -1),
  (name: string) => `${name}\\..\\${name}`,
  (name: string) => `%2e%2e/${name}`,
] as const;
/** Another name, however a program compares. */
const ALIKE = [
  (name: string) => name.toUpperCase(),
  (name: string) => `${name}2`,
  (name: string) => name.slice(0, -1),
] as const;
const REFUSED = [
  " ",
  "  ",
  ".",
  "..",
  "./",
  "../templates-outside/secret",
  "../templates-outside",
  "../../etc",
  "hermes/../../templates-outside/hermes",
  "link/secret",
  "link/hermes",
  "$OUTSIDE/secret",
  "/etc",
  "org-templates",
  "org-templates/",
  "./org-templates",
  "deleted-template",
  "．．/hermes",
  "a".repeat(300),
  "~",
] as const;

const names = (list: readonly string[]): Arbitrary<string> => fc.constantFrom(...list);

const plainTemplate = names(TEMPLATES);

/** Where a template may stand. */
const templatePath: Arbitrary<string> = fc.oneof(
  { arbitrary: names(USUAL_PATHS), weight: 26 },
  { arbitrary: plainTemplate, weight: 2 },
  { arbitrary: plainTemplate.map((name) => `${name}-default`), weight: 2 },
  { arbitrary: plainTemplate.map((name) => `org-templates/${name}`), weight: 1 },
  { arbitrary: names(ODD_FOLDERS), weight: 4 },
  { arbitrary: names(ODD_FOLDERS).map((name) => `org-templates/${name.replaceAll("/", "-")}`), weight: 1 },
);

const workspaceName = fc.oneof(
  { arbitrary: names(USUAL_WORKSPACES), weight: 3 },
  { arbitrary: names(ODD_WORKSPACES), weight: 2 },
);

const folderPath = fc.oneof({ arbitrary: templatePath, weight: 10 }, { arbitrary: names(RESERVED_FOLDERS), weight: 1 });

/** A text that YAML reads as that text. */
const SPELLINGS = [
  (text: string) => text,
  (text: string) => JSON.stringify(text),
  (text: string) => `'${text.replaceAll("'", "''")}'`,
  (text: string) => `${text} # prod`,
  (text: string) => `  ${JSON.stringify(text)}   # prod`,
  (text: string) => `>-\n  ${text}`,
] as const;
/** No text in YAML 1.2. */
const NO_TEXT = ["", "~", "null", "true", "1.5", "17", "[Hermes]", "{Hermes: 1}", "- Hermes"] as const;
/** Texts in YAML 1.2, whatever older versions made of them. */
const OLD_BOOLEANS = ["no", "No", "no", "yes"] as const;

interface Field {
  readonly line: string;
  readonly value?: string;
}

const fieldOf = (key: string, value: Arbitrary<string>): Arbitrary<Field> =>
  fc.oneof(
    {
      arbitrary: fc.tuple(value, fc.constantFrom(...SPELLINGS)).map(([text, spell]) => toField(key, text, spell)),
      weight: 12,
    },
    { arbitrary: fc.constant({ line: "" }), weight: 3 },
    { arbitrary: names(NO_TEXT.slice(0, -1)).map((text) => ({ line: `${key}: ${text}\n` })), weight: 2 },
    { arbitrary: value.map((text) => ({ line: `meta:\n  ${key}: ${JSON.stringify(text)}\n` })), weight: 1 },
    { arbitrary: value.map((text) => ({ line: `# ${key}: ${text}\n` })), weight: 1 },
    { arbitrary: value.map((text) => ({ line: `x${key}: ${JSON.stringify(text)}\n` })), weight: 1 },
  );

/** A plain scalar that would be read as something else is quoted. */
function toField(key: string, text: string, spell: (text: string) => string): Field {
  const isPlain = /^[A-Za-z][\w .-]*[\w.-]$/.test(text) && !/ {2}/.test(text);
  return { line: `${key}: ${isPlain ? spell(text) : JSON.stringify(text)}\n`, value: text };
}

const usualRuntime = fc.oneof(
  { arbitrary: fc.constant("claude-code"), weight: 6 },
  { arbitrary: fc.constant("hermes"), weight: 3 },
  { arbitrary: names(["codex", "openclaw", "gpt4"]), weight: 1 },
);

/** Like a known one, in one way or another. */
const declaredRuntime = fc.oneof(
  { arbitrary: usualRuntime, weight: 5 },
  { arbitrary: names(["claude", "claude-code-2", "Claude-Code", "Hermes", "hermes-cli", "CLAUDE-CODE"]), weight: 1 },
);

const saidName = fc.oneof(
  { arbitrary: workspaceName.filter((name) => name !== ""), weight: 6 },
  { arbitrary: workspaceName.filter((name) => name !== "").map((name) => name.toUpperCase()), weight: 1 },
  { arbitrary: workspaceName.filter((name) => name !== "").map((name) => name.toLowerCase()), weight: 1 },
  { arbitrary: names(["straße", "Οδος", ...OLD_BOOLEANS]), weight: 2 },
);

const configuration: Arbitrary<Configuration> = fc.oneof(
  {
    arbitrary: fc
      .tuple(fieldOf("name", saidName), fieldOf("runtime", declaredRuntime), fc.boolean())
      .map(([name, runtime, isReversed]) => toConfiguration(name, runtime, isReversed)),
    weight: 12,
  },
  {
    arbitrary: names(["name: [Hermes\nruntime: {\n", "- name: Hermes\n", "Hermes\n"]).map((text) => ({ text })),
    weight: 1,
  },
);

function toConfiguration(name: Field, runtime: Field, isReversed: boolean): Configuration {
  // Of two keys `meta` a parser makes an error: the second one goes.
  const second = name.line.startsWith("meta:") && runtime.line.startsWith("meta:") ? { line: "" } : runtime;
  const text = isReversed ? second.line + name.line : name.line + second.line;
  return {
    text: text === "" ? "version: 1\n" : text,
    ...(name.value !== undefined && { name: name.value }),
    ...(second.value !== undefined && { runtime: second.value }),
  };
}

/** Whether a folder with a control character in its name may be found by what its config.yaml says, nobody has said. */
const directory: Arbitrary<Entry> = fc
  .tuple(folderPath, fc.option(configuration, { nil: undefined, freq: 3 }))
  .map(([path, said]) => ({
    kind: "directory",
    path,
    ...(said !== undefined && !/[\t\n\u007f]/.test(path) && { configuration: said }),
  }));

const directoryAt = (path: string): Entry => ({ kind: "directory", path });
const linkAt = (path: string, target: string): Entry => ({ kind: "link", path, target });

const LINK_TARGETS = [
  "hermes",
  "seo-agent",
  "alias",
  "link",
  "nowhere",
  ".",
  "a.txt",
  "$OUTSIDE/secret",
  "$OUTSIDE",
  "$OUTSIDE/none",
];

const link: Arbitrary<Entry> = fc
  .tuple(
    fc.oneof({ arbitrary: templatePath, weight: 3 }, { arbitrary: names(["alias", "link", "team"]), weight: 2 }),
    names(LINK_TARGETS),
  )
  .map(([path, target]) => ({ kind: "link", path, target }));

const others: Arbitrary<Entry> = fc.oneof(
  fc.constant<Entry>({ kind: "link", path: "org-templates", target: "$OUTSIDE" }),
  fc.constant<Entry>({ kind: "file", path: "org-templates" }),
  fc.constant<Entry>({ kind: "file", path: "a.txt" }),
  templatePath.map((path): Entry => ({ kind: "file", path })),
  names(["x", "zeta", "alpha"]).map((path): Entry => ({
    kind: "file",
    path: `${path}/config.yml`,
    text: "name: Rank Helper\n",
  })),
  plainTemplate.map((path): Entry => ({ kind: "directory", path: `${path}/config.yaml` })),
);

export const entry: Arbitrary<Entry> = fc.oneof(
  { arbitrary: directory, weight: 20 },
  { arbitrary: link, weight: 3 },
  { arbitrary: others, weight: 2 },
);

const FILLERS: readonly Entry[] = Array.from({ length: 40 }, (_, index) => ({
  kind: "directory",
  path: `filler-${index}`,
}));

/** A template of the usual runtime beside what that runtime comes with, and another name for a template: where rules meet. */
const scene: Arbitrary<readonly Entry[]> = fc
  .tuple(
    configuration,
    fc.subarray<Entry>([
      directoryAt("claude-code-default"),
      linkAt("alias", "hermes"),
      directoryAt("hermes"),
      directoryAt("team/hermes-default"),
      directoryAt("org-templates/rank-helper"),
    ]),
  )
  .map(([said, more]) => [{ kind: "directory", path: "seo-agent", configuration: said }, ...more]);

const entries: Arbitrary<readonly Entry[]> = fc
  .tuple(
    fc.oneof({ arbitrary: fc.constant([]), weight: 4 }, { arbitrary: scene, weight: 3 }),
    fc.array(entry, { maxLength: 16, size: "max" }),
  )
  .map(([first, more]) => [...first, ...more]);

export const catalogue: Arbitrary<Catalogue> = fc.record({
  root: fc.oneof(
    { arbitrary: fc.constant("plain" as const), weight: 20 },
    { arbitrary: fc.constantFrom("linked", "slashed", "missing"), weight: 3 },
  ),
  entries: fc.oneof(
    { withCrossShrink: true },
    { arbitrary: entries, weight: 18 },
    { arbitrary: entries.map((few) => [...FILLERS, ...few]), weight: 1 },
  ),
});

/** What a caller may write for the name of a template. */
const namedTemplate: Arbitrary<string> = fc.oneof(
  { arbitrary: templatePath, weight: 14 },
  { arbitrary: fc.tuple(templatePath, fc.constantFrom(...UNCLEAN)).map(([name, spell]) => spell(name)), weight: 3 },
  { arbitrary: fc.tuple(templatePath, fc.constantFrom(...WRONG)).map(([name, spell]) => spell(name)), weight: 3 },
  { arbitrary: names([...REFUSED, "link", "team", "team/hermes", "a.txt"]), weight: 3 },
  { arbitrary: fc.constant("alias"), weight: 1 },
  { arbitrary: names(RESERVED_FOLDERS), weight: 1 },
);

/** What a row may have for its template: PATCH stores the folder's name, older rows hold anything. */
const storedTemplate: Arbitrary<string> = fc.oneof(
  { arbitrary: templatePath, weight: 10 },
  { arbitrary: names([...REFUSED, ...RESERVED_FOLDERS, "alias", "link"]), weight: 2 },
  { arbitrary: fc.tuple(templatePath, fc.constantFrom(...UNCLEAN)).map(([name, spell]) => spell(name)), weight: 1 },
  { arbitrary: plainTemplate.map((name) => ` ${name} `), weight: 1 },
);

/** What is wanted, and what was delivered: nothing yet, the same, or something else. */
const templatesOfRow: Arbitrary<Pick<Question["workspace"], "template" | "applied_template">> = fc.oneof(
  { arbitrary: fc.constant({ template: "" }), weight: 3 },
  { arbitrary: storedTemplate.map((template) => ({ template })), weight: 5 },
  { arbitrary: templatePath.map((template) => ({ template, applied_template: template })), weight: 4 },
  {
    arbitrary: fc
      .tuple(storedTemplate, templatePath)
      .map(([template, applied_template]) => ({ template, applied_template })),
    weight: 3,
  },
  { arbitrary: storedTemplate.map((template) => ({ template, applied_template: "" })), weight: 2 },
  {
    arbitrary: fc
      .tuple(templatePath, fc.constantFrom(...ALIKE))
      .map(([template, change]) => ({ template, applied_template: change(template) })),
    weight: 1,
  },
  { arbitrary: templatePath.map((applied_template) => ({ template: "", applied_template })), weight: 2 },
);

const flag = (weight: number): Arbitrary<boolean | undefined> =>
  fc.oneof(
    { arbitrary: fc.constant(undefined), weight: 6 },
    { arbitrary: fc.constant(true), weight },
    { arbitrary: fc.constant(false), weight: 1 },
  );

const request: Arbitrary<Question["request"]> = fc
  .record({
    template: fc.oneof(
      { arbitrary: fc.constant(undefined), weight: 12 },
      { arbitrary: fc.constant(""), weight: 1 },
      { arbitrary: namedTemplate, weight: 6 },
    ),
    apply_template: flag(6),
    rebuild_config: flag(4),
    reset: flag(1),
    strict: flag(1),
  })
  .map((fields) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)));

const anyQuestion: Arbitrary<Question> = fc
  .record({
    name: workspaceName,
    runtime: fc.oneof(
      { arbitrary: usualRuntime, weight: 12 },
      { arbitrary: fc.constant(""), weight: 2 },
      { arbitrary: names(ODD_RUNTIMES), weight: 3 },
    ),
    templates: templatesOfRow,
    request,
    known: fc.oneof(
      { arbitrary: fc.constant([...KNOWN_RUNTIMES]), weight: 6 },
      {
        arbitrary: fc.constantFrom(["claude-code"], ["claude-code", "codex", "gpt4"], ["hermes", "claude-code"]),
        weight: 2,
      },
    ),
  })
  .map(({ name, runtime, templates, request: wanted, known }) => ({
    workspace: { name, runtime, ...templates },
    request: wanted,
    known_runtimes: known,
  }));

/** Asked where rules meet: a pending template, and what the runtime comes with. */
const sceneQuestion: Arbitrary<Question> = fc
  .record({
    name: fc.constantFrom("Rank Helper", "SEO Agent", "My_Agent"),
    runtime: fc.constantFrom("claude-code", "claude-code", "hermes", "unknown"),
    template: fc.constantFrom("seo-agent", "seo-agent", "alias", "hermes", "claude-code", "team/hermes"),
    wanted: request,
    apply_template: fc.boolean(),
    rebuild_config: fc.boolean(),
  })
  .map(({ name, runtime, template, wanted: { template: _, ...flags }, apply_template, rebuild_config }) => ({
    workspace: { name, runtime, template },
    request: { ...flags, ...(apply_template && { apply_template }), ...(rebuild_config && { rebuild_config }) },
    known_runtimes: [...KNOWN_RUNTIMES],
  }));

export const question: Arbitrary<Question> = fc.oneof(
  { withCrossShrink: true },
  { arbitrary: anyQuestion, weight: 9 },
  { arbitrary: sceneQuestion, weight: 2 },
);
