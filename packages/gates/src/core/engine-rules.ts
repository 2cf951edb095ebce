/** The rules that the engine adds to every gate's own, by the second half of their name. */
export const ENGINE_RULES: Readonly<Record<string, string>> = {
  "part-unread": "A part of the snapshot that the gate needs could not be read.",
  "no-longer-occurs": "The baseline accepts a finding that is gone.",
  ended: "The baseline accepted a finding until a day that has passed.",
};
