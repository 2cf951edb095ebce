import { delimiter, isAbsolute } from "node:path";

/** What git may take from our environment. Above all no GIT_ variable: those would point it to another repository or program. */
const KEPT = ["HOME", "USERPROFILE", "XDG_CONFIG_HOME", "TMPDIR", "SYSTEMROOT"] as const;

/**
 * The environment of every git that we start: it asks nobody, writes nothing, pages nothing, speaks English, and goes to no
 * network for objects that a partial clone left out.
 */
export function gitEnvironment(ambient: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const kept = KEPT.flatMap((name) => (ambient[name] === undefined ? [] : [[name, ambient[name]] as const]));
  return {
    ...Object.fromEntries(kept),
    // A relative folder in PATH would be one of the checkout, in which anybody may have put a program called git.
    PATH: (ambient["PATH"] ?? "")
      .split(delimiter)
      .filter((folder) => isAbsolute(folder))
      .join(delimiter),
    LC_ALL: "C",
    PAGER: "cat",
    GIT_PAGER: "cat",
    GIT_TERMINAL_PROMPT: "0",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_ATTR_NOSYSTEM: "1",
    GIT_NO_LAZY_FETCH: "1",
    GIT_NO_REPLACE_OBJECTS: "1",
  };
}

/** Options before git's command: nothing that the repository's configuration names is run, and paths are no patterns. */
export const GIT_OPTIONS: readonly string[] = [
  "--no-pager",
  "--literal-pathspecs",
  ...[
    "core.fsmonitor=false",
    "core.hooksPath=/dev/null",
    "protocol.allow=never",
    "protocol.ext.allow=never",
    "gc.auto=0",
    "maintenance.auto=false",
    "log.showSignature=false",
    "log.follow=false",
    "log.mailmap=false",
    "diff.relative=false",
    "diff.renames=true",
    "color.ui=never",
  ].flatMap((setting) => ["-c", setting]),
];
