import type { Statement } from "./collect-statements.ts";

/** What one person last said of one item or gate. */
export interface Position {
  readonly slug: string;
  /** The statement that stands: the last one. */
  readonly last: Statement;
  /** The acknowledgement or declaration that `last` took back, when it is a revoke that took one back. */
  readonly revoked?: Statement;
}

/**
 * Keeps the last statement of each person on each slug. An edited acknowledgement says nothing; an edited revoke still takes
 * back, or editing somebody's revoke would bring an old acknowledgement to life. A person keeps the place of the first statement.
 */
export function foldStatements(statements: readonly Statement[]): readonly Position[] {
  const positions = new Map<string, Position>();
  for (const statement of statements) {
    const key = `${statement.person} ${statement.slug}`;
    const before = positions.get(key);
    if (statement.verb === "revoke") {
      const revoked = before === undefined || before.last.verb === "revoke" ? before?.revoked : before.last;
      positions.set(key, { slug: statement.slug, last: statement, ...(revoked !== undefined && { revoked }) });
    } else if (!statement.edited) {
      positions.set(key, { slug: statement.slug, last: statement });
    }
  }
  return [...positions.values()];
}
