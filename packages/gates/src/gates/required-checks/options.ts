import type { RequiredChecks } from "@portcullis/contracts";

export type RuleLevel = "error" | "warning" | "note" | "off";

/** A context that one pull request may remove. */
export interface Waiver {
  readonly pull_request: number;
  readonly context: string;
  readonly reason: string;
}

/** The gate's options, with every default filled in. */
export interface RequiredChecksOptions {
  /** Contexts and patterns, besides those of the branch protection; without them the branch protection is needed. */
  readonly contexts: readonly string[];
  /** Contexts and patterns that something else than a workflow of the repository posts. */
  readonly external: readonly string[];
  /** Contexts and patterns that wait for this gate itself. */
  readonly ignore: readonly string[];
  /** Folders of the workflows; without them, where the forge looks. */
  readonly workflows?: readonly string[];
  readonly waivers: readonly Waiver[];
  /** Levels that differ from the default, by rule without the gate's name. */
  readonly rules: Readonly<Record<string, RuleLevel>>;
}

/** Both are made of this gate's verdict: who waits for them waits for ever. */
const OWN_CONTEXTS = ["portcullis / required-checks", "portcullis / all-required"];

export const resolveRequiredChecks = (options: RequiredChecks): RequiredChecksOptions => ({
  contexts: options.contexts ?? [],
  external: options.external ?? [],
  ignore: options.ignore ?? OWN_CONTEXTS,
  ...(options.workflows !== undefined && { workflows: options.workflows.map(trimFolder) }),
  waivers: options.waivers ?? [],
  rules: options.rules ?? {},
});

const trimFolder = (folder: string): string => folder.replace(/^\.\//, "").replace(/\/+$/, "");
