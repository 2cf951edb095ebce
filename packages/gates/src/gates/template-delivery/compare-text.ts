/** By code points, which is the order of the bytes of UTF-8: code units put characters beyond the first plane elsewhere. */
export function compareText(one: string, other: string): number {
  const length = Math.min(one.length, other.length);
  for (let index = 0; index < length; index += 1) {
    const [left, right] = [one.codePointAt(index)!, other.codePointAt(index)!];
    if (left !== right) return left - right;
  }
  return one.length - other.length;
}
