import { functionHandler } from './function-handler.ts';

const handle = functionHandler(process.env);

/** Entry for Vercel Functions on Node; the static site lies beside it, served by the platform. */
export default {
  fetch(request: Request): Promise<Response> {
    // Set by the platform itself, which replaces what a client sends under this name.
    return handle(request, { address: request.headers.get('x-real-ip') ?? undefined });
  },
};
