import type { Render } from "./reporter.ts";

/** Every format of a report. Only the one that is asked for is loaded: start-up time is part of every run. */
export const REPORTERS = {
  text: async () => (await import("./text.ts")).renderText,
  json: async () => (await import("./json.ts")).renderJson,
  markdown: async () => (await import("./markdown.ts")).renderMarkdown,
  sarif: async () => (await import("./sarif.ts")).renderSarif,
  junit: async () => (await import("./junit.ts")).renderJunit,
  github: async () => (await import("./github.ts")).renderGithub,
} as const satisfies Record<string, () => Promise<Render>>;

export type ReportFormat = keyof typeof REPORTERS;
