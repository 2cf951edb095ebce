import type { MigrationFinding } from "../../migrations/migration-finding.ts";
import type { Situation } from "../../migrations/situation.ts";

/** Files whose content the rules need and nobody could read: one finding for each that the request touches, one for the others. */
export function judgeContents(situation: Situation): readonly MigrationFinding[] {
  const { merged, changes, contentAt } = situation;
  const touched = new Set(changes.map(({ path }) => path));
  const unread = merged.names.flatMap(({ path, direction }) => {
    if (direction === "down" && !touched.has(path)) return [];
    const content = contentAt(touched.has(path) ? "head" : "base", path);
    return content.kind === "unread" ? [{ path, reason: content.reason }] : [];
  });
  const own = unread.filter(({ path }) => touched.has(path));
  const others = unread.filter(({ path }) => !touched.has(path));
  return [
    ...own.map(({ path, reason }) =>
      toFinding(path, `${JSON.stringify(path)} could not be read: it ${reason}.`, { reason }),
    ),
    ...(others.length === 0 ? [] : [summarise(others)]),
  ];
}

const toFinding = (path: string, message: string, evidence: MigrationFinding["evidence"]): MigrationFinding => ({
  rule: "unverified",
  level: "error",
  message,
  subject: path,
  path,
  about: [path],
  fix: "A migration is a regular file of UTF-8 text, of at most 4 MB.",
  evidence,
  unread: true,
});

function summarise(unread: readonly { readonly path: string; readonly reason: string }[]): MigrationFinding {
  const [first] = unread;
  const count = unread.length === 1 ? "A file" : `${unread.length} files`;
  return {
    rule: "unverified",
    level: "warning",
    message: `${count} of the base could not be read, among them ${JSON.stringify(first!.path)}, which ${first!.reason}.`,
    subject: "base",
    path: first!.path,
    about: unread.map(({ path }) => path),
    evidence: { files: unread.slice(0, 20) },
  };
}
