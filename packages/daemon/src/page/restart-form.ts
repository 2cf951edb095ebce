import type { Workspace, WorkspaceRestart } from "@portcullis/contracts";

import type { Choices } from "./choices.ts";
import { renderCheckbox, renderForm, renderSelect } from "./forms.ts";
import { html, type Markup } from "./html.ts";
import type { PageContext } from "./layout.ts";
import { renderSignInHint, workspaceAddress } from "./workspaces-page.ts";

/** Options of a restart. Whoever reads can see their plan; whoever signed in can restart with them. */
export function renderRestartForm(
  workspace: Workspace,
  options: WorkspaceRestart,
  choices: Choices,
  { session, address }: PageContext,
): Markup {
  const action = workspaceAddress(workspace.id);
  const fields = renderOptions(options, choices);
  return html`<section class="card" aria-labelledby="restart">
    <h2 id="restart">Restart</h2>
    ${
      session === undefined
        ? html`<form class="stack" method="get" action="${action}#plan">
              ${fields}
              <div class="buttons"><button>Show the plan</button></div>
            </form>
            ${renderSignInHint("to restart", address)}`
        : renderForm(
            session,
            `${action}/restart`,
            html`${fields}
              <div class="buttons">
                <button class="primary">Restart</button> <button formaction="${action}/plan">Show the plan</button>
              </div>`,
          )
    }
  </section>`;
}

const renderOptions = (options: WorkspaceRestart, { templates }: Choices): Markup =>
  html`${renderSelect({
      id: "restart-template",
      name: "template",
      label: "Template for this restart",
      options: [{ value: "", text: "As the rules decide" }, ...templates],
      selected: options.template ?? "",
    })}
    <fieldset>
      <legend>Options</legend>
      ${renderCheckbox({
        id: "restart-apply",
        name: "apply_template",
        label: "Apply a template",
        hint: "One that is called like the workspace, or the runtime's own.",
        isChecked: options.apply_template === true,
      })}
      ${renderCheckbox({
        id: "restart-rebuild",
        name: "rebuild_config",
        label: "Rebuild the configuration",
        hint: "From an organisation template that is called like the workspace.",
        isChecked: options.rebuild_config === true,
      })}
      ${renderCheckbox({
        id: "restart-reset",
        name: "reset",
        label: "Throw the sessions away",
        isChecked: options.reset === true,
      })}
      ${renderCheckbox({
        id: "restart-strict",
        name: "strict",
        label: "Strict",
        hint: "Refuse where a template does not resolve, before anything is stopped.",
        isChecked: options.strict === true,
      })}
    </fieldset>`;
