// GENERATED from instance_heartbeat.schema.json by `portcullis contract generate`. Do not edit.
import type { Validator } from "./validator.js";
import type { InstanceHeartbeat } from "./instance_heartbeat.js";

export declare const validate: Validator<InstanceHeartbeat>;
