/** Runtimes whose instances run elsewhere: the daemon neither boots nor stops them. */
const EXTERNAL_RUNTIMES: ReadonlySet<string> = new Set(["external", "kimi", "kimi-cli"]);

/** Known whatever the manifest says. */
export const BUILT_IN_RUNTIMES = ["mock", ...EXTERNAL_RUNTIMES] as const;

/** Known where there is no manifest, besides what the templates declare. */
export const USUAL_RUNTIMES = ["claude-code", "hermes", "openclaw", "codex"] as const;

export const isExternalRuntime = (runtime: string): boolean => EXTERNAL_RUNTIMES.has(runtime);

/** A runtime becomes part of paths and of requests: a word, whoever wrote it. */
export const isRuntimeName = (name: string): boolean => /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(name);
