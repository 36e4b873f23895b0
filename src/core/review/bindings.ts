import { KEYMAP } from './keymap';

/** One keybinding of the manifest, for the one command that takes the key. */
export interface Keybinding {
  readonly command: string;
  readonly key: string;
  readonly args: string;
  readonly when: string;
}

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const DIGITS = [...'0123456789'];
/** Keys that write a letter or a sign in some layout: on the Azerbaijani one ö ğ ı ə ç ş. */
const SIGNS = [
  'Semicolon',
  'Quote',
  'BracketLeft',
  'BracketRight',
  'Comma',
  'Period',
  'Slash',
  'Backslash',
  'Backquote',
  'Minus',
  'Equal',
  'IntlBackslash',
];
const NAMED = [
  'Enter',
  'Backspace',
  'Delete',
  'Tab',
  'Space',
  'Escape',
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
];

/** Review mode is on and what has the keyboard is the article's text, with nothing open above it. */
const IN_TEXT = [
  'aznews.review',
  'editorTextFocus',
  'editorLangId == azarticle',
  '!suggestWidgetVisible',
  '!findWidgetVisible',
  '!renameInputVisible',
];

/** Escape first closes what is open. */
const NOTHING_OPEN = [
  '!editorHasSelection',
  '!editorHasMultipleSelections',
  '!editorHoverVisible',
  '!parameterHintsVisible',
  '!referenceSearchVisible',
  '!markersNavigationVisible',
  '!inlineSuggestionVisible',
  '!codeActionMenuVisible',
  '!notificationToastsVisible',
];

/** The bindings of review mode, as `package.json` has to hold them: every key that could type, with Shift too. */
export function reviewBindings(command: string): Keybinding[] {
  const names = [...LETTERS, ...DIGITS, ...SIGNS, ...NAMED];
  const bound = new Set(KEYMAP.flatMap(({ keys }) => keys));
  const shifted = [...LETTERS, ...DIGITS, ...SIGNS].map((name) => `Shift+${name}`);
  const withShift = NAMED.map((name) => `Shift+${name}`).filter((name) => bound.has(name));
  return [...names, ...shifted, ...withShift].map((args) => ({
    command,
    key: args.replace('Shift+', 'shift+').replace(/[^+]+$/u, scanCode),
    args,
    when: [...IN_TEXT, ...(args === 'Escape' ? NOTHING_OPEN : [])].join(' && '),
  }));
}

function scanCode(name: string): string {
  if (/^[A-Z]$/u.test(name)) return `[Key${name}]`;
  if (/^\d$/u.test(name)) return `[Digit${name}]`;
  return `[${name}]`;
}
