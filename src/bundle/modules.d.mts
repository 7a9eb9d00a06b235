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

/** A file of a bundle; of an entry with the path of its source. */
export interface BundledFile {
  readonly fileName: string;
  readonly code: string;
  readonly isEntry: boolean;
  readonly facadeModuleId: string | null;
}

/** A bundle as it stands in a folder. */
export interface KeptBundle {
  readonly folder: string;
  /** The path of each entry's source with the name of its file. */
  readonly entries: readonly (readonly [path: string, name: string])[];
  /** The absolute paths of what it was made of. */
  readonly files: readonly string[];
}

export function keepBundle(
  root: string,
  input: readonly string[],
  make: () => Promise<{ readonly chunks: readonly BundledFile[]; readonly files: readonly string[] }>,
): Promise<KeptBundle>;

/** Of the project's folder: what is kept from one run to the next; what is older than a day goes. */
export const KEPT: string;

/** By what files are known to be as they were; undefined where one is away, or was saved after `before` (ms since 1970). */
export function stateOf(files: readonly string[], before?: number): Promise<string | undefined>;
