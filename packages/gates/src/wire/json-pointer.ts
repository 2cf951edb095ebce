import { pointerToken } from "../comparison/json.ts";

/** Adds steps to a JSON Pointer (RFC 6901). */
export const pointerTo = (pointer: string, ...steps: readonly (string | number)[]): string =>
  steps.reduce<string>((longer, step) => `${longer}/${pointerToken(step)}`, pointer);
