/** bigint and count(*) as a number. @throws where a number cannot hold it */
export function parseInteger(text: string): number {
  const value = Number(text);
  if (Number.isSafeInteger(value)) return value;
  throw new RangeError(`The store gave ${text}, which is beyond what a number holds exactly.`);
}
