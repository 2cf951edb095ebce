/**
 * A line of a log that no runner of a forge takes for a command: `::name::` at its start, after spaces too, and `##[name]` anywhere in
 * it. A text that a stranger wrote could set the outputs of the step otherwise (threat 32).
 */
export const disarmRunnerCommands = (line: string): string =>
  line.replaceAll("##[", "## [").replace(/^(\s*):(?=:)/, "$1: ");
