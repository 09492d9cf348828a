/** What is wrong with a password, or null. */
export type PasswordProblem = "short" | "common" | "room";

const SHORTEST = 12;

/** What people build long passwords of that are guessed first; a password is common when nothing much is left beside them. */
const STEMS =
  `password passwort motdepasse passw0rd pa55word p@ssword kennwort geheim secret welcome willkommen bienvenue bonjour hello hallo
qwertzuiop qwertyuiop azertyuiop qwertz qwerty azerty asdfgh yxcvbn zxcvbn wxcvbn qazwsx 1q2w3e 1qaz2wsx abcdef abcd abc letmein admin administrator root login access
master monkey dragon football soccer fussball baseball basketball hockey superman batman spiderman starwars pokemon princess prinzessin
princesse sunshine sonnenschein soleil schatz schatzi liebe iloveyou jetaime ichliebedich love lover hunter shadow michael michelle
jennifer jessica daniel thomas andreas stefan martin nicolas nicole sandra sabine claudia christian charlie ashley amanda jordan jackson
robert george william alexander alexandre sebastian samantha matthew joshua andrew anthony benjamin computer internet samsung iphone
google facebook instagram whatsapp microsoft windows summer sommer winter spring autumn herbst automne hiver printemps fruehling freedom
whatever trustno1 changeme nothing something blink182 chocolate schokolade chocolat cheese butterfly papillon schmetterling flower blume
fleur purple orange yellow silver golden diamond killer pepper ginger cookie banana bananas helpnet counsellor conseiller berater therapie
therapy consultation client january february march april june july august september october november december januar februar maerz mai
juni juli oktober dezember janvier fevrier mars avril juin juillet aout octobre decembre monday tuesday wednesday thursday friday
saturday sunday montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche
berlin paris london zuerich zurich geneva geneve wien vienna hamburg muenchen deutschland france schweiz suisse austria england america
mustang porsche ferrari mercedes corvette harley maggie buster tigger snoopy hannah family familie famille mother father mutter vater
maman papa baby angel engel ange jesus christ god gott dieu super cool test testing guest user demo default example beispiel exemple
correct horse battery staple the and und der die das les des mon mein my meine ist ich you`.split(/\s+/);

const BY_LENGTH = [...new Set(STEMS)].sort((a, b) => b.length - a.length);

/** At least twelve characters, and more than words everybody tries first with digits around them. */
export function passwordProblem(password: string, ...own: string[]): PasswordProblem | null {
  const same = password.normalize("NFKC");
  if ([...same].length < SHORTEST) return "short";
  return isCommon(same.toLowerCase(), own) ? "common" : null;
}

/** The second password's rule: a capital letter, a digit and a special character. It may equal the first one if that one has them. */
export function roomPasswordProblem(password: string): PasswordProblem | null {
  const same = password.normalize("NFKC");
  if ([...same].length < SHORTEST) return "short";
  if (!/\p{Lu}/u.test(same) || !/\p{Nd}/u.test(same) || !/[^\p{L}\p{N}\s]/u.test(same)) return "room";
  return isCommon(same.toLowerCase(), []) ? "common" : null;
}

function isCommon(password: string, own: string[]): boolean {
  let left = password;
  for (const stem of [...own.map((o) => o.toLowerCase()).filter((o) => o.length > 2), ...BY_LENGTH]) left = left.replaceAll(stem, "\u0000");
  left = withoutRuns(left.replaceAll("\u0000", ""));
  return new Set(left.replace(/[\d\s!?.,_\-@#$*+]/g, "")).size < 4 && withoutRuns(left).length < 8;
}

/** Repeats and counted rows (aaaa, 1234, dcba) say one character's worth. */
function withoutRuns(text: string): string {
  let kept = "";
  for (let at = 0; at < text.length; at++) {
    const step = text.charCodeAt(at) - text.charCodeAt(at - 1);
    const before = text.charCodeAt(at - 1) - text.charCodeAt(at - 2);
    if (at >= 2 && step === before && Math.abs(step) <= 1) continue;
    kept += text.charAt(at);
  }
  return kept;
}
