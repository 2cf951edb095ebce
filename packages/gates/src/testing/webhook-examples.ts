import webhooks from "@octokit/webhooks-examples";

/** Real payloads of GitHub's events of one name, copies that a test may change. */
export function examplesOf(name: string): any[] {
  // Its declarations do not say that it is a list.
  const all = webhooks as unknown as readonly { readonly name: string; readonly examples: readonly unknown[] }[];
  return structuredClone([...(all.find((each) => each.name === name)?.examples ?? [])]) as any[];
}
