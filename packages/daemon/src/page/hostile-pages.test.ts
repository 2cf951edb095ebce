import type { Workspace } from "@portcullis/contracts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { DaemonError } from "../core/daemon-error.ts";
import { renderLayout, type Page, type PageContext } from "./layout.ts";
import { toOutcome } from "./outcome.ts";
import { renderProblemPage } from "./problem-page.ts";
import { renderSignInPage } from "./sign-in-page.ts";
import { renderTemplatePage, renderTemplatesPage } from "./templates-page.ts";
import { hostileText } from "./testing/hostile-text.ts";
import {
  SAMPLE_ID,
  sampleFiles,
  samplePlan,
  sampleRuntimes,
  sampleTemplateFiles,
  sampleTemplates,
  sampleWorkspace,
} from "./testing/sample-data.ts";
import { renderWorkspacePage } from "./workspace-page.ts";
import { renderWorkspacesPage } from "./workspaces-page.ts";

/** A page whose every text of the world is that one. */
type Subject = (text: string, context: PageContext) => Page;

const problemOf = (text: string): DaemonError =>
  new DaemonError("TEMPLATE_UNSUPPORTED", text, { fix: text, problems: [{ pointer: text, message: text }] });

const contextOf = (text: string, isSignedIn: boolean): PageContext => ({
  session: isSignedIn ? { formToken: "token" } : undefined,
  outcome: toOutcome(problemOf(text)),
  address: `/page/workspaces/${SAMPLE_ID}?template=${encodeURIComponent(text.toWellFormed())}`,
});

const ok = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({ ok: true, value });
const failed = (text: string): { readonly ok: false; readonly problem: ReturnType<DaemonError["toProblem"]> } => ({
  ok: false,
  problem: problemOf(text).toProblem(),
});

const workspaceOf = (text: string): Workspace =>
  sampleWorkspace({
    name: text,
    role: text,
    runtime: text,
    registered_runtime: `${text}x`,
    template: text,
    applied_template: text,
    url: text,
    instance_id: text,
    provider: text,
    last_error: text,
  });
const choicesOf = (text: string) => ({ templates: [{ value: text, text }], runtimes: [{ value: text }] });
const planOf = (text: string) =>
  samplePlan({
    source: text,
    label: text,
    template: text,
    runtime: text,
    warnings: [{ code: "X", message: text }],
    considered: [
      { rule: "explicit", candidate: text, outcome: "refused", reason: text },
      { rule: "existing-volume", candidate: text, outcome: "chosen", reason: text },
    ],
  });
const filesOf = (text: string) => sampleFiles().files.map((file, index) => ({ ...file, path: `${text}${index}` }));

const SUBJECTS: Readonly<Record<string, Subject>> = {
  workspaces: (text, context) =>
    renderWorkspacesPage(
      {
        page: { workspaces: [workspaceOf(text)], next_cursor: text },
        isFirst: false,
        counts: { online: 1 },
        choices: choicesOf(text),
      },
      context,
    ),
  workspace: (text, context) =>
    renderWorkspacePage(
      {
        workspace: workspaceOf(text),
        options: { template: text, strict: true },
        plan: ok(planOf(text)),
        files: ok({ ...sampleFiles(), files: filesOf(text) }),
        templateFiles: ok(sampleTemplateFiles(text)),
        log: ok({ instance_id: null, text }),
        events: ok([
          {
            id: 1,
            workspace_id: SAMPLE_ID,
            kind: "X",
            at: "2026-11-23T06:12:41Z",
            payload: { [text]: text, a: [text] },
          },
        ]),
        choices: choicesOf(text),
      },
      context,
    ),
  "workspace of which nothing can be read": (text, context) =>
    renderWorkspacePage(
      {
        workspace: workspaceOf(text),
        options: {},
        plan: failed(text),
        files: failed(text),
        templateFiles: failed(text),
        log: failed(text),
        events: failed(text),
        choices: { templates: [], runtimes: [] },
      },
      context,
    ),
  templates: (text, context) =>
    renderTemplatesPage(
      {
        templates: ok({
          templates: sampleTemplates().templates.map((template) => ({
            ...template,
            id: text,
            name: text,
            runtime: text,
            problem: text,
            repository: text,
            ref: text,
          })),
        }),
        runtimes: ok({
          runtimes: sampleRuntimes().runtimes.map((runtime) => ({ ...runtime, name: text, default_template: text })),
        }),
      },
      context,
    ),
  template: (text) => {
    const files = sampleTemplateFiles(text);
    return renderTemplatePage({ ...files, files: files.files.map((file) => ({ ...file, path: text })) });
  },
  problem: (text) => renderProblemPage(problemOf(text).toProblem()),
  "sign-in": (text) => renderSignInPage(text),
};

/** The tags of a document with the names of their attributes, and nothing of what they hold. */
function skeletonOf(document: string): readonly string[] {
  return Array.from(document.matchAll(/<(?:"[^"]*"|[^">])*>/g), ([tag]) => tag.replaceAll(/"[^"]*"/g, '""'));
}

describe.each(Object.entries(SUBJECTS))("the page of %s", (_, subject) => {
  it.each([true, false])("has the same tags and attributes whatever names are in it (signed in: %s)", (isSignedIn) => {
    const render = (text: string): string => {
      const context = contextOf(text, isSignedIn);
      return String(renderLayout(subject(text, context), context));
    };
    const expected = skeletonOf(render("x"));
    expect(expected.length).toBeGreaterThan(30);
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(skeletonOf(render(text))).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });
});
