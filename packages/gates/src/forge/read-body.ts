/**
 * The text of an answer; undefined for one that is larger. Counts what arrives, unpacked: a length that is announced may be a lie.
 *
 * @throws whatever the connection does, and for what is not UTF-8
 */
export async function readBody({ body }: Response, mostBytes: number): Promise<string | undefined> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const reader = body?.getReader();
  const pieces: string[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
    if (done || value === undefined) return pieces.join("") + decoder.decode();
    size += value.length;
    if (size > mostBytes) {
      await reader?.cancel();
      return undefined;
    }
    pieces.push(decoder.decode(value, { stream: true }));
  }
}
