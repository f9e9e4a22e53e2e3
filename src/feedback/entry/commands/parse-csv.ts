/**
 * Splits CSV (RFC 4180) into records by the names in its first line. Quoted fields may hold line breaks and doubled
 * quotes; `;` is taken as separator when the first line has one outside quotes.
 *
 * @throws Error when a quoted field is not closed
 */
export function parseCsv(text: string): Record<string, string>[] {
  const source = text.replace(/^\ufeff/, '');
  const separator = (/^[^\r\n]*/.exec(source)?.[0] ?? '').replace(/"[^"]*"/g, '').includes(';') ? ';' : ',';
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let quoted = false;
  for (let index = 0; index < source.length; index++) {
    const character = source.charAt(index);
    if (quoted) {
      if (character !== '"') field += character;
      else if (source.charAt(index + 1) === '"') {
        field += '"';
        index++;
      } else quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === separator || character === '\n') {
      row.push(field.replace(/\r$/, ''));
      field = '';
      if (character === '\n') {
        rows.push(row);
        row = [];
      }
    } else field += character;
  }
  if (quoted) throw new Error('Ein Feld mit Anführungszeichen ist nicht geschlossen.');
  if (field !== '' || row.length > 0) rows.push([...row, field]);
  const [names = [], ...records] = rows.filter((one) => one.some((cell) => cell !== ''));
  return records.map((record) => Object.fromEntries(names.map((name, index) => [name, record[index] ?? ''])));
}
