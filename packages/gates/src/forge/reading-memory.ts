/** What names something that was read, so that nothing else has the same name. */
export interface MemoryKey {
  readonly name: readonly (string | number | boolean)[];
  /**
   * Whether it may change under that name: it is then as good as new for the stated time, and no longer. What is named by its
   * content does not.
   */
  readonly isAgeing: boolean;
}

/** Values that were read before, as JSON has them. */
export interface ReadingMemory {
  find(key: MemoryKey): Promise<unknown>;
  keep(key: MemoryKey, value: unknown): void;
}

/** Nothing is remembered, and everything read. */
export const NO_MEMORY: ReadingMemory = { find: () => Promise.resolve(undefined), keep: () => undefined };

/** The value of that name, or what is read now. What could not be read is not remembered. */
export async function recall<Value>(memory: ReadingMemory, key: MemoryKey, read: () => Promise<Value>): Promise<Value> {
  const known = (await memory.find(key)) as Value | undefined;
  if (known !== undefined) return known;
  const value = await read();
  if (value !== undefined) memory.keep(key, value);
  return value;
}
