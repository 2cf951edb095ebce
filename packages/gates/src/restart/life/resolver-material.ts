import type { LifeMaterial } from "./life-material.ts";
import { toEntry } from "./life-state.ts";

/** A small world in which templates, runtimes and workspaces meet. */
export const RESOLVER_MATERIAL: LifeMaterial = {
  workspaceNames: ["Rank", "Help Desk"],
  runtimes: ["claude-code", "hermes"],
  wrongRuntimes: ["seo-agent"],
  entries: [
    toEntry("seo-agent", "SEO Agent", "claude-code"),
    toEntry("hermes", "Hermes", "hermes"),
    toEntry("support-desk-default", "Support Desk", "claude-code"),
    toEntry("rank", undefined, "claude-code"),
    toEntry("claude-code-default", "Claude Code", "claude-code"),
    toEntry("archive", "Help Desk", "hermes"),
    toEntry("org-templates/rank", "Rank", "claude-code"),
    toEntry("plain", undefined, undefined),
  ],
  present: [],
  wrongNames: ["deleted-template", "../templates-outside/secret", "org-templates", "SEO-AGENT", ".hidden"],
  calls: new Set([
    "patch-template",
    "patch-runtime",
    "restart",
    "pause",
    "resume",
    "switch-provider",
    "remove-template",
    "put-template",
    "crash",
  ]),
  hasStrict: true,
  mostCalls: 12,
};
