import type {
  RestartPlan,
  TemplateFiles,
  Workspace,
  WorkspaceEvent,
  WorkspaceFiles,
  WorkspaceLog,
  WorkspaceRestart,
} from "@portcullis/contracts";

import type { Choices } from "./choices.ts";
import {
  renderBadge,
  renderDigest,
  renderFacts,
  renderName,
  renderNeedsRestart,
  renderPart,
  renderStatus,
  renderTime,
  showStatus,
} from "./elements.ts";
import { renderEventsSection } from "./events-section.ts";
import { renderFilesSection } from "./files-section.ts";
import { html, type Content, type Markup } from "./html.ts";
import type { Page, PageContext } from "./layout.ts";
import { renderPlanSection } from "./plan-section.ts";
import type { Part } from "./read-part.ts";
import { showLog } from "./show-log.ts";
import { renderRestartForm } from "./restart-form.ts";
import { renderWorkspaceForms } from "./workspace-forms.ts";
import { renderSignInHint, workspaceAddress } from "./workspaces-page.ts";

export interface WorkspaceView {
  readonly workspace: Workspace;
  readonly options: WorkspaceRestart;
  readonly plan: Part<RestartPlan>;
  readonly files: Part<WorkspaceFiles>;
  /** Of the template that was delivered last, or else is wanted; `undefined` where there is none. */
  readonly templateFiles: Part<TemplateFiles> | undefined;
  /** `undefined` for whoever is not signed in: it may hold secrets. */
  readonly log: Part<WorkspaceLog> | undefined;
  /** The last ones, oldest first. */
  readonly events: Part<readonly WorkspaceEvent[]>;
  readonly choices: Choices;
}

/** All of one workspace, and all that can be done with it. */
export function renderWorkspacePage(view: WorkspaceView, context: PageContext): Page {
  const { workspace, choices, options } = view;
  const { id, name } = workspace;
  return {
    title: name,
    events: `/workspaces/${encodeURIComponent(id)}/events`,
    main: html`<p class="trail"><a href="/">Workspaces</a></p>
      <h1>${name}</h1>
      ${renderHead(workspace)}
      <div class="columns">
        <div class="column">
          ${renderPlanSection(view.plan, options)} ${renderRestartForm(workspace, options, choices, context)}
        </div>
        <div class="column">${renderState(workspace)} ${renderEventsSection(view.events, workspaceAddress(id))}</div>
      </div>
      ${renderFilesSection(view.files, view.templateFiles)}
      <section class="card" aria-labelledby="log">
        <h2 id="log">Log</h2>
        ${view.log === undefined ? renderSignInHint("to see the log, which may hold secrets", context.address) : html`<div id="live-log" data-live>${renderPart(view.log, renderLog)}</div>`}
      </section>
      ${renderWorkspaceForms(workspace, choices, context)}`,
  };
}

function renderHead(workspace: Workspace): Markup {
  const { name, role, status, last_error } = workspace;
  return html`<div id="live-status" data-live data-announcement="${name} is ${showStatus(status)}">
    <p class="badges">
      ${renderStatus(status)}
      ${renderNeedsRestart(workspace)}${role !== null && role !== "" && html` <span class="quiet">${role}</span>`}
    </p>
    ${
      last_error !== null &&
      html`<div class="problem">
        <p><strong>Last error.</strong></p>
        <pre tabindex="0" role="region" aria-label="Last error">${showLog(last_error)}</pre>
      </div>`
    }
  </div>`;
}

function renderState(workspace: Workspace): Markup {
  return html`<section class="card" aria-labelledby="state">
    <h2 id="state">State</h2>
    <div id="live-state" data-live>
      ${renderFacts([
        ["Wanted", showStatus(workspace.wanted)],
        ["Runtime", renderRuntime(workspace)],
        ["Template wanted", renderName(workspace.template, "none")],
        ["Template applied", renderName(workspace.applied_template, "none")],
        ["Delivered", renderDigest(workspace.applied_digest)],
        ["Booted with", renderBooted(workspace)],
        ["Generation", html`${workspace.applied_generation} of ${workspace.wanted_generation}`],
        ["Answers at", renderName(workspace.url, "not now")],
        ["Instance", renderName(workspace.instance_id, "none")],
        ["Provider", renderName(workspace.provider, "the default")],
        ["Tasks under way", workspace.active_tasks],
        ["Tier", workspace.tier],
        ["Last heartbeat", renderTime(workspace.last_heartbeat_at)],
        ["Created", renderTime(workspace.created_at)],
        ["Changed", renderTime(workspace.updated_at)],
        ["Id", html`<code>${workspace.id}</code>`],
      ])}
    </div>
  </section>`;
}

function renderRuntime({ runtime, registered_runtime }: Workspace): Content {
  const other = typeof registered_runtime === "string" && registered_runtime !== runtime && registered_runtime;
  return html`<code>${runtime}</code>${other && html` ${renderBadge("warning", `${other} is running`)}`}`;
}

function renderBooted({ boot_digest, applied_digest }: Workspace): Content {
  if (boot_digest === null || applied_digest === null) return renderDigest(boot_digest);
  const isSame = boot_digest === applied_digest;
  return html`${renderDigest(boot_digest)}
  ${renderBadge(isSame ? "good" : "bad", isSame ? "as delivered" : "not as delivered")}`;
}

function renderLog({ text }: WorkspaceLog): Markup {
  const shown = showLog(text);
  if (shown === "") return html`<p class="empty">Nothing was logged.</p>`;
  return html`<pre class="log" tabindex="0" role="region" aria-label="Last lines of the log">${shown}</pre>`;
}
