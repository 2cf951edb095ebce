import type { Comment, PullRequestSnapshot } from "@portcullis/contracts";

const SENTENCES = [
  "The resolver falls back to the stored template, which is what the contract of the endpoint promises.",
  "See `workspace_restart.go` and the test beside it: the empty template keeps the existing volume.",
  "I ran the suite twice on my machine and once in CI; the flake in staging is not related.",
  "- the migration is additive\n- the column has a default\n- the down migration drops it",
  "> Why does the plain restart not pick it up?\n\nBecause the body's template was empty.",
  '```go\nif req.Template == "" {\n\treturn row.Template\n}\n```',
  "https://git.example/acme/core/pulls/2980/files#diff-1 shows the old path /configs/template.",
];

const ITEMS = ["comprehensive-testing", "local-postgres-e2e", "staging-smoke", "five-axis-review", "memory-consulted"];

/** A snapshot with many long comments, one in fifty of which has commands at its end; the same for the same numbers. */
export function largeSnapshot(
  base: PullRequestSnapshot,
  comments: number,
  bytes: number,
  hostile?: string,
): PullRequestSnapshot {
  const body = (index: number): string => {
    const parts: string[] = [];
    for (let size = 0, at = index; size < bytes - 120; at += 1) {
      const sentence = SENTENCES[at % SENTENCES.length]!;
      parts.push(sentence);
      size += sentence.length + 2;
    }
    const ending = index % 50 === 0 ? `/sop-ack ${ITEMS[(index / 50) % ITEMS.length]} looks good to me` : "Thanks!";
    return `${hostile === undefined || index % 50 !== 0 ? parts.join("\n\n") : hostile.repeat(Math.floor(bytes / hostile.length))}\n\n${ending}`;
  };
  const start = Date.parse(base.pull_request.created_at);
  const authors = base.teams!.flatMap(({ members }) => members);
  const list = Array.from({ length: comments }, (_, index): Comment => {
    const time = new Date(start + (index + 1) * 1000).toISOString();
    return {
      id: 1_000_000 + index,
      author: authors[index % authors.length]!,
      body: body(index),
      created_at: time,
      updated_at: time,
    };
  });
  return { ...base, comments: list, reviews: [] };
}
