/** What a client may ask for. Sizes in bytes, times in milliseconds. */
export interface ApiLimits {
  readonly bodyBytes: number;
  readonly importBytes: number;
  /** Request line and headers together. */
  readonly headerBytes: number;
  /** One segment of a path. */
  readonly segmentLength: number;
  readonly connections: number;
  /** Until the headers have arrived. */
  readonly headersTimeout: number;
  /** Until the whole request has arrived. */
  readonly requestTimeout: number;
  /** Between two looks at the requests that are still arriving. */
  readonly timeoutCheck: number;
  /** Without a byte in either direction. */
  readonly idleTimeout: number;
  /** Between two requests of a connection. */
  readonly keepAliveTimeout: number;
  /** How long requests under way may take when the daemon stops. */
  readonly stopGrace: number;
  /** How long the store may take to say that it is well. */
  readonly probeTimeout: number;
  readonly streams: number;
  /** What waits in a stream for its reader before nothing more is read for it. */
  readonly streamBufferBytes: number;
  /** How long a reader may take nothing of what waits for it before it is cut off. */
  readonly streamStall: number;
  /** Between two comments that keep an idle stream alive. */
  readonly streamKeepAlive: number;
}

const MEBIBYTE = 1024 * 1024;

export const DEFAULT_LIMITS: ApiLimits = {
  bodyBytes: MEBIBYTE,
  importBytes: 24 * MEBIBYTE,
  headerBytes: 16 * 1024,
  segmentLength: 1024,
  connections: 1024,
  headersTimeout: 10_000,
  requestTimeout: 60_000,
  timeoutCheck: 1000,
  idleTimeout: 120_000,
  keepAliveTimeout: 10_000,
  stopGrace: 10_000,
  probeTimeout: 5000,
  streams: 256,
  streamBufferBytes: 256 * 1024,
  streamStall: 30_000,
  streamKeepAlive: 15_000,
};
