/** Sentences and suggestions for refused prompts, by language and reason. */
export const refusalWords = {
  en: {
    sentence: {
      sexual: 'Sexual content cannot become a level here.',
      hateful: 'A level cannot be about hating or harming a group of people.',
      gore: 'Cruelty and gore cannot become a level here.',
      'self-harm': 'A level about hurting yourself is not something we make.',
      illegal: 'A level cannot teach or stage real-world crime.',
    },
    fix: {
      sexual: 'Try something like "a cosy village at dusk where two shy neighbours swap letters".',
      hateful: 'Try something like "a harbour festival where everyone brings 6 lanterns".',
      gore: 'Try a spooky level instead: "a foggy graveyard where ghosts hide 7 candles".',
      'self-harm':
        'If you are hurting, please talk to somebody you trust or a helpline near you. For a gentle level, try "a quiet lake at dawn, find 5 stars".',
      illegal: 'Try a playful caper: "a night market, find the 5 missing gems before dawn".',
    },
  },
  zh: {
    sentence: {
      sexual: '色情内容不能做成关卡。',
      hateful: '关卡不能以仇恨或伤害某个人群为内容。',
      gore: '血腥残忍的内容不能做成关卡。',
      'self-harm': '我们不制作关于伤害自己的关卡。',
      illegal: '关卡不能教授或模拟现实中的犯罪。',
    },
    fix: {
      sexual: '可以试试：“黄昏的温馨小村，帮两位害羞的邻居送信”。',
      hateful: '可以试试：“海港节日，大家一起收集6盏灯笼”。',
      gore: '想要刺激，可以试试：“雾中的墓地，幽灵藏起了7支蜡烛”。',
      'self-harm':
        '如果你正感到难过，请和信任的人聊聊，或拨打当地的求助热线。想要平静的关卡，可以试试：“黎明的湖边，找到5颗星星”。',
      illegal: '可以试试有趣的冒险：“夜市里，天亮前找到5颗丢失的宝石”。',
    },
  },
  es: {
    sentence: {
      sexual: 'El contenido sexual no puede ser un nivel aquí.',
      hateful: 'Un nivel no puede tratar de odiar o dañar a un grupo de personas.',
      gore: 'La crueldad y la sangre no pueden ser un nivel aquí.',
      'self-harm': 'No hacemos niveles sobre hacerse daño.',
      illegal: 'Un nivel no puede enseñar ni representar delitos reales.',
    },
    fix: {
      sexual: 'Prueba algo como «un pueblo acogedor al atardecer donde dos vecinos tímidos se escriben cartas».',
      hateful: 'Prueba algo como «una fiesta en el puerto, recoge 6 faroles».',
      gore: 'Prueba algo de miedo sin crueldad: «un cementerio con niebla, los fantasmas esconden 7 velas».',
      'self-harm':
        'Si lo estás pasando mal, habla con alguien de confianza o llama a una línea de ayuda. Para un nivel tranquilo, prueba «un lago al amanecer, encuentra 5 estrellas».',
      illegal: 'Prueba una aventura: «un mercado de noche, encuentra las 5 gemas perdidas antes del amanecer».',
    },
  },
} as const;
