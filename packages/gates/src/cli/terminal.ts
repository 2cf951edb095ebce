/** Whether to colour what goes to a stream: on a terminal, unless NO_COLOR or --no-color says no, or FORCE_COLOR says yes. */
export function wantsColor(stream: NodeJS.WriteStream, options: { readonly color?: boolean }): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (options.color === false || (NO_COLOR !== undefined && NO_COLOR !== "")) return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== "" && FORCE_COLOR !== "0") return true;
  return stream.isTTY && TERM !== "dumb";
}
