/** Where the text of a law can be read: on the page of a section by its number, or as a whole. */
interface LawPlace {
  /** Address of the law; sections of federal laws follow as `__569.html`. */
  readonly address: string;
  readonly sections: boolean;
}

const federal = (folder: string): LawPlace => ({
  address: `https://www.gesetze-im-internet.de/${folder}/`,
  sections: true,
});
const whole = (address: string): LawPlace => ({ address, sections: false });

/** The laws that entries may name, by the short name that ends a norm, with their official place. */
export const laws = {
  AEUV: whole('https://eur-lex.europa.eu/eli/treaty/tfeu_2016/oj/deu'),
  BetrKV: federal('betrkv'),
  BFSG: federal('bfsg'),
  BGB: federal('bgb'),
  BGG: federal('bgg'),
  CO2KostAufG: federal('co2kostaufg'),
  DDG: federal('ddg'),
  DSGVO: whole('https://eur-lex.europa.eu/eli/reg/2016/679/oj/deu'),
  GWB: federal('gwb'),
  HeizkostenV: federal('heizkostenv'),
  PBefG: federal('pbefg'),
  RDG: federal('rdg'),
  'SGB II': federal('sgb_2'),
  'SGB XI': federal('sgb_11'),
  'SGB XII': federal('sgb_12'),
  StGB: federal('stgb'),
  'VO (EU) 2022/2065': whole('https://eur-lex.europa.eu/eli/reg/2022/2065/oj/deu'),
  'VO (EU) 2023/2831': whole('https://eur-lex.europa.eu/eli/reg/2023/2831/oj/deu'),
  'WoVG Bln': whole('https://gesetze.berlin.de/'),
} as const satisfies Readonly<Record<string, LawPlace>>;

export type LawName = keyof typeof laws;

/** Whether a text is the short name of a known law. */
export function isLawName(text: string): text is LawName {
  return Object.hasOwn(laws, text);
}
