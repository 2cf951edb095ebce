// GENERATED from workspace_launch.schema.json by `portcullis contract generate`. Do not edit.
import type { Validator } from "./validator.js";
import type { WorkspaceLaunch } from "./workspace_launch.js";

export declare const validate: Validator<WorkspaceLaunch>;
