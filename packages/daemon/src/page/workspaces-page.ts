import type { Workspace, WorkspacePage } from "@portcullis/contracts";

import type { Session } from "../api/session.ts";
import type { Choices } from "./choices.ts";
import { renderName, renderNeedsRestart, renderStatus, renderTable, renderTime, showStatus } from "./elements.ts";
import { renderForm, renderInput, renderSelect } from "./forms.ts";
import { html, type Content, type Markup } from "./html.ts";
import { signInAddress, type Page, type PageContext } from "./layout.ts";

export interface WorkspacesView {
  readonly page: WorkspacePage;
  readonly isFirst: boolean;
  readonly counts: Readonly<Record<string, number>>;
  readonly choices: Choices;
}

/** All workspaces, a page at a time, and the form for another. */
export function renderWorkspacesPage(view: WorkspacesView, { session, address }: PageContext): Page {
  return {
    title: "Workspaces",
    events: "/events",
    main: html`<h1>Workspaces</h1>
      ${renderCounts(view.counts)}
      <section class="card" aria-label="List of workspaces">
        ${renderTable({
          caption: "Workspaces, in the order of their creation",
          columns: ["Name", "Status", "Runtime", "Template", "Last heartbeat"],
          rows: view.page.workspaces.map(toRow),
          empty: view.isFirst ? "There is no workspace yet." : "There are no more workspaces.",
        })}
        ${renderPaging(view)}
      </section>
      <section class="card" aria-labelledby="create-title">
        <h2 id="create-title">Create a workspace</h2>
        ${session === undefined ? renderSignInHint("to create workspaces", address) : renderCreation(view.choices, session)}
      </section>`,
  };
}

export const workspaceAddress = (id: string): string => `/page/workspaces/${encodeURIComponent(id)}`;

export const renderSignInHint = (purpose: string, address: string): Markup =>
  html`<p class="hint"><a href="${signInAddress(address)}">Sign in</a> ${purpose}.</p>`;

function renderCounts(counts: Readonly<Record<string, number>>): Content {
  const present = Object.entries(counts).filter(([, count]) => count > 0);
  if (present.length === 0) return undefined;
  return html`<ul class="counts" id="counts" data-live aria-label="Workspaces by status">
    ${present.map(([status, count]) => html`<li><strong>${count}</strong> ${showStatus(status)}</li>`)}
  </ul>`;
}

function toRow(workspace: Workspace): { id: string; announcement: string; cells: readonly Content[] } {
  const { id, name, status, runtime, template, last_heartbeat_at } = workspace;
  return {
    id: `workspace-${id}`,
    announcement: `${name} is ${showStatus(status)}`,
    cells: [
      html`<a href="${workspaceAddress(id)}">${name}</a>`,
      html`<span class="badges">${renderStatus(status)} ${renderNeedsRestart(workspace)}</span>`,
      html`<code>${runtime}</code>`,
      renderName(template, "none"),
      renderTime(last_heartbeat_at),
    ],
  };
}

function renderPaging({ page, isFirst }: WorkspacesView): Content {
  const next = page.next_cursor;
  if (isFirst && next === null) return undefined;
  return html`<nav class="paging" aria-label="Pages">
    ${!isFirst && html`<a href="/">First page</a>`}
    ${next !== null && html`<a href="/?${String(new URLSearchParams({ cursor: next }))}" rel="next">Next page</a>`}
  </nav>`;
}

const renderCreation = ({ templates, runtimes }: Choices, session: Session): Markup =>
  renderForm(
    session,
    "/page/workspaces",
    html`<div class="fields">
        ${renderInput({ id: "create-name", name: "name", label: "Name", required: true, hint: "One that is taken gets a number." })}
        ${renderSelect({
          id: "create-template",
          name: "template",
          label: "Template",
          options: [{ value: "", text: "The runtime's own" }, ...templates],
          selected: "",
        })}
        ${renderSelect({
          id: "create-runtime",
          name: "runtime",
          label: "Runtime",
          options: [{ value: "", text: "The template's own" }, ...runtimes],
          selected: "",
        })}
      </div>
      <button class="primary">Create</button>`,
  );
