/** Where the store says what it does on its own; pino's loggers fit. */
export interface StoreLog {
  info(message: string): void;
  warn(message: string): void;
}
