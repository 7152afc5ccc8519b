import { countKind, standsNear, texts } from './edit-case.ts';
import type { EditCase } from './edit-case.ts';

/** Edits in Chinese and Spanish. */
export const otherEdits: readonly EditCase[] = [
  {
    base: 'zh',
    instruction: '改成夜晚，并改名为月光湾',
    holds: (a) => a.setting.timeOfDay === 'night' && a.title === '月光湾',
    touches: ['setting', 'title'],
  },
  {
    base: 'zh',
    instruction: '加一座风车，叫它老汤姆',
    holds: (a, b) =>
      a.title === b.title && a.things.some((group) => group.kind === 'windmill' && group.name === '老汤姆'),
    touches: ['things'],
  },
  {
    base: 'es',
    instruction: 'que sea de noche y llámalo Bahía de Plata',
    holds: (a) => a.setting.timeOfDay === 'night' && a.title === 'Bahía de Plata',
    touches: ['setting', 'title'],
  },
  {
    base: 'zh',
    instruction: '雾更浓一点，加一座风车',
    holds: (a, b) => a.setting.fogDensity > b.setting.fogDensity && countKind(a, 'windmill') === 1,
    touches: ['setting', 'things'],
  },
  { base: 'zh', instruction: '改成夜晚', holds: (a) => a.setting.timeOfDay === 'night', touches: ['setting'] },
  {
    base: 'zh',
    instruction: '灯笼改成12盏',
    holds: (a) => countKind(a, 'lantern') === 12 && a.rules.win.kind === 'collect' && a.rules.win.count === 12,
    touches: ['things', 'rules', ...texts],
  },
  {
    base: 'zh',
    instruction: '再加两只幽灵',
    holds: (a, b) => countKind(a, 'ghost') === countKind(b, 'ghost') + 2,
    touches: ['things'],
  },
  {
    base: 'zh',
    instruction: '去掉幽灵',
    holds: (a) => countKind(a, 'ghost') === 0,
    touches: ['things', 'absent', ...texts],
  },
  {
    base: 'zh',
    instruction: '把幽灵换成狼',
    holds: (a) => countKind(a, 'ghost') === 0 && countKind(a, 'wolf') === 4,
    touches: ['things', ...texts],
  },
  {
    base: 'zh',
    instruction: '把市场移到喷泉北边',
    holds: (a) => standsNear(a, { kind: 'market-stall', near: 'fountain', relation: 'north-of' }),
    touches: ['things'],
  },
  {
    base: 'zh',
    instruction: '限时三分钟，三条命',
    holds: (a) => a.rules.timerSeconds === 180 && a.player.lives === 3,
    touches: ['rules', 'player'],
  },
  { base: 'zh', instruction: '把标题改成“月光湾”', holds: (a) => a.title === '月光湾', touches: ['title'] },
  {
    base: 'zh',
    instruction: '把米拉改名为小雨',
    holds: (a) => a.characters.some((person) => person.name === '小雨'),
    touches: ['title', ...texts],
  },
  {
    base: 'es',
    instruction: 'más niebla y añade un molino',
    holds: (a, b) => a.setting.fogDensity > b.setting.fogDensity && countKind(a, 'windmill') === 1,
    touches: ['setting', 'things'],
  },
  { base: 'es', instruction: 'que sea de noche', holds: (a) => a.setting.timeOfDay === 'night', touches: ['setting'] },
  {
    base: 'es',
    instruction: '12 faroles en vez de 8',
    holds: (a) => countKind(a, 'lantern') === 12,
    touches: ['things', 'rules', ...texts],
  },
  {
    base: 'es',
    instruction: 'quita los fantasmas',
    holds: (a) => countKind(a, 'ghost') === 0,
    touches: ['things', 'absent', ...texts],
  },
  {
    base: 'es',
    instruction: 'dos fantasmas más',
    holds: (a, b) => countKind(a, 'ghost') === countKind(b, 'ghost') + 2,
    touches: ['things'],
  },
  {
    base: 'es',
    instruction: 'pon el mercado al norte de la fuente',
    holds: (a) => standsNear(a, { kind: 'market-stall', near: 'fountain', relation: 'north-of' }),
    touches: ['things'],
  },
  {
    base: 'es',
    instruction: 'más difícil, con doble salto',
    holds: (a, b) => a.rules.difficulty > b.rules.difficulty && a.player.doubleJump,
    touches: ['rules', 'player'],
  },
  {
    base: 'es',
    instruction: 'cambia el título a "Luna de Sal"',
    holds: (a) => a.title === 'Luna de Sal',
    touches: ['title'],
  },
  {
    base: 'es',
    instruction: 'renombra a Lucía como Carmen',
    holds: (a) => a.characters.some((person) => person.name === 'Carmen'),
    touches: ['title', ...texts],
  },
  {
    base: 'es',
    instruction: 'sin enemigos',
    holds: (a) => a.things.every((group) => group.role !== 'enemy'),
    touches: ['things', 'absent', ...texts],
  },
];
