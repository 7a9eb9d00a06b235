/** A module that was run, the absolute paths of what it was made of, and the end of what it may still read. */
export interface OpenModules<Module> {
  readonly module: Module;
  readonly files: readonly string[];
  close(): Promise<void>;
}

export function openModules<Module>(root: string, path: string): Promise<OpenModules<Module>>;
