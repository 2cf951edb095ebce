/** A sequence of calls that ends wrong, as the evidence of a finding tells it under `story`: reporters print it for a reader. */
export interface Story {
  /** What there was before the first call, a line each. */
  readonly begins_with: readonly string[];
  readonly calls: readonly { readonly call: string; readonly outcome: string }[];
  /** What the last call should have come to, and what it came to. */
  readonly expected: string;
  readonly actual: string;
  /** What is broken by it, and why that matters: sentences. */
  readonly background: readonly string[];
  /** Text to copy: the command that tells the story again. */
  readonly scripts: readonly { readonly title: string; readonly language: string; readonly text: string }[];
}

/** The story in a finding's evidence, which may come from anywhere; nothing where there is none, or it is no story. */
export function storyOf(evidence: unknown): Story | undefined {
  const story = fieldOf(evidence, "story");
  const isStory =
    isListOf(fieldOf(story, "begins_with"), isText) &&
    isListOf(fieldOf(story, "calls"), (call) => hasTexts(call, ["call", "outcome"])) &&
    hasTexts(story, ["expected", "actual"]) &&
    isListOf(fieldOf(story, "background"), isText) &&
    isListOf(fieldOf(story, "scripts"), (script) => hasTexts(script, ["title", "language", "text"]));
  return isStory ? (story as Story) : undefined;
}

const fieldOf = (value: unknown, key: string): unknown =>
  typeof value === "object" && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined;

const isText = (value: unknown): boolean => typeof value === "string";

const hasTexts = (value: unknown, keys: readonly string[]): boolean => keys.every((key) => isText(fieldOf(value, key)));

const isListOf = (value: unknown, isOne: (each: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(isOne);
