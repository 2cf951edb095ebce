import type { RuntimeList, TemplateFiles, TemplateList } from "@portcullis/contracts";

import type { Session } from "../api/session.ts";
import {
  renderBadge,
  renderBytes,
  renderDigest,
  renderFacts,
  renderName,
  renderPart,
  renderTable,
} from "./elements.ts";
import { renderForm, renderInput } from "./forms.ts";
import { html, type Content, type Markup } from "./html.ts";
import type { Page, PageContext } from "./layout.ts";
import type { Part } from "./read-part.ts";
import { renderSignInHint } from "./workspaces-page.ts";

export interface TemplatesView {
  readonly templates: Part<TemplateList>;
  readonly runtimes: Part<RuntimeList>;
}

const templateAddress = (id: string): string => `/page/template?${String(new URLSearchParams({ id }))}`;

/** The templates that can be delivered, what is wrong with the others, and the runtimes that the registry knows. */
export function renderTemplatesPage({ templates, runtimes }: TemplatesView, context: PageContext): Page {
  const { session, address } = context;
  return {
    title: "Templates",
    main: html`<h1>Templates and runtimes</h1>
      <section class="card" aria-label="List of templates">${renderPart(templates, renderTemplates)}</section>
      <section class="card" aria-label="List of runtimes">${renderPart(runtimes, renderRuntimes)}</section>
      <section class="card" aria-labelledby="change-templates">
        <h2 id="change-templates">Change</h2>
        ${session === undefined ? renderSignInHint("to import a template or to read the folder again", address) : renderForms(session)}
      </section>`,
  };
}

const renderTemplates = ({ templates }: TemplateList): Markup =>
  renderTable({
    caption: "Templates",
    columns: ["Template", "State", "Runtime", "Name", "Files", "Size", "Digest", "From"],
    rows: templates.map((template) => ({
      cells: [
        template.available
          ? html`<a href="${templateAddress(template.id)}"><code>${template.id}</code></a>`
          : html`<code>${template.id}</code>`,
        renderState(template),
        renderName(template.runtime, "not said"),
        template.name ?? html`<span class="quiet">not said</span>`,
        template.files,
        renderBytes(template.bytes),
        renderDigest(template.digest),
        renderOrigin(template),
      ],
    })),
    empty: "The templates folder is empty, and no manifest names one.",
  });

function renderState({ available, problem }: TemplateList["templates"][number]): Markup {
  const badge = available
    ? renderBadge(problem === null ? "good" : "warning", problem === null ? "available" : "has a problem")
    : renderBadge("bad", "not available");
  return html`${badge}${problem !== null && html` <span class="reason">${problem}</span>`}`;
}

function renderOrigin({ repository, ref }: TemplateList["templates"][number]): Content {
  if (repository === null) return html`<span class="quiet">the folder</span>`;
  return html`${repository}${ref !== null && html` at <code>${ref}</code>`}`;
}

const renderRuntimes = ({ runtimes }: RuntimeList): Markup =>
  renderTable({
    caption: "Runtimes",
    columns: ["Runtime", "Starts here", "Default template"],
    rows: runtimes.map(({ name, bootable, external, default_template }) => ({
      cells: [
        html`<code>${name}</code>`,
        external
          ? renderBadge("quiet", "runs elsewhere")
          : renderBadge(bootable ? "good" : "warning", bootable ? "yes" : "no"),
        renderName(default_template, "none"),
      ],
    })),
    empty: "The registry knows no runtime.",
  });

const renderForms = (session: Session): Markup =>
  html`<div class="actions">
    <div class="action">
      <h3>Read the folder again</h3>
      ${renderForm(
        session,
        "/page/templates/refresh",
        html`<p class="hint">Names every problem of the templates and of the manifest.</p>
          <button>Refresh</button>`,
      )}
    </div>
    <div class="action">
      <h3>Import a template</h3>
      ${renderForm(
        session,
        "/page/templates/import",
        html`${renderInput({ id: "import-name", name: "name", label: "Name of the folder", required: true })}
          <div class="field">
            <label for="import-config">Its config.yaml</label>
            <textarea
              id="import-config"
              name="config"
              rows="6"
              spellcheck="false"
              aria-describedby="import-config-hint"
              required
            ></textarea>
            <p class="hint" id="import-config-hint">More files: POST /templates/import.</p>
          </div>
          <button>Import</button>`,
      )}
    </div>
  </div>`;

/** The files of one template, and on which channel each is carried. */
export const renderTemplatePage = ({ template, digest, files }: TemplateFiles): Page => ({
  title: template,
  main: html`<p class="trail"><a href="/page/templates">Templates</a></p>
    <h1>${template}</h1>
    <section class="card" aria-label="Files">
      ${renderFacts([["Digest of all", renderDigest(digest)]])}
      ${renderTable({
        caption: "Files of the template",
        columns: ["Path", "Size", "Channel", "Digest"],
        rows: files.map(({ path, bytes, channel, sha256 }) => ({
          cells: [html`<code>${path}</code>`, renderBytes(bytes), html`<code>${channel}</code>`, renderDigest(sha256)],
        })),
        empty: "The template has no files.",
      })}
    </section>`,
});
