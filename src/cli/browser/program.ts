/** A browser that can be started, and what it needs in addition to its path. */
export interface BrowserProgram {
  readonly origin: 'CHROME_PATH' | 'installed' | 'npm';
  /** Absolute. */
  readonly path: string;
  readonly args: readonly string[];
  /** Added to the environment it is started in. */
  readonly env: Readonly<Record<string, string>>;
}
