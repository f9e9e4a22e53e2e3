import { dataFiles } from './routes.ts';

/** Files that say the same in different formats, as portals list them: one dataset each. */
export const dataSets = [
  { key: 'modules', files: [dataFiles.modules, dataFiles.modulesCsv] },
  { key: 'figures', files: [dataFiles.figures, dataFiles.figuresCsv] },
  { key: 'ratings', files: [dataFiles.ratings, dataFiles.ratingsCsv] },
  { key: 'codebook', files: [dataFiles.codebook] },
] as const;
