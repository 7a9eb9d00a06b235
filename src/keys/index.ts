export { isTyping, pressOf } from './event.ts';
export { readPage } from './page-number.ts';
export { KEYS_AT_REST, type KeyState, type Press, readKey, TYPED_FOR } from './read.ts';
export { formatRemap, parseRemap, REMAP_KEY, type Remap } from './remap.ts';
export { type Action, BINDINGS, type Binding, PAGE_NUMBER } from './table.ts';
