import type { Fault } from "./faults.ts";

interface Connection {
  readonly nodes: readonly unknown[];
  readonly totalCount?: number;
  readonly pageInfo?: { readonly hasNextPage: boolean };
}

/** What a fault of lists does to every list of a GraphQL answer. */
export function spoilConnections(value: unknown, fault: Fault | undefined): unknown {
  if (fault === undefined || value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map((item) => spoilConnections(item, fault));
  const copy = Object.fromEntries(Object.entries(value).map(([name, part]) => [name, spoilConnections(part, fault)]));
  return Array.isArray(copy["nodes"]) ? { ...copy, ...spoilConnection(copy as unknown as Connection, fault) } : copy;
}

function spoilConnection({ nodes, totalCount, pageInfo }: Connection, fault: Fault): Partial<Connection> {
  if (fault.kind === "reorder") return { nodes: nodes.toReversed() };
  if (fault.kind === "shrunk") return { nodes: nodes.slice(1) };
  if (fault.kind === "grown") return { nodes: [...nodes.slice(0, 1), ...nodes] };
  if (fault.kind === "repeat-page" && pageInfo !== undefined) return { pageInfo: { ...pageInfo, hasNextPage: false } };
  if (fault.kind === "lie" && totalCount !== undefined) return { totalCount: Math.max(totalCount + fault.by, 0) };
  return {};
}
