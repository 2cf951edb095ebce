import type { Workspace } from "@portcullis/contracts";

import type { Session } from "../api/session.ts";
import type { Choices } from "./choices.ts";
import { renderCheckbox, renderForm, renderInput, renderSelect } from "./forms.ts";
import { html, type Content, type Markup } from "./html.ts";
import type { PageContext } from "./layout.ts";
import { renderSignInHint, workspaceAddress } from "./workspaces-page.ts";

/** Everything else that can be done with a workspace. Which of it is possible now, the daemon decides when it is asked. */
export function renderWorkspaceForms(
  workspace: Workspace,
  choices: Choices,
  { session, address }: PageContext,
): Markup {
  return html`<section class="card" aria-labelledby="actions">
    <h2 id="actions">Change</h2>
    ${session === undefined ? renderSignInHint("to change this workspace", address) : renderForms(workspace, choices, session)}
  </section>`;
}

function renderForms(workspace: Workspace, choices: Choices, session: Session): Markup {
  const form = (action: string, title: string, content: Content): Markup =>
    html`<div class="action">
      <h3>${title}</h3>
      ${renderForm(session, `${workspaceAddress(workspace.id)}/${action}`, content)}
    </div>`;
  return html`<div class="actions">
    ${form("template", "Template", renderTemplateFields(workspace, choices))}
    ${form("runtime", "Runtime", renderRuntimeFields(workspace, choices))}
    ${form("details", "Name and role", renderDetailFields(workspace))}
    ${form(
      "pause",
      "Pause",
      html`<p class="hint">Stops the instance until somebody resumes it. Its files stay.</p>
        <button>Pause</button>`,
    )}
    ${form(
      "hibernate",
      "Hibernate",
      html`${renderCheckbox({ id: "hibernate-force", name: "force", label: "Even while tasks are under way" })}<button>
          Hibernate
        </button>`,
    )}
    ${form(
      "resume",
      "Resume",
      html`<p class="hint">Starts a paused or hibernated workspace again.</p>
        <button>Resume</button>`,
    )}
    ${form("switch-provider", "Switch provider", renderProviderFields(workspace))}
    ${form("delete", "Delete", renderRemovalFields(workspace))}
  </div>`;
}

const renderTemplateFields = ({ template }: Workspace, { templates }: Choices): Markup =>
  html`${renderSelect({
      id: "change-template",
      name: "template",
      label: "Template wanted",
      options: [{ value: "", text: "None" }, ...templates],
      selected: template,
      hint: "Applied with the next restart.",
    })}<button>Save the template</button>`;

const renderRuntimeFields = ({ runtime }: Workspace, { runtimes }: Choices): Markup =>
  html`${renderSelect({
      id: "change-runtime",
      name: "runtime",
      label: "Runtime",
      options: runtimes,
      selected: runtime,
      hint: "Takes effect with the next restart.",
    })}<button>Save the runtime</button>`;

const renderDetailFields = ({ name, role }: Workspace): Markup =>
  html`${renderInput({ id: "change-name", name: "name", label: "Name", value: name, required: true })}
    ${renderInput({ id: "change-role", name: "role", label: "Role", value: role ?? "" })}<button>
      Save name and role
    </button>`;

const renderProviderFields = ({ provider }: Workspace): Markup =>
  html`${renderInput({ id: "switch-provider", name: "provider", label: "Provider", value: provider, required: true })}
    ${renderCheckbox({
      id: "switch-confirm",
      name: "confirm_data_loss",
      label: "What only the old machine has may be lost",
    })}<button>Switch</button>`;

const renderRemovalFields = ({ name }: Workspace): Markup =>
  html`${renderInput({
      id: "delete-name",
      name: "confirm_name",
      label: "Name of the workspace, to confirm",
      required: true,
      hint: `Type ${name}`,
    })}
    ${renderCheckbox({ id: "delete-data", name: "erase_data", label: "Erase its files, too" })}
    ${renderCheckbox({ id: "delete-purge", name: "purge", label: "Purge it: nothing of it is kept" })}
    <button class="danger">Delete</button>`;
