declare global {
  interface ImportMetaEnv {
    /** Set by `astro.config.mjs` while pages are made. */
    readonly FEEDBACK_SNAPSHOT?: string;
  }
}

/** The file in which the last snapshot of ratings and comments lies, as an absolute path; undefined outside of a build. */
export const feedbackSnapshotFile = import.meta.env.FEEDBACK_SNAPSHOT;
