import { randomUUID } from "node:crypto";

import type { Session } from "../api/session.ts";
import { flag, html, type Content, type Markup } from "./html.ts";
import { renderFormToken } from "./layout.ts";

/** A form that changes something. Its key makes one change of a form that is sent twice. */
export const renderForm = (session: Session, action: string, content: Content): Markup =>
  html`<form class="stack" method="post" action="${action}">
    ${renderFormToken(session)} <input type="hidden" name="form_key" value="${randomUUID()}" />${content}
  </form>`;

export interface Option {
  readonly value: string;
  readonly text?: string;
}

export interface Select {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly options: readonly Option[];
  readonly selected: string;
  readonly hint?: string;
}

export function renderSelect({ id, name, label, options, selected, hint }: Select): Markup {
  // What is stored may be gone from the list: it has to be seen all the same.
  const all = options.some(({ value }) => value === selected)
    ? options
    : [...options, { value: selected, text: `${selected} (not available)` }];
  return html`<div class="field">
    <label for="${id}">${label}</label>
    <select id="${id}" name="${name}" ${describe(id, hint)}>
      ${all.map(
        ({ value, text }) =>
          html`<option value="${value}" ${flag("selected", value === selected)}>${text ?? value}</option>`,
      )}</select
    >${renderHint(id, hint)}
  </div>`;
}

export interface Input {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly value?: string;
  readonly type?: "text" | "password" | "number";
  readonly required?: boolean;
  readonly hint?: string;
  readonly autocomplete?: "off" | "current-password";
}

export const renderInput = ({ id, name, label, value, type, required, hint, autocomplete }: Input): Markup =>
  html`<div class="field">
    <label for="${id}">${label}</label>
    <input
      id="${id}"
      name="${name}"
      type="${type ?? "text"}"
      value="${value}"
      autocomplete="${autocomplete ?? "off"}"
      spellcheck="false"
      ${describe(id, hint)}
      ${flag("required", required === true)}
    />${renderHint(id, hint)}
  </div>`;

export interface Checkbox {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly isChecked?: boolean;
  readonly hint?: string;
}

export const renderCheckbox = ({ id, name, label, isChecked, hint }: Checkbox): Markup =>
  html`<div class="check">
    <input
      id="${id}"
      name="${name}"
      type="checkbox"
      value="on"
      ${describe(id, hint)}
      ${flag("checked", isChecked === true)}
    />
    <label for="${id}">${label}</label>${renderHint(id, hint)}
  </div>`;

const renderHint = (id: string, hint: string | undefined): Content =>
  hint !== undefined && html`<p class="hint" id="${id}-hint">${hint}</p>`;

const describe = (id: string, hint: string | undefined): Content =>
  hint !== undefined && html`aria-describedby="${id}-hint"`;
