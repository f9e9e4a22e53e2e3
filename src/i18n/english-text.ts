import type { FrameSection } from './frame-texts.ts';

/** Title and summary of the page in English. */
export const englishPage = {
  title: 'About this catalogue',
  description:
    'What this German catalogue of neighbourhood and housing modules offers, how to use it and how to take part.',
} as const;

/** The one page in English. German terms stay where the site uses them as names. */
export const englishText: readonly FrameSection[] = [
  {
    id: 'what',
    title: 'What this is',
    blocks: [
      'This is a catalogue of modules: things that towns, housing companies and local associations in Germany can do for a neighbourhood. A consultation hour for tenants, a housing swap, rooms in return for help, a bus run by volunteers.',
      'Each module says what it takes, step by step, what tends to go wrong, where it has been done and what it cost there. Every statement names its source and the day on which it was last checked. What is not known is called unknown.',
      'All entries are in German. They describe German law and German funding, so check what applies where you are.',
    ],
  },
  {
    id: 'use',
    title: 'How to use it',
    blocks: [
      [
        'Search takes single words and whole sentences, in German.',
        'The finder asks a few questions and suggests modules that fit.',
        'The comparison puts two to four modules side by side and never claims an order that the ratings do not support.',
        'The shortlist becomes a plan with costs. It stays on your device.',
      ],
      'You need no account. There are no cookies, no services of third parties and no tracking. Pages can be read without scripts, by keyboard and with a screen reader.',
    ],
  },
  {
    id: 'part',
    title: 'How to take part',
    blocks: [
      'If you have worked with a module, rate it on up to six dimensions, such as preparation, staff and cost. It takes less than a minute. You can change or withdraw your rating at any time from the same device.',
      'Comments are read by a person before they appear. English is welcome.',
    ],
  },
  {
    id: 'data',
    title: 'Reuse',
    blocks: [
      'Texts and data are free to reuse under CC BY 4.0; name “Quartiersbaukasten”. The program is free software under EUPL 1.2. Modules, ratings and a codebook can be downloaded as JSON and CSV.',
    ],
  },
  {
    id: 'contact',
    title: 'Who runs this site',
    blocks: ['{name}', '{address}', 'E-mail: {email}', 'Telephone: {phone}'],
  },
];
