/** Words before a noun in the plural that say "more than one". */
const many =
  '(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|mehrere[nr]?|viele[nr]?|alle[nr]?|sämtliche[nr]?|verschiedene[nr]?|[2-9]|\\d{2,})';

/** Where an offer is, in the plural and in the singular. */
const places =
  '(?:\\p{L}*(?:standorten?|treffs|büros|zentren)|orten?|einrichtungen|städten?|gemeinden|kommunen|landkreisen?|stadtteilen?|quartieren?|stadtbezirken?)';
const place =
  '(?:\\p{L}*(?:standort|treff|büro|zentrum)|ort|einrichtung|stadt|gemeinde|kommune|landkreis|stadtteil|quartier|stadtbezirk)s?';

const severalSites = [
  new RegExp(`(?<![\\p{L}\\d])${many}\\s+(?:\\p{L}+\\s+)?${places}(?!\\p{L})`, 'iu'),
  /(?<!\p{L})(?:bundes|landes|stadt|kreis|europa)weit/iu,
  /(?<!\p{L})(?:ganzen?|ganzes|gesamte[nrs]?)\s+(?:\p{L}*programm|land|bundesland|stadt|kreis)/iu,
];
const each = /(?<!\p{L})(?:je|pro)\s+\p{L}/iu;
const oneSite = new RegExp(
  `(?<!\\p{L})(?:je|pro|nur\\s+(?:an\\s+)?ein(?:e[mnrs]?)?|einzelne[nrs]?|einzige[nrs]?)\\s+${place}(?!\\p{L})`,
  'iu',
);
/** A house in the singular; a programme may well be that of one town, but not that of one house. */
const oneHouse =
  /(?<!\p{L})(?:an|in|für|mit)\s+ein(?:e[mnr]?)?\s+(?:\p{L}+\s+)?(?:\p{L}*(?:standort|treff|büro|zentrum)|ort|einrichtung|haus|café)(?!\p{L})/iu;

const speaksOfSeveral = (words: string) => severalSites.some((pattern) => pattern.test(words));

/** Whether words speak of several places together: "mehr als 50 Nachbarschaftstreffs", "landesweit"; not "je Ort". */
export function speaksOfSeveralSites(words: string): boolean {
  return speaksOfSeveral(words) && !each.test(words) && !oneSite.test(words);
}

/** Whether words speak of one place alone: "je Treff", "nur an einem Standort"; not "in allen Treffs, je Treff unbekannt". */
export function speaksOfOneSite(words: string): boolean {
  return (oneSite.test(words) || oneHouse.test(words)) && !speaksOfSeveral(words);
}
