import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

/** A mail as it came over the wire. */
export interface ReceivedMail {
  /** Header lines, unfolded. */
  readonly headers: readonly string[];
  readonly body: string;
  /** The addresses it was handed over for, whatever the headers say. */
  readonly recipients: readonly string[];
}

/** A real mail server on a free port. */
export interface MailServer {
  readonly url: string;
  readonly mails: ReceivedMail[];
  /** Called when a mail has arrived completely and is not yet acknowledged; a returned error refuses it. */
  readonly intercept: { next: ((mail: ReceivedMail) => Promise<Error | undefined>) | undefined };
  readonly stop: () => Promise<void>;
}

function toMail(source: string, recipients: readonly string[]): ReceivedMail {
  const end = source.indexOf('\r\n\r\n');
  const headers = source
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n');
  return { headers, body: source.slice(end + 4), recipients };
}

/** The values of a header, by its name in any case. */
export function headerOf(mail: ReceivedMail | undefined, name: string): string[] {
  const start = `${name.toLowerCase()}:`;
  return (mail?.headers ?? [])
    .filter((line) => line.toLowerCase().startsWith(start))
    .map((line) => line.slice(start.length).trim());
}

/** Starts a mail server that keeps what it gets. */
export async function startMailServer(): Promise<MailServer> {
  const mails: ReceivedMail[] = [];
  const intercept: MailServer['intercept'] = { next: undefined };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, session, callback) => {
      void text(stream).then(async (source) => {
        const mail = toMail(
          source,
          session.envelope.rcptTo.map(({ address }) => address),
        );
        mails.push(mail);
        const { next } = intercept;
        intercept.next = undefined;
        callback(await next?.(mail));
      });
    },
  });
  server.on('error', () => undefined); // a client that breaks off is part of the tests
  const address = await new Promise<AddressInfo | string | null>((resolve) => {
    const listening = server.listen(0, '127.0.0.1', () => resolve(listening.address()));
  });
  if (typeof address !== 'object' || address === null) throw new Error('the mail server has no port');
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    mails,
    intercept,
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}
