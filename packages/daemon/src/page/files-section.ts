import type { TemplateFiles, WorkspaceFiles } from "@portcullis/contracts";

import { compareFiles, type ComparedFile } from "./compare-files.ts";
import {
  renderBadge,
  renderBytes,
  renderDigest,
  renderFacts,
  renderPart,
  renderProblem,
  renderTable,
  type Tone,
} from "./elements.ts";
import { html, type Content, type Markup } from "./html.ts";
import type { Part } from "./read-part.ts";

/** The files of a workspace, each held against its template's. */
export const renderFilesSection = (files: Part<WorkspaceFiles>, template: Part<TemplateFiles> | undefined): Markup =>
  html`<section class="card" aria-labelledby="files">
    <h2 id="files">Files</h2>
    <div id="live-files" data-live>
      ${template !== undefined && !template.ok && renderProblem(template.problem)}
      ${renderPart(files, (value) => renderFiles(value, template?.ok === true ? template.value : undefined))}
    </div>
  </section>`;

function renderFiles({ digest, files }: WorkspaceFiles, template: TemplateFiles | undefined): Content {
  if (template === undefined) {
    return html`${renderFacts([["Digest of all", renderDigest(digest)]])}
    ${renderTable({
      caption: "Files of the workspace",
      columns: ["Path", "Size", "Digest"],
      rows: files.map(({ path, bytes, sha256 }) => ({
        cells: [html`<code>${path}</code>`, renderBytes(bytes), renderDigest(sha256)],
      })),
      empty: "The workspace has no files.",
    })}`;
  }
  const compared = compareFiles(files, template.files);
  const different = compared.filter(({ state }) => state !== "same").length;
  const badge =
    different === 0
      ? renderBadge("good", "all as in the template")
      : renderBadge("warning", `${different} of ${compared.length} differ`);
  return html`${renderFacts([
    ["Compared with", html`<code>${template.template}</code> ${badge}`],
    ["Digest of all", renderDigest(digest, "Template", template.digest)],
  ])}
  ${renderTable({
    caption: "Files of the workspace against those of its template",
    columns: ["Path", "Compared", "Size", "Digest"],
    rows: compared.map((file) => ({ cells: toCells(file) })),
    empty: "Neither the workspace nor its template has files.",
  })}`;
}

const STATES = {
  same: ["good", "same"],
  changed: ["warning", "changed"],
  added: ["busy", "only here"],
  missing: ["bad", "missing here"],
} as const satisfies Record<ComparedFile["state"], readonly [Tone, string]>;

function toCells({ path, state, own, original }: ComparedFile): readonly Content[] {
  const [tone, words] = STATES[state];
  const file = own ?? original;
  return [
    html`<code>${path}</code>`,
    renderBadge(tone, words),
    renderBytes(file?.bytes ?? 0),
    state === "changed" ? renderDigest(file?.sha256, "Template", original?.sha256) : renderDigest(file?.sha256),
  ];
}
