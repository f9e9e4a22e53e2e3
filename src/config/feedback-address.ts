import { basePath } from './base-path.ts';

declare global {
  interface ImportMetaEnv {
    /** Put in by `astro.config.mjs`. */
    readonly FEEDBACK_HOST: string;
  }
}

/**
 * Address of the host of its own on which the endpoint answers, with a slash at its end; empty where the endpoint lies
 * beside the pages. The build makes it of `FEEDBACK_URL`.
 */
// Where nothing was bundled there is no `env`, whatever the types say.
// eslint-disable-next-line @typescript-eslint/no-unnecessary-condition
export const feedbackHost: string = import.meta.env?.FEEDBACK_HOST ?? '';

/** Where the endpoint is asked, and where moderators work: their session belongs to its host. */
export const feedbackBase: string = feedbackHost || basePath;

/** The address under which the endpoint's routes lie. */
export const endpointBase = `${feedbackBase}api/v1`;
