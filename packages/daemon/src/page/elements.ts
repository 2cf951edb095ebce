import type { ApiProblem, Workspace } from "@portcullis/contracts";

import { html, type Content, type Markup } from "./html.ts";
import type { Part } from "./read-part.ts";

export type Tone = "good" | "busy" | "warning" | "bad" | "quiet";

const MARKS: Readonly<Record<Tone, string>> = { good: "●", busy: "◐", warning: "▲", bad: "✕", quiet: "○" };

/** A state in words; colour and mark only repeat them. */
export const renderBadge = (tone: Tone, words: string): Markup =>
  html`<span class="badge badge-${tone}"><span aria-hidden="true">${MARKS[tone]}</span> ${words}</span>`;

const STATUS_TONES = {
  provisioning: "busy",
  online: "good",
  offline: "warning",
  degraded: "warning",
  failed: "bad",
  removed: "quiet",
  paused: "quiet",
  hibernating: "busy",
  hibernated: "quiet",
  awaiting_agent: "busy",
} as const satisfies Record<Workspace["status"], Tone>;

export const renderStatus = (status: Workspace["status"]): Markup =>
  renderBadge(STATUS_TONES[status], showStatus(status));

export const showStatus = (status: string): string => status.replaceAll("_", " ");

export const renderNeedsRestart = ({ needs_restart }: Workspace): Content =>
  needs_restart && renderBadge("warning", "needs restart");

/** The beginning of a digest, and all of it for whoever opens it, with another one to compare it with. */
export function renderDigest(digest: string | null | undefined, otherName?: string, other?: string): Markup {
  if (digest === null || digest === undefined) return html`<span class="quiet">none</span>`;
  return html`<details class="digest">
    <summary><code>${digest.slice(0, 12)}…</code><span class="unseen"> all digits</span></summary>
    <code>${digest}</code>${other !== undefined && html`<span class="quiet">${otherName}</span><code>${other}</code>`}
  </details>`;
}

/** A template's or runtime's name; none is said in words. */
export const renderName = (name: string | null | undefined, none: string): Markup =>
  name === null || name === undefined || name === ""
    ? html`<span class="quiet">${none}</span>`
    : html`<code>${name}</code>`;

export function renderTime(time: string | null): Markup {
  if (time === null) return html`<span class="quiet">never</span>`;
  return html`<time datetime="${time}">${time.slice(0, 19).replace("T", " ")} UTC</time>`;
}

export function renderBytes(bytes: number): Markup {
  if (bytes < 1024) return renderWord(`${bytes} B`);
  const [unit, size] = bytes < 1024 ** 2 ? (["KiB", 1024] as const) : (["MiB", 1024 ** 2] as const);
  return renderWord(`${(bytes / size).toFixed(1)} ${unit}`);
}

/** One of our own words, which is not broken where there is room. */
export const renderWord = (word: string): Markup => html`<span class="word">${word}</span>`;

/** A part of the page that could not be read. */
export const renderProblem = ({ title, error, fix, code }: ApiProblem): Markup =>
  html`<div class="problem">
    <p><strong>${title}.</strong> ${error}</p>
    ${fix && html`<p>${fix}</p>`}
    <p class="quiet">Code <code>${code}</code></p>
  </div>`;

export const renderPart = <Value>(part: Part<Value>, render: (value: Value) => Content): Content =>
  part.ok ? render(part.value) : renderProblem(part.problem);

export interface Table {
  readonly caption: string;
  readonly columns: readonly string[];
  /** The first cell of each row names it. `id` marks a row that is kept up to date. */
  readonly rows: readonly {
    readonly id?: string;
    readonly announcement?: string;
    readonly cells: readonly Content[];
  }[];
  /** Instead of a table without rows. */
  readonly empty: Content;
}

/** On a narrow screen rows become blocks, which would end the table for screen readers: hence the roles. */
export function renderTable({ caption, columns, rows, empty }: Table): Markup {
  if (rows.length === 0) return html`<p class="empty">${empty}</p>`;
  return html`<table role="table">
    <caption>
      ${caption}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        ${columns.map((name) => html`<th scope="col" role="columnheader">${name}</th>`)}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${rows.map((row) => renderRow(row, columns))}
    </tbody>
  </table>`;
}

function renderRow({ id, announcement, cells }: Table["rows"][number], columns: readonly string[]): Markup {
  const content = cells.map((cell, index) =>
    index === 0
      ? html`<th scope="row" role="rowheader">${cell}</th>`
      : html`<td role="cell" data-label="${columns[index]}">${cell}</td>`,
  );
  if (id === undefined)
    return html`<tr role="row">
      ${content}
    </tr>`;
  return html`<tr role="row" id="${id}" data-live data-announcement="${announcement}">
    ${content}
  </tr>`;
}

/** Terms and what they come to. */
export const renderFacts = (facts: readonly (readonly [term: string, value: Content])[]): Markup =>
  html`<dl class="facts">
    ${facts.map(
      ([term, value]) =>
        html`<div>
          <dt>${term}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
