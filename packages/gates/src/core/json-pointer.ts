/** A member name or an index as JSON Pointer (RFC 6901) writes it. */
export const pointerToken = (name: string | number): string => String(name).replaceAll("~", "~0").replaceAll("/", "~1");

/** Adds steps to a JSON Pointer. */
export const pointerTo = (pointer: string, ...steps: readonly (string | number)[]): string =>
  steps.reduce<string>((longer, step) => `${longer}/${pointerToken(step)}`, pointer);
