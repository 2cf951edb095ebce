import type { ApiProblem } from "@portcullis/contracts";

/** Every code that the daemon and the control plane refuse with, and the status of the answer. */
export const STATUS_OF_CODE = {
  INVALID_REQUEST: 400,
  INVALID_WORKSPACE_ID: 400,
  INVALID_JSON_BODY: 400,
  TEMPLATE_REQUIRED: 400,
  PROVIDER_REQUIRED: 400,
  UNSUPPORTED_PROVIDER: 400,
  INVALID_CURSOR: 400,
  DESTRUCTIVE_ACTION_REQUIRES_CONFIRMATION: 400,
  INVALID_FILE_PATH: 400,
  UNAUTHORIZED: 401,
  ORIGIN_REFUSED: 403,
  HOST_REFUSED: 403,
  WORKSPACE_NOT_FOUND: 404,
  TEMPLATE_NOT_FOUND: 404,
  FILE_NOT_FOUND: 404,
  ROUTE_NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  REQUEST_TIMEOUT: 408,
  NAME_TAKEN: 409,
  TEMPLATE_EXISTS: 409,
  WORKSPACE_PAUSED: 409,
  NOT_PAUSED: 409,
  NOT_RUNNING: 409,
  TASKS_UNDER_WAY: 409,
  PLATFORM_WORKSPACE: 409,
  EXTERNAL_WORKSPACE: 409,
  NOT_HOSTED: 409,
  DATA_LOSS_UNCONFIRMED: 409,
  ALREADY_SWITCHING: 409,
  STATE_CHANGED: 409,
  STALE_GENERATION: 409,
  FILES_ELSEWHERE: 409,
  REQUEST_IN_PROGRESS: 409,
  WORKSPACE_REMOVED: 410,
  BODY_TOO_LARGE: 413,
  URI_TOO_LONG: 414,
  UNSUPPORTED_MEDIA_TYPE: 415,
  RUNTIME_UNSUPPORTED: 422,
  RUNTIME_UNRESOLVED: 422,
  TEMPLATE_UNSUPPORTED: 422,
  TEMPLATE_UNRESOLVED: 422,
  TEMPLATE_RUNTIME_MISMATCH: 422,
  TEMPLATE_INVALID: 422,
  TEMPLATE_TOO_LARGE: 422,
  IDEMPOTENCY_KEY_REUSED: 422,
  HEADERS_TOO_LARGE: 431,
  INTERNAL: 500,
  PROVISION_FAILED: 502,
  PLATFORM_UNAVAILABLE: 503,
  PROVISIONER_UNAVAILABLE: 503,
  STORE_LOCKED: 503,
  STORE_INCOMPATIBLE: 503,
} as const satisfies Readonly<Record<string, number>>;

export type DaemonCode = keyof typeof STATUS_OF_CODE;

export interface DaemonErrorDetails {
  /** What to do about it. */
  readonly fix?: string;
  /** Every problem of a body, with its place. */
  readonly problems?: ApiProblem["problems"];
  /** Members of the answer beside the usual ones: the template, the runtime, the nearest name. */
  readonly members?: Readonly<Record<string, unknown>>;
  readonly cause?: unknown;
}

/** A request that is refused: what was found, and what to do about it. */
export class DaemonError extends Error {
  override readonly name = "DaemonError";
  readonly code: DaemonCode;
  readonly details: DaemonErrorDetails;

  constructor(code: DaemonCode, message: string, details: DaemonErrorDetails = {}) {
    super(message, { cause: details.cause });
    this.code = code;
    this.details = details;
  }

  get status(): number {
    return STATUS_OF_CODE[this.code];
  }

  /** As RFC 9457 problem details (contract `api_problem`). */
  toProblem(instance?: string): ApiProblem {
    const { fix, problems, members } = this.details;
    const words = this.code.toLowerCase().replaceAll("_", " ");
    return {
      ...members,
      type: `urn:portcullis:problem:${words.replaceAll(" ", "-")}`,
      title: words[0]!.toUpperCase() + words.slice(1),
      status: this.status,
      code: this.code,
      error: this.message,
      ...(instance !== undefined && { instance }),
      ...(fix !== undefined && { fix }),
      ...(problems !== undefined && { problems }),
    };
  }
}
