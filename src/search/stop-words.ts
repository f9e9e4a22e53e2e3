/** German words that carry no subject; questions are put with them, and people fill what they say with them. */
export const stopWords: ReadonlySet<string> = new Set(
  `ab aber acht alle allem allen aller allerdings alles als also am an andere anderen aneinander anfangen auch auf
  aus außerdem bald bei beide beiden beim bekommen bekommt besser bevor bin bis bisher bisschen bitte bleiben
  bleibt brauche brauchen bräucht braucht bräuchte bräuchten da dabei dadurch dafür dagegen daher dahin damals
  damit daneben dank danke dann daran darauf darf darin darüber darum das dass dasselbe dauernd davon dazu dein
  deine deines dem demselben den denken denkt denn dennoch denselben der derselbe derselben des deshalb dessen
  dich die dies diese dieselbe dieselben diesem diesen dieser dieses ding dinge dir doch dort dorthin dran drauf
  drei dreimal drin dringend drüber drum du durch dürfen dürfte eben ebenfalls ebenso eh eher ehrlich eigentlich
  ein eine einem einen einer eines einfach einige einigen einiges einmal elf endlich er erste ersten es etwa etwas
  euch euer eures eventuell falls falsch fangen fängt fast fertig früh früher fünf für ganz gar gegen gehe gehen
  geht gekommen gelassen gelten gemacht genau genommen genug gerade gern gerne gesagt gesehen getan gewesen
  geworden gibst gibt gibts gilt ging glauben glaubt gut gute guten hab habe haben hallo halt hat hätte hatte
  hatten hätten heißen heißt her heraus herein hier hierher hin hinaus hinein höchstens hundert ich ihm ihn ihnen
  ihr ihre ihrem ihren ihrer ihres im immer in ins inzwischen irgendein irgendeine irgendwann irgendwas irgendwer
  irgendwie irgendwo ist ja jede jedem jeden jeder jedes jedoch jemand jemandem jemanden jetzt jeweils kam kann
  kannst kein keine keinem keinen keiner keines komme kommen kommt können könnte könnten krieg kriege kriegen
  kriegst kriegt lang lange länger lassen lässt leider letzte letzten lieber liegen liegt lohnen lohnt mache
  machen macht mag mal man manche manchen mancher manchmal mehr mein meine meinem meinen meiner meines meint mich
  mindestens mir mit möchte möchten mögen möglichst muss müssen müsste müssten nach nachdem nächste nächsten ne
  nehmen nem nen neun nicht nichts nie niemals niemand niemandem niemanden nimmt nirgends nix noch nun nur ob oben
  obwohl oder paragraf paragraph oft ohne paar passieren passiert plötzlich problem probleme quasi rauf raus rein richtig richtige
  richtigen rüber rum runter sache sachen sagen sagt schaffe schaffen schafft schlecht schon sechs sehen sehr sein
  seine seinem seinen seiner seines seit seitdem selber selbst sich sie sieben sieht sind so sobald sodass sogar
  solange solche solchen solcher soll sollen sollte sollten sonst sowie sowieso sozusagen spät später ständig
  stattdessen täte täten tausend trotzdem tun tut über überall überhaupt um und ungefähr uns unser unsere unserem
  unseren unserer unseres unten unter viel viele vielen vieles vielleicht vier vom von voneinander vor vorbei
  während wann wär war wäre wären waren warum was weg wegen weil weiß weit weiter welche welchem welchen welcher
  welches wem wen wenig wenige weniger wenn wer werde werden wie wieder wieso will wir wird wirklich wissen wo
  wofür woher wohin wohl wolle wollen wollte wollten woran worauf woraus worden worum wovon wovor wurde würde
  wusste zehn ziemlich zu zudem zuerst zuletzt zum zumindest zur zurück zwei zweimal zweite zwischen zwölf`.split(
    /\s+/,
  ),
);
