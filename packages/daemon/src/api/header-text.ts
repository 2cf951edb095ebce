/**
 * The text of a header that may go beyond ASCII. Node gives a header's bytes as Latin-1; what is UTF-8 is read as such, and so is
 * the form of RFC 8187, which a browser can send: UTF-8''%e2%82%ac.
 */
export function readHeaderText(value: string | readonly string[] | undefined): string | undefined {
  if (typeof value !== "string") return undefined;
  const extended = /^utf-8''([\w!#$&+.^`|~%-]*)$/i.exec(value)?.[1];
  if (extended !== undefined) return decodePercent(extended) ?? value;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.from(value, "latin1"));
  } catch {
    return value;
  }
}

function decodePercent(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
