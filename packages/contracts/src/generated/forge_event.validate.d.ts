// GENERATED from forge_event.schema.json by `portcullis contract generate`. Do not edit.
import type { Validator } from "./validator.js";
import type { ForgeEvent } from "./forge_event.js";

export declare const validate: Validator<ForgeEvent>;
