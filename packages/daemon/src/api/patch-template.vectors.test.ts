import type { Workspace } from "@portcullis/contracts";

import { DaemonError } from "../core/daemon-error.ts";
import { createFakeService } from "../testing/fake-service.ts";
import { openApp } from "./testing/open-app.ts";
import { describePatchTemplate } from "./testing/patch-template-suite.ts";

const FAULTS = {
  query: new Error('relation "workspaces" does not exist: select id from workspaces'),
  down: new DaemonError("PLATFORM_UNAVAILABLE", "platform datastore unavailable — retry shortly"),
};

describePatchTemplate("the fake service", async ({ id, row, templates, token, fault }) => {
  const service = createFakeService({
    templates: templates.map(({ name, runtime }) => ({ id: name, runtime })),
  });
  if (row.exists) {
    const { template, runtime, kind } = row;
    service.put({ id, template, applied_template: template, runtime, kind, status: row.status as Workspace["status"] });
  }
  const { app } = await openApp({ service, token });
  service.fail(fault === undefined ? undefined : FAULTS[fault]);
  return { app, storedTemplate: async () => (service.has(id) ? service.peek(id).template : null) };
});
