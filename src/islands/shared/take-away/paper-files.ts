/** For whom a paper is: a council (Ratsvorlage) or a board (Vorstandsvorlage). */
export const paperKinds = ['council', 'board'] as const;
/** In which formats it is given. */
export const paperFormats = ['docx', 'odt', 'pdf'] as const;

/** A paper in a format, with the name its button has in the page. */
export interface PaperFile {
  readonly kind: (typeof paperKinds)[number];
  readonly format: (typeof paperFormats)[number];
}

/** The name a button has for a paper in a format. */
export function paperButton({ kind, format }: PaperFile): `${PaperFile['kind']}-${PaperFile['format']}` {
  return `${kind}-${format}`;
}

/** All papers in all formats. */
export const paperFiles: readonly PaperFile[] = paperKinds.flatMap((kind) =>
  paperFormats.map((format) => ({ kind, format })),
);

/** What makes papers, by the names of their buttons. */
export function paperMakers<Maker>(maker: (file: PaperFile) => Maker): Readonly<Record<string, Maker>> {
  return Object.fromEntries(paperFiles.map((file) => [paperButton(file), maker(file)]));
}
