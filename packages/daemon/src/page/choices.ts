import type { RuntimeList, TemplateList } from "@portcullis/contracts";

import type { Option } from "./forms.ts";
import type { Part } from "./read-part.ts";

/** What can be chosen in forms; a list that could not be read is empty. */
export interface Choices {
  readonly templates: readonly Option[];
  readonly runtimes: readonly Option[];
}

export function toChoices(templates: Part<TemplateList>, runtimes: Part<RuntimeList>): Choices {
  return {
    templates: (templates.ok ? templates.value.templates : [])
      .filter(({ available }) => available)
      .map(({ id, runtime }) => ({ value: id, text: runtime === null ? id : `${id} (${runtime})` })),
    runtimes: (runtimes.ok ? runtimes.value.runtimes : []).map(({ name, bootable }) => ({
      value: name,
      text: bootable ? name : `${name} (cannot be started here)`,
    })),
  };
}
