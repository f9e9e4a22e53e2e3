/** German words that carry no subject; questions are put with them. */
export const stopWords: ReadonlySet<string> = new Set(
  `ab aber alle allem allen aller alles als also am an andere anderen auch auf aus bei beim bin bis bitte da dabei
  damit dann das dass dazu dein deine dem den denn der des dessen die dies diese diesem diesen dieser dieses doch dort
  du durch ein eine einem einen einer eines er es etwas euch euer für gegen geht gibt gibts hab habe haben hat hatte hier
  ich ihr ihre ihrem ihren ihrer im in ins ist ja jede jedem jeden jeder jedes kann kannst können könnte machen macht
  man mein meine meinem meinen meiner mich mir mit möchte möchten muss müssen nach nicht noch nun nur ob oder ohne
  sein seine seinem seinen seiner sich sie sind so soll sollen sollte sollten über um und uns unser unsere unserem unseren
  unserer unter vom von vor wann warum was wegen weil welche welchem welchen welcher welches wem wen wenn wer werde werden
  wie wieso will wir wird wo wofür wohin wollen woran worden wurde würde zu zum zur zwischen`.split(/\s+/),
);
