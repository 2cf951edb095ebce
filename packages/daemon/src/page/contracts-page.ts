import type { ContractField, ContractMatrix } from "./contract-matrix.ts";
import { renderBadge, renderTable, renderWord } from "./elements.ts";
import { html, type Markup } from "./html.ts";
import type { Page } from "./layout.ts";

/** Who sends and who reads each field of what the daemon and the control plane say to each other. */
export const renderContractsPage = (matrices: readonly ContractMatrix[]): Page => ({
  title: "Contracts",
  main: html`<h1>Contract matrix</h1>
    <p class="lead">
      Each field of the messages between <code>core</code>, which is this daemon, and <code>cp</code>, the control plane
      that boots instances. A channel is dead where nobody reads what is sent: what it carries is lost.
    </p>
    ${matrices.map(renderMatrix)}
    <p class="quiet">
      As the contracts say. <code>portcullis contract matrix</code> holds them against the code of both sides.
    </p>`,
});

function renderMatrix({ title, description, sender, consumers, fields }: ContractMatrix): Markup {
  return html`<section class="card" aria-label="${title}">
    <h2>${title}</h2>
    <p>${description}</p>
    ${renderTable({
      caption: `${title}, field by field`,
      columns: [
        "Field",
        "Type",
        `Sent by ${sender}`,
        ...consumers.map((party) => `Read by ${party}`),
        "Channel",
        "What it is",
      ],
      rows: fields.map((field) => ({
        cells: [
          html`<code class="word">${field.path}</code>`,
          renderWord(field.type),
          renderWord(field.isRequired ? "always" : "may be absent"),
          ...consumers.map((party) => (field.readers.includes(party) ? "yes" : html`<strong>no</strong>`)),
          renderChannel(field),
          html`${field.description}${field.note !== undefined && html` <span class="reason">${field.note}</span>`}`,
        ],
      })),
      empty: "It has no fields.",
    })}
  </section>`;
}

const renderChannel = ({ readers }: ContractField): Markup =>
  readers.length > 0 ? renderBadge("good", "live") : renderBadge("bad", "dead");
