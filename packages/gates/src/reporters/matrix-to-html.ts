import type { Matrix, MatrixCell, MatrixColumn, MatrixRow } from "../wire/matrix.ts";
import { showPath } from "../wire/wire-contract.ts";
import { escapeControlCharacters } from "./escape-control-characters.ts";
import {
  CELL_WORDS,
  countVerdicts,
  shortenWords,
  titleOf,
  VERDICT_MEANINGS,
  VERDICT_WORDS,
  verdictsIn,
} from "./matrix-words.ts";

/** The matrix as a page of its own, without a script and without anything to load. */
export const matrixToHtml = (matrix: Matrix): string => matricesToHtml([matrix]);

/** Several matrices on one page. */
export function matricesToHtml(matrices: readonly Matrix[]): string {
  const [first] = matrices;
  const title = escapeHtml(
    first !== undefined && matrices.length === 1 ? titleOf(first) : `${matrices.length} contracts`,
  );
  const rows = matrices.flatMap((matrix) => matrix.rows);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>
${STYLE}
</style>
</head>
<body>
<main>
<h1>${title}</h1>
${matrices.map((matrix, index) => toTable(matrix, index, matrices.length > 1)).join("\n")}
<h2>What the channels are</h2>
<dl>
${verdictsIn(rows)
  .map(
    (verdict) =>
      `<dt>${VERDICT_WORDS[verdict].mark} ${VERDICT_WORDS[verdict].text}</dt><dd>${VERDICT_MEANINGS[verdict]}</dd>`,
  )
  .join("\n")}
</dl>
</main>
</body>
</html>
`;
}

function toTable(matrix: Matrix, index: number, isOneOfMany: boolean): string {
  const { columns, rows, contract } = matrix;
  const caption = index === 0 ? "caption" : `caption-${index + 1}`;
  return `${isOneOfMany ? `<h2>${escapeHtml(titleOf(matrix))}</h2>\n` : ""}<p>${escapeHtml(countVerdicts(rows))}.</p>
<div class="scroll" role="region" aria-labelledby="${caption}" tabindex="0">
<table>
<caption id="${caption}">The fields of ${escapeHtml(contract.file)}, and who sends and reads them</caption>
<thead>
<tr><th scope="col">Field</th><th scope="col">Type</th>${columns.map(columnHead).join("")}<th scope="col">Channel</th></tr>
</thead>
<tbody>
${rows.map(toRow).join("\n")}
</tbody>
</table>
</div>`;
}

const columnHead = ({ name, role, source }: MatrixColumn): string =>
  `<th scope="col">${escapeHtml(name)}<small>${role === "contract" ? "" : `${role}, `}${escapeHtml(source)}</small></th>`;

function toRow({ name, path, depth, type, cells, verdict, reason }: MatrixRow): string {
  const { mark, text, weight } = VERDICT_WORDS[verdict];
  const indent = depth === 0 ? "" : ` style="padding-inline-start:${Math.min(depth, 8) * 1.5 + 0.75}rem"`;
  const whole = showPath(path);
  const holder = whole.slice(0, whole.length - name.length);
  const shown = `${holder === "" ? "" : `<span class="path">${escapeHtml(holder)}</span>`}${escapeHtml(name)}`;
  const because = weight === "good" ? "" : `<small>${escapeHtml(reason)}</small>`;
  return `<tr class="${weight}"><th scope="row"${indent}><code>${shown}</code></th><td>${escapeHtml(type)}</td>${cells
    .map((cell) => toCell(cell))
    .join("")}<td class="${weight}">${mark} ${text}${because}</td></tr>`;
}

function toCell({ state, place }: MatrixCell): string {
  const { mark, text, weight } = CELL_WORDS[state];
  const where = place === undefined ? "" : `<small>${escapeHtml(`${place.path}:${place.line}`)}</small>`;
  return `<td class="${weight}">${mark} ${text}${where}</td>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escapeHtml = (text: string): string =>
  escapeControlCharacters(shortenWords(text)).replaceAll(/[&<>"']/g, (character) => ENTITIES[character]!);

// Every colour stands beside a mark and a word; the pairs have a contrast of at least 4.5.
const STYLE = `:root { color-scheme: light dark; --text: #1b1b1f; --page: #ffffff; --line: #c9c9d1; --quiet: #5d5d68; --good: #116329; --bad: #a40e26; --bad-page: #ffebe9; --doubtful: #7a4b00; }
@media (prefers-color-scheme: dark) {
  :root { --text: #ececf1; --page: #16161a; --line: #44444f; --quiet: #a5a5b2; --good: #6fdd8b; --bad: #ff9a96; --bad-page: #3a1417; --doubtful: #f0b95a; }
}
body { margin: 2rem; font: 1rem/1.5 system-ui, sans-serif; color: var(--text); background: var(--page); }
h1 { font-size: 1.5rem; overflow-wrap: anywhere; }
h2 { font-size: 1.125rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; }
caption { text-align: start; color: var(--quiet); padding-block: 0.5rem; }
th, td { padding: 0.375rem 0.75rem; border: 1px solid var(--line); text-align: start; vertical-align: top; }
th[scope="row"] { font-weight: normal; }
small { display: block; font-size: 0.8125rem; font-weight: normal; color: var(--quiet); overflow-wrap: anywhere; }
.path { color: var(--quiet); }
.good { color: var(--good); }
.bad { color: var(--bad); }
.doubtful { color: var(--doubtful); }
.quiet { color: var(--quiet); }
tr { color: var(--text); }
tr.good, tr.bad, tr.doubtful, tr.quiet { color: var(--text); }
tr.bad { background: var(--bad-page); }
td.bad:last-child { font-weight: bold; }
dt { font-weight: bold; }
@media print { body { margin: 0; } .scroll { overflow: visible; } }`;
