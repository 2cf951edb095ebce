import type { RestartPlan, WorkspaceRestart } from "@portcullis/contracts";

import { renderBadge, renderDigest, renderFacts, renderName, renderPart, type Tone } from "./elements.ts";
import { html, type Content, type Markup } from "./html.ts";
import type { Part } from "./read-part.ts";

/** What a restart with these options would begin with, as the rules that were considered and the one that won. */
export const renderPlanSection = (plan: Part<RestartPlan>, options: WorkspaceRestart): Markup =>
  html`<section class="card" aria-labelledby="plan">
    <h2 id="plan" tabindex="-1">Restart plan</h2>
    <div id="live-plan" data-live>
      <p class="quiet">What ${showOptions(options)} would begin with now.</p>
      ${renderPart(plan, renderPlan)}
    </div>
  </section>`;

const OPTION_WORDS = {
  apply_template: "applying a template called like it",
  rebuild_config: "rebuilding from an organisation template",
  reset: "throwing the sessions away",
  strict: "refusing what does not resolve",
} as const satisfies Partial<Record<keyof WorkspaceRestart, string>>;

function showOptions(options: WorkspaceRestart): string {
  const words = [
    ...(options.template === undefined ? [] : [`the template ${options.template}`]),
    ...Object.entries(OPTION_WORDS).flatMap(([name, text]) =>
      options[name as keyof typeof OPTION_WORDS] === true ? [text] : [],
    ),
  ];
  return words.length === 0 ? "a plain restart" : `a restart with ${words.join(", ")}`;
}

function renderPlan(plan: RestartPlan): Markup {
  return html`${renderWarnings(plan.warnings)}
    <ol class="plan" aria-label="Rules in the order in which they were considered">
      ${plan.considered.map(renderRule)}
    </ol>
    ${renderFacts([
      ["Begins with", html`<code>${plan.label}</code>`],
      ["Folder", renderName(plan.source, "none: the files stay as they are")],
      ["Runtime", html`<code>${plan.runtime}</code>`],
      ["Template afterwards", renderName(plan.template, "none")],
      ["Digest of what is delivered", plan.digest === null ? "nothing is delivered" : renderDigest(plan.digest)],
    ])}`;
}

const renderWarnings = (warnings: RestartPlan["warnings"]): Content =>
  warnings.length > 0 &&
  html`<div class="warnings">
    <h3>Warnings</h3>
    <ul>
      ${warnings.map(({ code, message }) => html`<li>${message} <code class="quiet">${code}</code></li>`)}
    </ul>
  </div>`;

const OUTCOMES = {
  chosen: ["good", "chosen"],
  refused: ["bad", "refused"],
  skipped: ["quiet", "skipped"],
} as const satisfies Record<RestartPlan["considered"][number]["outcome"], readonly [Tone, string]>;

function renderRule({ rule, candidate, outcome, reason }: RestartPlan["considered"][number]): Markup {
  const [tone, words] = OUTCOMES[outcome];
  return html`<li class="rule rule-${outcome}">
    <p class="rule-head">
      <code class="rule-name">${rule}</code> ${renderBadge(tone, words)}
      <span class="rule-candidate"
        >${candidate === null ? "no candidate" : html`candidate <code>${candidate}</code>`}</span
      >
    </p>
    <p>${reason}</p>
    ${outcome === "chosen" && html`<p class="winner">This rule decides.</p>`}
  </li>`;
}
