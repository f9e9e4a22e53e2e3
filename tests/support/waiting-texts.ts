const sentences = [
  'Bei uns übernimmt das eine Kollegin mit vier Stunden in der Woche.',
  'Die ersten Monate kam kaum jemand, danach sprach es sich im Haus herum.',
  'Ohne einen festen Raum wäre daraus nichts geworden.',
  'Der Hausmeister war die wichtigste Person, denn ihn kannten alle.',
  'Wir haben Flugblätter in drei Sprachen verteilt.',
  'Am Ende hat die Stadt die Miete für ein Jahr getragen.',
  'Ein Verein aus der Nachbarschaft stellte Tische und Geschirr.',
  'Schwierig war, dass niemand für den Schlüssel zuständig sein wollte.',
  'Im Sommer lief es draußen, im Winter fehlte ein Ort.',
  'Zwei Studierende haben die Befragung begleitet und ausgewertet.',
  'Die Wohnungsgesellschaft schickte jeden Monat einen Brief dazu.',
  'Nach einem Streit über Lärm brauchte es eine klare Hausordnung.',
  'Gut angenommen wurde der Termin am frühen Abend.',
  'Für ältere Menschen holten wir einen Fahrdienst dazu.',
  'Die Förderung lief aus, und niemand hatte einen Plan für danach.',
  'Mit Kaffee und Kuchen kamen doppelt so viele.',
  'Unser Quartiersbüro hat die Anmeldung übernommen.',
  'Wichtig war ein Gesicht, das über Jahre dasselbe blieb.',
];

/**
 * Texts as visitors might write them, of which no two are nearly the same: each joins two sentences, and no two join
 * the same ones.
 * @param count at most 153
 */
export function waitingTexts(count: number): readonly string[] {
  const pairs = sentences.flatMap((first, index) =>
    sentences.slice(index + 1).map((second) => `${first} ${second}`),
  );
  return pairs.slice(0, count);
}
