import type { BoardRow } from "../../core/describe-gate.ts";

interface Row {
  readonly schema: string;
  readonly errors: number;
  readonly unread: number;
  readonly backward?: string;
  readonly forward?: string;
  readonly rollout?: string;
}

/** One line a contract: whether it is kept, and in which order a change of it is released. */
export function toBoard(evidence: unknown): readonly BoardRow[] {
  const rows = (evidence as { readonly contracts?: readonly Row[] } | undefined)?.contracts ?? [];
  return rows.map(({ schema, errors, unread, backward, forward, rollout }) => ({
    subject: schema,
    state: unread > 0 ? "error" : errors > 0 ? "fail" : "pass",
    detail: [
      ...(unread > 0 ? ["could not be read whole"] : []),
      ...(errors > 0 ? [`${errors} finding${errors === 1 ? "" : "s"}`] : []),
      ...(backward === undefined
        ? ["unchanged, or new"]
        : [`old documents: ${backward}, new documents: ${forward ?? ""}, rollout: ${rollout ?? ""}`]),
    ].join("; "),
  }));
}
