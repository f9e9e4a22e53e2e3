import astro from 'eslint-plugin-astro';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const root = new URL('..', import.meta.url).pathname;

export default defineConfig(
  { ignores: ['dist/**', '.built/**', '**/*.d.ts', '.astro/**', 'node_modules/**', 'data/**'] },
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { project: 'tsconfig.json', tsconfigRootDir: root } },
    rules: {
      // Numbers and booleans in texts are meant; objects are still refused.
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      // The compiler wants brackets where a key may be missing.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      // Casts silence the checker; narrow instead. `as const` stays allowed.
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'no-console': 'off',
      eqeqeq: 'error',
    },
  },
  {
    // A `describe` is a list of tests and no function to be read in one go; words are no logic.
    files: ['**/*.{ts,tsx,mjs,astro}'],
    ignores: ['tests/**/*.{test,spec}.ts', 'src/i18n/**'],
    rules: {
      'max-lines-per-function': ['error', { max: 120, skipBlankLines: true, skipComments: true }],
    },
  },
  { files: ['src/islands/**/*.{ts,tsx}'], ...reactHooks.configs.flat.recommended },
  astro.configs.recommended,
  // Components written for Astro are checked for types by `astro check`.
  { files: ['**/*.astro', '**/*.mjs', '**/*.astro/*.ts'], ...tseslint.configs.disableTypeChecked },
);
