/** What the check says of characters that break the files made from content. */
export const characterCheckTexts = {
  'character.expected': 'erwartet nur Zeichen, die in jeder Datei stehen dürfen',
  'character.remedy':
    'Löschen Sie das unsichtbare Zeichen; meist kam es beim Einfügen aus einem anderen Programm mit. Am leichtesten tippen Sie das Wort neu',
} as const;
