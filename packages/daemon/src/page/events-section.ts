import type { WorkspaceEvent } from "@portcullis/contracts";

import { renderPart, renderTime } from "./elements.ts";
import { html, type Markup } from "./html.ts";
import type { Part } from "./read-part.ts";

/** The last events, newest first; `address` is the page's own. */
export const renderEventsSection = (events: Part<readonly WorkspaceEvent[]>, address: string): Markup =>
  html`<section class="card" aria-labelledby="events">
    <h2 id="events">Events <span class="connection" id="connection" hidden></span></h2>
    <noscript
      ><p class="quiet">
        Not updated by itself without JavaScript: <a href="${address}#events">load again</a>.
      </p></noscript
    >
    <div class="scroll" id="live-events" data-live tabindex="0" role="region" aria-label="Last events">
      ${renderPart(events, renderEvents)}
    </div>
  </section>`;

function renderEvents(events: readonly WorkspaceEvent[]): Markup {
  if (events.length === 0) return html`<p class="empty">Nothing happened yet.</p>`;
  return html`<ol class="events">
    ${events.toReversed().map(
      ({ kind, at, payload }) =>
        html`<li>
          <p><strong class="event-kind">${kind}</strong> ${renderTime(at)}</p>
          ${renderPayload(payload)}
        </li>`,
    )}
  </ol>`;
}

const MOST_CHARACTERS = 300;

function renderPayload(payload: Readonly<Record<string, unknown>>): Markup {
  const entries = Object.entries(payload).map(([name, value]) => {
    const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "");
    const shown = text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text;
    return html`<span class="payload"><span class="quiet">${name}</span> ${shown}</span> `;
  });
  return html`${entries.length > 0 && html`<p class="payloads">${entries}</p>`}`;
}
