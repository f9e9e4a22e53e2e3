import * as z from 'zod';

/** A file that gets compressed copies beside it, as a thread is told of it. */
const fileToCompress = z.object({
  /** Absolute path. */
  path: z.string(),
  /** Of the brotli copy. */
  level: z.union([z.literal(6), z.literal(9), z.literal(11)]),
  alsoGzip: z.boolean(),
});

export const filesToCompress = z.array(fileToCompress);

export type FileToCompress = z.infer<typeof fileToCompress>;
