import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildWhenNeeded } from './build-when-needed.ts';
import { bundleServer } from './bundle-server.ts';

/** `npm start`: builds the site when it is missing or older than what it is made of, then serves it. */
await buildWhenNeeded('dist');
await import(pathToFileURL(resolve(await bundleServer())).href);
