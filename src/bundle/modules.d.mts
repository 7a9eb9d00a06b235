/** Where bundled modules stand: their addresses by the paths of their sources. */
export type SharedModules = ReadonlyMap<string, string>;

/** A module that was run, the absolute paths of what it was made of, and the end of what it may still read. */
export interface OpenModules<Module> {
  readonly module: Module;
  readonly files: readonly string[];
  readonly shared: SharedModules;
  close(): Promise<void>;
}

export interface OpenModulesOptions {
  /** Paths of modules that are bundled together with it. */
  readonly beside?: readonly string[];
  /** What has been bundled before, and is taken from there. */
  readonly shared?: SharedModules | undefined;
  /** The bundle stays until one of its files is saved, for whoever runs the same modules next. */
  readonly keep?: boolean;
}

export function openModules<Module>(
  root: string,
  path: string,
  options?: OpenModulesOptions,
): Promise<OpenModules<Module>>;
