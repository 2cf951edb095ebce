export async function generateGates(_root: string): Promise<ReadonlyMap<string, string>> {
  return new Map();
}
