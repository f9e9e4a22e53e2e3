const names: Readonly<Record<string, string>> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' };

/** Text as it may stand in XML, between tags or in an attribute. */
export function xmlText(text: string): string {
  return text.replaceAll(/[&<>"]/g, (sign) => `&${names[sign] ?? ''};`);
}
