import type { CharacterSpec } from '#engine/level/world-spec.ts';
import type { Rng } from '#engine/math/rng.ts';
import { slug } from '#engine/planner/compose/draft.ts';
import type { Language } from '#engine/planner/text/detect-language.ts';
import type { PersonWish } from '#engine/planner/understand/intent.ts';
import { personNames, roleWords } from '#engine/planner/words/people.ts';

/** Gives a wished person a name, role, persona and look; `idBase` is what their id should start with. */
export function inventPerson(options: { wish: PersonWish; language: Language; taken: readonly string[]; rng: Rng }): {
  character: Omit<CharacterSpec, 'id'>;
  idBase: string;
} {
  const { wish, language, taken, rng } = options;
  const free = personNames[language].filter((entry) => !taken.includes(entry.name));
  const invented = rng.pick(free.length > 0 ? free : personNames[language]);
  const name = [...(wish.name ?? invented.name)].slice(0, 40).join('').trim() || invented.name;
  const words = roleWords.get(wish.role ?? 'friend') ?? roleWords.get('friend');
  const feminine = wish.name === null ? invented.gender === 'f' : /a$/i.test(wish.name);
  const ownRole = (language === 'es' && feminine ? words?.esFeminine : words?.name[language]) ?? 'villager';
  return {
    character: {
      name,
      role: (isOwnWord(wish, language) ? wish.roleWord : null) ?? ownRole,
      persona: [wish.persona ?? '', words?.persona[language] ?? '']
        .filter((part) => part !== '')
        .join(language === 'zh' ? '' : ' '),
      greeting: '',
      knowledge: [],
      secrets: [],
      appearance: { hue: ((words?.hue ?? 200) + rng.int(0, 30)) % 360, hat: words?.hat ?? 'none' },
      placement: { region: 'centre' },
    },
    idBase: slug(name) || slug(wish.role ?? '') || 'friend',
  };
}

// "面包师" may name a role in a Chinese level only; a Spanish word keeps its own gender ("panadera").
function isOwnWord(wish: PersonWish, language: Language): boolean {
  if (wish.roleWord === null) return false;
  return (
    /\p{Script=Han}/u.test(wish.roleWord) === (language === 'zh') && !/\p{Extended_Pictographic}/u.test(wish.roleWord)
  );
}
