import type { KeyedHash } from '../../guard/keyed-hash.ts';
import type { Site } from '../../services.ts';
import type { Storage } from '../../storage/storage-port.ts';
import type { NodeConfiguration } from '../node-configuration.ts';

/** What a command works with. */
export interface CommandContext {
  readonly configuration: NodeConfiguration;
  readonly storage: Storage;
  readonly hash: KeyedHash;
  readonly site: Site;
  readonly now: () => number;
  /** Slugs the site was built with. */
  readonly slugs: ReadonlySet<string>;
  /** Prints a line for the operator. */
  readonly say: (line: string) => void;
}

/** Options after the command, already checked to be known ones. */
export interface CommandOptions {
  readonly reason?: string | undefined;
  readonly role?: string | undefined;
  readonly file?: string | undefined;
  readonly mapping?: string | undefined;
  readonly json?: boolean | undefined;
  readonly write?: boolean | undefined;
}

/** A command of `npm run feedback`. It gives back whether all went well. */
export interface Command {
  /** How it is called, for the usage. */
  readonly usage: string;
  /** What it does, one German line. */
  readonly summary: string;
  readonly run: (
    context: CommandContext,
    argument: string | undefined,
    options: CommandOptions,
  ) => Promise<boolean>;
}
