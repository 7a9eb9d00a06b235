export { isTyping, pressOf } from './event.ts';
export { KEYS_AT_REST, type KeyState, type Press, readKey } from './read.ts';
export { formatRemap, parseRemap, type Remap } from './remap.ts';
export { type Action, BINDINGS, type Binding, PAGE_NUMBER } from './table.ts';
