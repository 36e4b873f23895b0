import tseslint from 'typescript-eslint';

const NODE_MODULES = ['node:*', 'fs', 'path', 'os', 'child_process', 'process', 'url', 'util', 'crypto'];

/** Each wall: what may not be imported, and why. */
const walls = (...list) => ({
  'no-restricted-imports': ['error', { patterns: list.map(([group, message]) => ({ group, message })) }],
});

const DOOR = [
  ['**/core/**', '!**/core/createEngine'],
  'The core has one door, `core/index.ts`: what that does not export is its own business.',
];

const BROWSER = [
  [...NODE_MODULES, '**/cli/**', '**/build/**'],
  'The editor adapter also runs in a browser: files go through vscode.workspace.fs.',
];

export default tseslint.config(
  { ignores: ['dist/', 'out/', 'node_modules/', '.vscode-test/'] },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: { allowDefaultProject: ['*.mjs'] } } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_$' }],
      eqeqeq: 'error',
      'no-console': 'error',
      'no-irregular-whitespace': 'off',
    },
  },
  {
    files: ['src/core/**'],
    rules: {
      ...walls([
        [
          'vscode',
          ...NODE_MODULES,
          '**/vscode/**',
          '**/cli/**',
          '**/build/**',
          '**/lexicon/**',
          '!./lexicon',
          '!../lexicon',
          '!../../lexicon',
          '!../../../lexicon',
        ],
        'The core knows no host: it takes what it needs as arguments, so that editor, web and command line share it.',
      ]),
      'no-restricted-globals': ['error', 'Date', 'process', 'console', 'setTimeout', 'performance'],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: 'Hand randomness in.' }],
    },
  },
  {
    // Days of a month need the built-in calendar; it reads no clock.
    files: ['src/core/article/header.ts'],
    rules: { 'no-restricted-globals': 'off' },
  },
  {
    files: ['src/vscode/**', 'src/extension.ts'],
    rules: walls(DOOR, BROWSER),
  },
  {
    files: ['src/vscode/features/**'],
    ignores: ['src/vscode/features/index.ts'],
    rules: walls(DOOR, BROWSER, [
      ['./*', '**/features/**'],
      'Features do not import each other: what two of them need belongs to a service or to the core.',
    ]),
  },
  {
    files: ['src/cli/**'],
    rules: walls(DOOR, [['vscode', '**/vscode/**'], 'The command line works without VS Code.']),
  },
  { files: ['src/build/**', 'src/lexicon/**', 'test/**', 'src/cli/main.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['test/**'],
    rules: { '@typescript-eslint/no-floating-promises': ['error', { allowForKnownSafeCalls: ['describe', 'it'] }] },
  },
  { files: ['**/*.mjs'], ...tseslint.configs.disableTypeChecked },
);
