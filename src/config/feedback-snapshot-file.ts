declare global {
  interface ImportMetaEnv {
    /** Set by the integration that hands the snapshot to the pages. */
    readonly FEEDBACK_SNAPSHOT?: string;
    readonly DEMO_SITE?: boolean;
  }
}

/** The file in which the last snapshot of ratings and comments lies, as an absolute path; undefined outside of a build. */
export const feedbackSnapshotFile = import.meta.env.FEEDBACK_SNAPSHOT;

/** Whether the pages show sample data; every page then says so, and nothing but the data decides it. */
export const isDemoSite = import.meta.env.DEMO_SITE === true;
