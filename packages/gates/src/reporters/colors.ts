import styles from "ansi-styles";

type Paint = (text: string) => string;
const COLORS = ["bold", "dim", "red", "green", "yellow", "magenta", "cyan"] as const;
export type Colors = Readonly<Record<(typeof COLORS)[number], Paint>>;

/**
 * The colours of a terminal, or none. The usual libraries ask the standard output for its colours as they are loaded, and Node
 * takes as long over that as the gates do.
 */
export function createColors(enabled: boolean): Colors {
  const paint = (name: (typeof COLORS)[number]): Paint =>
    enabled ? (text) => styles[name].open + text + styles[name].close : (text) => text;
  return Object.fromEntries(COLORS.map((name) => [name, paint(name)])) as Colors;
}
