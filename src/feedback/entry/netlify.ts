import { functionHandler } from './function-handler.ts';

/** The part of Netlify's context that is used here. */
interface Context {
  /** The visitor's address, found out by the platform. */
  readonly ip?: string;
}

const handle = functionHandler(process.env);

/** Entry for Netlify Functions; the static site lies beside it, served by the platform. */
export default function answer(request: Request, context: Context): Promise<Response> {
  return handle(request, { address: context.ip });
}

/** Where the platform calls the function. */
export const config = { path: '/api/v1/*' };
