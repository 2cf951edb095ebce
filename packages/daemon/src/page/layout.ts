import type { Session } from "../api/session.ts";
import { html, type Content, type Markup } from "./html.ts";
import type { Outcome } from "./outcome.ts";

/** What a page shows besides its subject. */
export interface PageContext {
  /** Of whoever signed in; `undefined` for a reader. */
  readonly session: Session | undefined;
  /** Of the form that led here. */
  readonly outcome: Outcome | undefined;
  /** Path and query of the page, to come back to after signing in. */
  readonly address: string;
}

export interface Page {
  readonly title: string;
  readonly main: Content;
  /** Address of the events that change the page. */
  readonly events?: string;
}

const SECTIONS = [
  { address: "/", name: "Workspaces", belongs: (path: string) => path === "/" || path.startsWith("/page/workspaces") },
  { address: "/page/templates", name: "Templates", belongs: (path: string) => path.startsWith("/page/template") },
  { address: "/page/contracts", name: "Contracts", belongs: (path: string) => path === "/page/contracts" },
] as const;

/** The whole document. */
export function renderLayout(page: Page, context: PageContext): Markup {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${page.title} · Portcullis</title>
        <link rel="icon" href="/page/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/page/page.css" />
        <script src="/page/page.js" defer></script>
      </head>
      <body data-events="${page.events}">
        <a class="skip" href="#main">Skip to content</a>
        <header class="top">
          <a class="brand" href="/"><img src="/page/icon.svg" alt="" width="24" height="24" />Portcullis</a>
          <nav aria-label="Main">
            <ul>
              ${SECTIONS.map((section) => renderSection(section, context))}
            </ul>
          </nav>
          ${renderSession(context)}
        </header>
        <main id="main" tabindex="-1">
          <div role="status" id="outcome">${context.outcome && renderOutcome(context.outcome)}</div>
          ${page.main}
          <p class="unseen" id="announcements" aria-live="polite"></p>
        </main>
        <footer class="bottom">Portcullis workspace daemon · <a href="/openapi.json">API description</a></footer>
      </body>
    </html> `;
}

function renderSection({ address, name, belongs }: (typeof SECTIONS)[number], context: PageContext): Markup {
  const [path] = context.address.split("?");
  return belongs(path!)
    ? html`<li><a href="${address}" aria-current="${path === address ? "page" : "true"}">${name}</a></li>`
    : html`<li><a href="${address}">${name}</a></li>`;
}

function renderSession({ session, address }: PageContext): Markup {
  if (session === undefined) return html`<a class="session" href="${signInAddress(address)}">Sign in</a>`;
  return html`<form class="session" method="post" action="/page/sign-out">
    ${renderFormToken(session)}<button>Sign out</button>
  </form>`;
}

export const signInAddress = (address: string): string =>
  `/page/sign-in?${String(new URLSearchParams({ to: address }))}`;

/** What a form of this session carries. */
export const renderFormToken = ({ formToken }: Session): Markup =>
  html`<input type="hidden" name="form_token" value="${formToken}" />`;

// Whoever sent a form stands in front of what became of it: the focus is what a screen reader reads first.
function renderOutcome({ isDone, title, text, code, fix, details }: Outcome): Markup {
  return html`<div class="outcome ${isDone ? "outcome-done" : "outcome-refused"}" tabindex="-1" autofocus>
    <p class="outcome-title"><span aria-hidden="true">${isDone ? "✓" : "✕"}</span> ${title}</p>
    <p>${text}</p>
    ${
      details !== undefined &&
      details.length > 0 &&
      html`<ul>
        ${details.map((detail) => html`<li>${detail}</li>`)}
      </ul>`
    }
    ${fix !== undefined && html`<p><strong>What to do:</strong> ${fix}</p>`}
    ${code !== undefined && html`<p class="quiet">Code <code>${code}</code></p>`}
  </div>`;
}
