import type { ApiProblem } from "@portcullis/contracts";

import { html } from "./html.ts";
import type { Page } from "./layout.ts";

/** Instead of a page that cannot be shown. */
export const renderProblemPage = ({ title, error, fix, code }: ApiProblem): Page => ({
  title,
  main: html`<h1>${title}</h1>
    <section class="card narrow" aria-label="What was found">
      <p>${error}</p>
      ${fix !== undefined && html`<p>${fix}</p>`}
      <p class="quiet">Code <code>${code}</code></p>
    </section>
    <p><a href="/">All workspaces</a></p>`,
});
