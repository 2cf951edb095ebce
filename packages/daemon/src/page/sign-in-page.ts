import { renderInput } from "./forms.ts";
import { html } from "./html.ts";
import type { Page } from "./layout.ts";

/** `to` is where the reader came from. */
export const renderSignInPage = (to: string): Page => ({
  title: "Sign in",
  main: html`<h1>Sign in</h1>
    <section class="card narrow" aria-label="Sign in">
      <p>Changing something takes the daemon's token. It is in the file that the daemon names when it starts.</p>
      <form class="stack" method="post" action="/session">
        <input type="hidden" name="to" value="${to}" />
        ${renderInput({ id: "token", name: "token", label: "Token", type: "password", required: true, autocomplete: "current-password" })}
        <button class="primary">Sign in</button>
      </form>
    </section>`,
});

/** Where to go after signing in: an address of these pages, nothing else. */
export const toOwnAddress = (to: string | null | undefined): string =>
  to !== null && to !== undefined && /^\/(?:\?|$|page\/)[\w\-./?=&%+*~:#]*$/.test(to) ? to : "/";
