export { KEYS_AT_REST, type KeyState, type Press, type Reading, readKey } from './read.ts';
export { type Action, BINDINGS, type Binding, type Screen } from './table.ts';
