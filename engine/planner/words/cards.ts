import type { WorldSpec } from '#engine/level/world-spec.ts';
import type { Language } from '#engine/planner/text/detect-language.ts';

type Size = WorldSpec['layout']['size'];
type Water = WorldSpec['layout']['water'];

/** How big a level is. */
export const sizeWords: Readonly<Record<Language, Readonly<Record<Size, string>>>> = {
  en: { small: 'small', medium: 'medium', large: 'large' },
  zh: { small: '小', medium: '中等', large: '大' },
  es: { small: 'pequeño', medium: 'mediano', large: 'grande' },
};

/** What water there is. */
export const waterWords: Readonly<Record<Language, Readonly<Record<Water, string>>>> = {
  en: { none: 'no water', pond: 'a pond', lake: 'a lake', river: 'a river', sea: 'the sea' },
  zh: { none: '没有水', pond: '池塘', lake: '湖', river: '河', sea: '海' },
  es: { none: 'sin agua', pond: 'un estanque', lake: 'un lago', river: 'un río', sea: 'el mar' },
};

/** The water as a place that something stands at. */
export const shoreWords: Readonly<Record<Language, Readonly<Record<Water, string>>>> = {
  en: { none: '', pond: 'the pond', lake: 'the lake', river: 'the river', sea: 'the sea' },
  zh: { none: '', pond: '池塘', lake: '湖', river: '河', sea: '海' },
  es: { none: '', pond: 'el estanque', lake: 'el lago', river: 'el río', sea: 'el mar' },
};

/** Titles and sentences of the plan cards; {0}.. are filled by `describePlan`. */
export const cardWords = {
  en: {
    goal: 'Goal',
    place: 'Place',
    things: 'What is there',
    people: 'Who lives here',
    story: 'Story',
    rules: 'Rules',
    assumption: 'I assumed',
    warning: 'Mind',
    win: {
      collect: 'Collect {0} to win.',
      'reach-goal': 'Reach the goal at the end of the course.',
      'pass-gates': 'Fly through {0}.',
      quest: 'Finish the quest "{0}".',
    },
    quest: 'Quest "{0}": {1} Reward: {2} credits.',
    placeLine: '{0}, {1}, {2}. The mood is {3}, the look {4}. {5} map with {6}.',
    nobody: 'Nobody lives here.',
    person: '{0}, {1}',
    keepsSecret: ' (keeps a secret)',
    scene: '{0} opens with: "{1}"',
    scenes: { start: 'The start scene', win: 'The win scene', 'quest-accepted': 'The quest scene' },
    difficulty: 'Difficulty {0} %.',
    timer: 'Time limit: {0}.',
    noTimer: 'No time limit.',
    lives: '{0} lives.',
    endless: 'As many tries as you like.',
    double: 'Double jump.',
    gravity: 'Gravity {0}x.',
    speed: 'Speed {0}x.',
    jump: 'Jump {0}x.',
    absent: 'Left out as asked: {0}.',
    and: ', ',
    nothing: 'Nothing but the land itself.',
  },
  zh: {
    goal: '目标',
    place: '地点',
    things: '有什么',
    people: '谁住在这里',
    story: '故事',
    rules: '规则',
    assumption: '我的假设',
    warning: '请注意',
    win: {
      collect: '收集{0}即可获胜。',
      'reach-goal': '到达路线尽头的终点。',
      'pass-gates': '飞过{0}。',
      quest: '完成任务“{0}”。',
    },
    quest: '任务“{0}”：{1}奖励：{2}枚积分。',
    placeLine: '{0}，{1}，{2}。气氛{3}，画风{4}。{5}地图，{6}。',
    nobody: '这里没有人居住。',
    person: '{1}{0}',
    keepsSecret: '（有一个秘密）',
    scene: '{0}的开头：“{1}”',
    scenes: { start: '开场', win: '胜利场景', 'quest-accepted': '任务场景' },
    difficulty: '难度{0}%。',
    timer: '时间限制：{0}。',
    noTimer: '没有时间限制。',
    lives: '{0}条命。',
    endless: '可以无限次尝试。',
    double: '可以二段跳。',
    gravity: '重力{0}倍。',
    speed: '速度{0}倍。',
    jump: '跳跃{0}倍。',
    absent: '按要求没有：{0}。',
    and: '、',
    nothing: '除了大地什么都没有。',
  },
  es: {
    goal: 'Meta',
    place: 'Lugar',
    things: 'Qué hay',
    people: 'Quién vive aquí',
    story: 'Historia',
    rules: 'Reglas',
    assumption: 'He supuesto',
    warning: 'Atención',
    win: {
      collect: 'Recoge {0} para ganar.',
      'reach-goal': 'Llega a la meta al final del recorrido.',
      'pass-gates': 'Vuela a través de {0}.',
      quest: 'Completa la misión «{0}».',
    },
    quest: 'Misión «{0}»: {1} Recompensa: {2} créditos.',
    placeLine: '{0}, {1}, {2}. Ambiente {3}, estilo {4}. Mapa {5}, {6}.',
    nobody: 'Aquí no vive nadie.',
    person: '{0}, {1}',
    keepsSecret: ' (guarda un secreto)',
    scene: '{0} empieza con: «{1}»',
    scenes: { start: 'La escena inicial', win: 'La escena final', 'quest-accepted': 'La escena de la misión' },
    difficulty: 'Dificultad {0} %.',
    timer: 'Límite de tiempo: {0}.',
    noTimer: 'Sin límite de tiempo.',
    lives: '{0} vidas.',
    endless: 'Tantos intentos como quieras.',
    double: 'Doble salto.',
    gravity: 'Gravedad {0}x.',
    speed: 'Velocidad {0}x.',
    jump: 'Salto {0}x.',
    absent: 'Fuera, como pediste: {0}.',
    and: ', ',
    nothing: 'Nada más que la tierra.',
  },
} as const;
