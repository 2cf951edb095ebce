import type {
  RestartPlan,
  RuntimeList,
  TemplateFiles,
  TemplateList,
  Workspace,
  WorkspaceFiles,
} from "@portcullis/contracts";
import { createHash } from "node:crypto";

const digest = (text: string): string => createHash("sha256").update(text).digest("hex");

export const SAMPLE_ID = "3f2c9a54-7d1e-4b8a-9c06-5e2f8a1d7b43";

export const sampleWorkspace = (changes: Partial<Workspace> = {}): Workspace => ({
  id: SAMPLE_ID,
  name: "search-desk",
  role: "Finds what ranks",
  tier: 2,
  kind: "workspace",
  status: "online",
  wanted: "running",
  runtime: "claude-code",
  template: "seo-agent",
  applied_template: "claude-code-default",
  applied_digest: digest("claude-code-default"),
  needs_restart: true,
  wanted_generation: 3,
  applied_generation: 3,
  url: "http://127.0.0.1:40123",
  instance_id: "local-40123-g3",
  provider: "",
  active_tasks: 1,
  last_heartbeat_at: "2026-11-23T06:12:41.000Z",
  boot_digest: digest("claude-code-default"),
  registered_runtime: "claude-code",
  last_error: null,
  created_at: "2026-11-20T09:30:00.000Z",
  updated_at: "2026-11-23T06:12:41.000Z",
  ...changes,
});

/** As the resolver's: rules in their order, one chosen at the end. */
export const samplePlan = (changes: Partial<RestartPlan> = {}): RestartPlan => ({
  source: "seo-agent",
  label: "seo-agent",
  rule: "stored-template",
  template: "seo-agent",
  runtime: "claude-code",
  digest: digest("seo-agent"),
  warnings: [],
  considered: [
    { rule: "explicit", candidate: null, outcome: "skipped", reason: "The request names no template." },
    {
      rule: "name-match",
      candidate: null,
      outcome: "skipped",
      reason: "The request does not ask to apply a template.",
    },
    { rule: "org-template", candidate: null, outcome: "skipped", reason: "The request does not ask to rebuild." },
    {
      rule: "runtime-default",
      candidate: null,
      outcome: "skipped",
      reason: "The request does not ask to apply a template.",
    },
    {
      rule: "stored-template",
      candidate: "seo-agent",
      outcome: "chosen",
      reason: "It is wanted and was not delivered yet, and its runtime is the workspace's.",
    },
  ],
  ...changes,
});

/** With a candidate that does not resolve on the way. */
export const sampleAppliedPlan = (): RestartPlan =>
  samplePlan({
    considered: [
      { rule: "explicit", candidate: null, outcome: "skipped", reason: "The request names no template." },
      {
        rule: "name-match",
        candidate: "search-desk",
        outcome: "refused",
        reason: "No folder of that name is inside of the templates folder.",
      },
      { rule: "org-template", candidate: null, outcome: "skipped", reason: "The request does not ask to rebuild." },
      {
        rule: "stored-template",
        candidate: "seo-agent",
        outcome: "chosen",
        reason: "It is wanted and not delivered yet, and its runtime is the workspace's.",
      },
    ],
  });

const file = (path: string, text: string): WorkspaceFiles["files"][number] => ({
  path,
  sha256: digest(text),
  bytes: text.length,
});

export const sampleFiles = (): WorkspaceFiles => ({
  digest: digest("files"),
  files: [
    file("config.yaml", "name: search-desk\nruntime: claude-code\n"),
    file("prompts/system.md", "You look for what ranks, and my edits."),
    file("notes.md", "Mine."),
  ],
});

export const sampleTemplateFiles = (template: string): TemplateFiles => ({
  template,
  digest: digest(template),
  files: [
    { ...file("config.yaml", "name: search-desk\nruntime: claude-code\n"), channel: "config_files" },
    { ...file("prompts/system.md", "You look for what ranks."), channel: "config_files" },
    { ...file("skills/rank.md", "How to rank."), channel: "template_assets" },
  ],
});

type Template = TemplateList["templates"][number];

const template = (id: string, runtime: string, changes: Partial<Template> = {}): Template => ({
  id,
  name: id,
  runtime,
  digest: digest(id),
  files: 3,
  bytes: 4096,
  available: true,
  problem: null,
  repository: null,
  ref: null,
  ...changes,
});

export const sampleTemplates = (): TemplateList => ({
  templates: [
    template("claude-code-default", "claude-code"),
    template("hermes", "hermes", {
      repository: "acme/hermes-template",
      ref: "2d0f6f2f64c3f1d1a7b8f9c0e1d2a3b4c5d6e7f8",
    }),
    template("seo-agent", "claude-code"),
    template("broken", "claude-code", {
      name: null,
      runtime: null,
      available: false,
      digest: null,
      problem: "config.yaml, line 3: the mapping ends too early.",
    }),
  ],
});

export const sampleRuntimes = (): RuntimeList => ({
  runtimes: [
    { name: "claude-code", bootable: true, external: false, default_template: "claude-code-default" },
    { name: "hermes", bootable: true, external: false, default_template: "hermes" },
    { name: "external", bootable: false, external: true, default_template: null },
  ],
});
