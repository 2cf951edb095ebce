import type { WorkspaceLaunch, WorkspaceStop } from "@portcullis/contracts";

import type { Answer, Repeatable, WorkspaceService } from "../workspaces/workspace-service.ts";
import { showStatus } from "./elements.ts";
import { filled, isChecked, textOf, ticked, toBody, toRestart, type Fields } from "./form-fields.ts";
import { done, toDetails, type Outcome } from "./outcome.ts";

interface WorkspaceForm {
  readonly service: WorkspaceService;
  readonly id: string;
  readonly fields: Fields;
  readonly repeat: Repeatable;
}

type Action = (form: WorkspaceForm) => Promise<Outcome>;

/** What the forms of a workspace do, by the last part of their addresses. */
export const WORKSPACE_ACTIONS = {
  async template({ service, id, fields, repeat }) {
    const { template } = toBody("workspace_template_update", { template: textOf(fields, "template") });
    const { body } = await service.updateTemplate(id, template, repeat);
    return done("Template saved", describeNeed(body.needs_restart));
  },
  async runtime({ service, id, fields, repeat }) {
    const { body } = await service.update(id, toBody("workspace_update", filled(fields, "runtime")), repeat);
    return done("Runtime saved", describeNeed(body.needs_restart));
  },
  async details({ service, id, fields, repeat }) {
    const update = { ...filled(fields, "name"), role: textOf(fields, "role") || null };
    await service.update(id, toBody("workspace_update", update), repeat);
    return done("Name and role saved", "They hold from now on.");
  },
  async restart({ service, id, fields, repeat }) {
    return describeLaunch("Restart", await service.restart(id, toRestart(fields), repeat));
  },
  async resume({ service, id, repeat }) {
    return describeLaunch("Resume", await service.resume(id, repeat));
  },
  async "switch-provider"({ service, id, fields, repeat }) {
    const body = { ...filled(fields, "provider"), ...ticked(fields, "confirm_data_loss") };
    return describeLaunch("Switch", await service.switchProvider(id, toBody("provider_switch", body), repeat));
  },
  async pause({ service, id, repeat }) {
    return describeStop("Pause", await service.pause(id, repeat));
  },
  async hibernate({ service, id, fields, repeat }) {
    return describeStop("Hibernation", await service.hibernate(id, { force: isChecked(fields, "force") }, repeat));
  },
  async delete({ service, id, fields, repeat }) {
    const options = {
      confirmName: textOf(fields, "confirm_name"),
      eraseData: isChecked(fields, "erase_data"),
      purge: isChecked(fields, "purge"),
    };
    const { body } = await service.remove(id, options, repeat);
    return done(body.status === "purged" ? "Workspace purged" : "Workspace removed", `Its files are ${body.data}.`);
  },
} as const satisfies Readonly<Record<string, Action>>;

const describeNeed = (needsRestart: boolean): string =>
  needsRestart ? "It takes a restart to have an effect." : "No restart is needed.";

function describeLaunch(verb: string, { body }: Answer<WorkspaceLaunch>): Outcome {
  const { generation, plan, status, message } = body;
  const sentences = [
    message,
    generation === undefined ? undefined : `It will be generation ${generation}.`,
    plan === undefined ? undefined : `The rule ${plan.rule} decided: it begins with ${plan.label}.`,
  ].filter((sentence) => sentence !== undefined);
  const title = status === "noop" ? `${verb}: nothing to do` : `${verb} under way`;
  const warnings = toDetails(body.warnings ?? plan?.warnings);
  return done(title, sentences.join(" ") || `The workspace is ${showStatus(status)}.`, warnings);
}

const describeStop = (noun: string, { status, body }: Answer<WorkspaceStop>): Outcome =>
  done(status === 202 ? `${noun} under way` : `${noun} done`, `The workspace is ${showStatus(body.status)}.`);
