import type { ShotWish } from '#engine/level/cutscene-spec.ts';

/** Words for a way to film something, from character `at` to `end` of a text. */
export interface ShotWords {
  readonly at: number;
  readonly end: number;
  readonly wish: ShotWish;
  /** True for words that also mean something else: they count only where a scene is spoken of. */
  readonly weak: boolean;
}

type Row = readonly [wish: ShotWish, pattern: RegExp, weak?: 'weak'];

/** Longer phrases stand before the shorter ones that they contain: what was read once is not read again. */
const rows: readonly Row[] = [
  [
    { size: 'extreme-close' },
    /(?:extreme|big|very tight|tight) close[- ]?ups?|macro shot|primer[ií]simo primer plano|大特写|极特写/giu,
  ],
  [
    { size: 'extreme-wide' },
    /(?:extreme|very|super)[- ](?:wide|long)(?:[- ]angle)?(?: shot| view)?|gran plano general|大远景/giu,
  ],
  [{ size: 'insert' }, /(?:insert|detail) shot|plano(?: de)? detalle|细节特写/giu],
  [
    { size: 'medium' },
    /(?:medium|mid)[- ](?:close[- ]?up|wide|long)(?: shot)?|(?:medium|mid)[- ]?shot|plano medio|中景|近景/giu,
  ],
  [{ size: 'medium' }, /\b(?:medium|waist[- ]up)\b/giu, 'weak'],
  [{ size: 'close' }, /close[- ]?ups?|close shot|tight shot|primer plano|特写/giu],
  [{ size: 'full' }, /full(?:[- ](?:body|length|figure))? shot|plano (?:entero|completo)|全身镜头/giu],
  [
    { size: 'wide' },
    /(?:wide|long|establishing|master|panoramic)(?:[- ]angle)?(?: establishing)? (?:shot|view)|plano (?:general|amplio|abierto)|远景|全景|广角/giu,
  ],
  [{ size: 'wide' }, /\bwide\b/giu, 'weak'],
  [{ size: 'close' }, /\bclose (?:on|of)\b/giu, 'weak'],
  [{ setup: 'two-shot' }, /\b(?:two|2)[- ]?shot|plano (?:de dos|conjunto)|双人镜头/giu],
  [
    { setup: 'over-the-shoulder' },
    /\b(?:over|from behind)[- ](?:the|his|her|their|\p{Lu}\p{L}+['’]s)[- ]shoulder|\bOTS\b|(?:por encima|sobre|por sobre) (?:del|el|su) hombro|过肩/giu,
  ],
  [{ setup: 'reaction' }, /reaction shot|plano de reacci[oó]n|反应镜头/giu],
  [{ angle: 'low' }, /low[- ]angle(?: shot)?|worm['’]?s[- ]eye(?: view)?|contrapicado|仰拍|仰视|低角度/giu],
  [{ angle: 'low' }, /\bfrom below\b|\blooking up at\b|\bdesde abajo\b/giu, 'weak'],
  [
    { angle: 'overhead' },
    /overhead shot|top[- ]down shot|bird['’]?s[- ]eye(?: view| shot)?|(?:plano )?cenital|鸟瞰|顶拍/giu,
  ],
  [{ angle: 'overhead' }, /\boverhead\b|\bstraight down\b/giu, 'weak'],
  [
    { angle: 'high' },
    /high[- ]angle(?: shot)?|(?:aerial|drone)(?: shot| view)|(?:plano|vista|toma) a[eé]re[oa]|plano picado|俯拍|俯视|高角度|航拍|俯瞰/giu,
  ],
  [{ angle: 'high' }, /\bpicado\b|\baerial\b|\bfrom (?:high )?above\b|\bdesde arriba\b/giu, 'weak'],
  [{ angle: 'eye' }, /eye[- ]level(?: shot)?|平视/giu],
  [
    { move: 'handheld' },
    /hand[- ]?held(?: shot| camera)|shaky[- ]?cam(?:era)?|c[aá]mara en mano|手持(?:镜头|拍摄)?/giu,
  ],
  [{ move: 'handheld' }, /\bhand[- ]?held\b|\bshaky\b/giu, 'weak'],
  [{ move: 'static' }, /(?:static|still|locked[- ]off|fixed)(?: camera)? shot|plano (?:fijo|est[aá]tico)|固定镜头/giu],
  [{ move: 'static' }, /\b(?:static|locked[- ]off|motionless)\b/giu, 'weak'],
  [
    { move: 'flyover' },
    /\bfl(?:y-over|yover)(?: shot)?\b|camera (?:\w+ )?(?:flies|glides|soars|swoops|sweeps)(?: slowly)?(?: over| across| above| through)?|c[aá]mara sobrevuela|镜头(?:\p{Script=Han}{0,2})?(?:飞过|掠过|扫过|飞越)/giu,
  ],
  [
    { move: 'flyover' },
    /sobrevuela|\b(?:fly|flies|flying|glides|soars|swoops|sweeps|sweeping)(?: over| across| above| through)\b/giu,
    'weak',
  ],
  [
    { move: 'orbit' },
    /(?:camera|shot|view) (?:\w+ly )?(?:circles|orbits|rotates|spins|turns|revolves|moves|goes)(?: slowly)? ?(?:around|round)?|orbit(?:ing|al)? shot|arc shot|360[- ]degree shot|c[aá]mara (?:gira|da vueltas|rota|orbita|rodea)(?: alrededor| en torno)?|镜头\p{Script=Han}{0,2}(?:环绕|绕着|围绕|绕)/giu,
  ],
  [
    { move: 'orbit' },
    /\b(?:circles|circling|orbits?|orbiting|rotat(?:es|ing) around|spins around)\b|rodea(?:ndo)?|(?:gira|da vueltas) alrededor|环绕|绕着|围绕/giu,
    'weak',
  ],
  [
    { move: 'dolly', backwards: true },
    /pull(?:s|ing)?[- ](?:back|out|away)|doll(?:y|ies)[- ](?:out|back)|se aleja|拉远|拉开|拉镜头/giu,
    'weak',
  ],
  [
    { move: 'dolly' },
    /\bdoll(?:y|ies|ying)(?:[- ](?:in|shot|towards?|to))*|travelling(?: de acercamiento)?|推镜头|镜头推(?:近|进)/giu,
  ],
  [
    { move: 'dolly' },
    /\bpush(?:es|ing)?[- ]in\b|\b(?:moves|creeps|glides) (?:in|closer|towards?)\b|se acerca|推近|推进/giu,
    'weak',
  ],
  [{ move: 'zoom', backwards: true }, /\bzoom(?:s|ing)?[- ]out\b|镜头缩小/giu],
  [
    { move: 'zoom' },
    /\bzoom(?:s|ing)?[- ](?:in|on|into|shot)\b|(?:slow|quick|fast|crash|smooth) zoom|\bzoom (?:a|hacia|al|lento)\b|变焦/giu,
  ],
  [{ move: 'zoom' }, /\bzoom(?:s|ing)?\b|放大/giu, 'weak'],
  [{ move: 'truck' }, /\btruck(?:s|ing)? (?:shot|left|right|past|along)|travelling lateral|横移/giu],
  [
    { move: 'follow' },
    /track(?:s|ing) shot|camera (?:\w+ly )?(?:tracks|follows|trails)|follow(?:ing)?[- ]shot|plano de seguimiento|c[aá]mara sigue|跟拍|跟镜头|镜头(?:跟随|跟着|追随)/giu,
  ],
  [{ move: 'follow' }, /\b(?:tracks?|tracking|follows|following)\b/giu, 'weak'],
  [{ move: 'crane', backwards: true }, /\bcrane(?:s|ing)? up|camera rises|la c[aá]mara (?:sube|se eleva)/giu],
  [{ move: 'crane' }, /\bcrane (?:shot|down)|boom shot|(?:plano|toma) (?:de|con) gr[uú]a|摇臂|升降镜头/giu],
  [{ move: 'tilt', backwards: true }, /\btilt(?:s|ing)?[- ]down/giu],
  [
    { move: 'tilt' },
    /\btilt(?:s|ing)?[- ]up|\btilt shot|inclinaci[oó]n (?:de c[aá]mara )?(?:hacia )?(?:arriba|vertical)|镜头(?:上移|上摇)|上摇|俯仰/giu,
  ],
  [{ move: 'tilt' }, /\btilt(?:s|ing)?\b/giu, 'weak'],
  [{ move: 'pan', backwards: true }, /\bpan(?:s|ning)?[- ]left/giu, 'weak'],
  [
    { move: 'pan' },
    /\bpan(?:s|ning)?[- ](?:shot|across|over|right|around|along|to)|camera pans|slow pan|panor[aá]mica|\bpaneo\b|横摇|摇镜头|镜头摇/giu,
  ],
  [{ move: 'pan' }, /\bpan(?:s|ning)?\b/giu, 'weak'],
  [
    { transition: 'fade' },
    /\b(?:fad(?:es?|ing)|cuts?|dissolves?)(?: slowly)? (?:in)?to black|\bfade[- ]?outs?\b|\bfades? out\b|(?:fund(?:e|ido|ir)|corte) a negro|淡出|渐黑|黑屏|变黑/giu,
  ],
];

/** Words that speak of filming without saying how. */
const framing =
  /\b(?:ends?|starts?|begins?|opens?|finish(?:es)?) (?:with|on) (?:an? |the )?(?:\p{L}+ ){0,2}?(?:aerial|wide|pan|zoom|pull|tilt|crane|orbit|close|fade)\b/iu;
const filming =
  /\b(?:cameras?|cut ?scenes?|cinematics?|cuts? to|shots? of|shots?:|smash cut|montage|c[aá]mara|cinem[aá]tica|corta a|plano|toma de)\b|镜头|过场|开场|画面|运镜|片头|片尾/iu;

/** All ways to film something that a text speaks of, in its order. */
export function findShotWords(text: string): ShotWords[] {
  const found: ShotWords[] = [];
  for (const [wish, pattern, weak] of rows) {
    for (const match of text.matchAll(pattern)) {
      const at = match.index;
      const end = at + match[0].length;
      if (found.some((other) => at < other.end && end > other.at) || isOwnName(text, { at, end })) continue;
      found.push({ at, end, wish, weak: weak !== undefined });
    }
  }
  return found.toSorted((a, b) => a.at - b.at);
}

// "A sheriff named Dolly", "la panadera y Tomás": a capital within a sentence makes a name of it.
function isOwnName(text: string, span: { at: number; end: number }): boolean {
  return /^\p{Lu}\p{Ll}+/u.test(text.slice(span.at, span.end)) && /[\p{L},]\s$/u.test(text.slice(0, span.at));
}

/** True for a text that speaks of filming. */
export function speaksOfFilming(text: string): boolean {
  return filming.test(text) || framing.test(text) || findShotWords(text).some((words) => !words.weak);
}
