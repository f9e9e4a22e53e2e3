import * as z from 'zod';

/**
 * Hosts that mirror or collect other people's publications. Their addresses break or infringe; the publication is
 * named without a link instead.
 */
const fragileHosts =
  /(^|\.)(docplayer\.org|fdokument\.com|expydoc\.com|readkong\.com|yumpu\.com|9dok\.net|e-dokumen\.id|plesk\.page)$|^(vdocuments|pdfslide)\.|^app-webview\.sparknews|^test\.antragsportal|^\d+(\.\d+){3}$/;

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname : '';
}

/** A public web address: http or https, with a host name, not one of the known fragile mirrors. */
export const webAddress = z
  .string()
  .trim()
  .refine((address) => URL.canParse(address) && /^https?:$/.test(new URL(address).protocol), {
    error: 'erwartet eine Adresse, die mit https:// oder http:// beginnt',
    abort: true,
  })
  .refine((address) => hostOf(address).includes('.') || /^\d/.test(hostOf(address)), {
    error: 'erwartet eine öffentliche Adresse mit vollständigem Rechnernamen',
  })
  .refine((address) => !fragileHosts.test(hostOf(address)), {
    error:
      'erwartet die Originaladresse: Diese Sammelseite ist brüchig. Lassen Sie url weg und nennen Sie die Veröffentlichung',
  })
  .meta({ description: 'Öffentliche Adresse mit https:// oder http://' });
