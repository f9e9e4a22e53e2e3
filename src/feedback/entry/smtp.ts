import { createTransport } from 'nodemailer';
import type { SendMail } from '../mail/send-mails.ts';

/** Sends mails through an SMTP server; recipients do not see one another. */
export function createSmtp(url: string, from: string): SendMail {
  const transport = createTransport(url);
  return async ({ messageId, to, subject, text }) => {
    // As objects, addresses are taken whole; as text, a comma or line break would make two of one.
    const bcc = to.map((address) => ({ name: '', address }));
    await transport.sendMail({ messageId, from, to: from, bcc, subject, text });
  };
}
