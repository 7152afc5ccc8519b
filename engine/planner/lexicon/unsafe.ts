import type { LexiconEntry } from '#engine/planner/lexicon/entry.ts';
import { readTable } from '#engine/planner/lexicon/entry.ts';

/** Phrases that no level is made of, by reason. Whole words only, so that harmless look-alikes pass. */
export const unsafeLexicon: readonly LexiconEntry[] = readTable(
  'unsafe',
  `
  sexual | porn, porno, pornography, pornographic, sex, sexual, sexy, sexually, nude, nudes, nudity, naked, nsfw, hentai, erotic, erotica, orgasm, orgy, rape, raped, raping, rapist, blowjob, masturbate, masturbation, masturbating, genitals, penis, vagina, boobs, tits, dildo, strip club, stripper, brothel, bdsm, fetish, xxx, milf, incest, molest, pedophile, pedophilia, paedophile, lolicon, underage girls, prostitute, prostitution, escort girls, onlyfans | 色情, 裸体, 裸女, 性爱, 做爱, 性交, 强奸, 黄色网站, 成人影片, 淫荡, 淫乱, 乱伦, 恋童, 妓女, 妓院, 脱衣舞, 自慰, 春宫, 情色, 萝莉控, 裸照 | pornografía, porno, sexo, sexual, desnudo, desnuda, desnudos, desnudas, erótico, erótica, orgía, violación, violar, violador, masturbación, burdel, prostituta, prostitución, pedofilia, pedófilo, incesto, tetas, pene, hentai |
  hateful | nazi, nazis, hitler, swastika, kkk, ku klux klan, white power, white supremacy, white supremacist, ethnic cleansing, genocide, holocaust, gas chamber, concentration camp, master race, racial slur, kill all jews, kill all muslims, kill all blacks, kill all gays, kill jews, kill muslims, kill immigrants, kill gays, kill my teacher, kill my teachers, kill my boss, kill my classmates, kill my classmate, kill my parents, kill my wife, kill my husband, kill my ex, kill my neighbour, kill my neighbor, kill my family, shoot my classmates, shoot my teacher, stab my teacher, murder my teacher, murder my family, murder my wife, kill children, kill kids, kill babies, kill real people, hate jews, hate muslims, hate immigrants, hate gays, hate blacks, hate women, lynch, lynching, race war, slave auction, gas the jews | 纳粹, 希特勒, 种族清洗, 种族灭绝, 白人至上, 大屠杀, 集中营, 毒气室, 仇恨犹太人, 杀死我的老师, 杀我的老师, 杀了我的老师, 杀老师, 杀同学, 杀死我的同学, 杀害儿童, 杀小孩, 杀光犹太人, 杀光穆斯林, 杀死所有犹太人, 杀死所有黑人, 种族歧视 | nazi, hitler, esvástica, limpieza étnica, genocidio, supremacía blanca, campo de concentración, cámara de gas, odio a los judíos, matar a mi profesor, matar a mi profesora, matar a mi jefe, matar a mis compañeros, matar a mis padres, matar a mi familia, matar a mi ex, matar niños, matar a niños, matar judíos, matar a los judíos, matar musulmanes, matar inmigrantes, matar gays, linchamiento |
  gore | gore, gory, dismember, dismembered, dismemberment, behead, beheading, beheaded, decapitate, decapitated, decapitation, disembowel, disembowelment, entrails, mutilate, mutilated, mutilation, torture, tortured, torturing, snuff film, cannibal, cannibalism, blood and guts, bloodbath, blood everywhere, rivers of blood, covered in blood, blood soaked, massacre, massacres, bloody murder, skinned alive, eviscerate, severed heads, severed head, pile of corpses, flay | 血腥, 血流成河, 满地鲜血, 鲜血淋漓, 屠杀, 虐杀, 肢解, 斩首, 酷刑, 折磨致死, 内脏, 碎尸, 剥皮, 食人, 尸块, 虐待动物, 分尸 | descuartizar, descuartizado, decapitar, decapitación, decapitado, mutilar, mutilación, mutilado, tortura, torturar, torturado, vísceras, canibalismo, baño de sangre, sangre por todas partes, masacre, cubierto de sangre, tripas y sangre |
  self-harm | suicide, suicidal, kill myself, killing myself, kill yourself, self harm, self harming, cut myself, cutting myself, hang myself, end my life, hurt myself, want to die, overdose on pills, kys, anorexia, pro ana | 自杀, 自残, 自尽, 上吊, 割腕, 想死, 不想活, 结束生命, 伤害自己 | suicidio, suicidarse, suicidarme, suicidarte, autolesión, autolesiones, autolesionarme, matarme, quitarme la vida, cortarme las venas, quiero morir, ahorcarme |
  illegal | how to make a bomb, make a bomb, build a bomb, make bombs, building a bomb, bomb recipe, pipe bomb, molotov, napalm recipe, make explosives, homemade explosives, cook meth, make meth, meth lab, methamphetamine, cocaine, heroin, fentanyl, drug dealer, sell drugs, buy drugs, credit card fraud, steal credit cards, credit card numbers, hack into, phishing site, make a gun, ghost gun, 3d print a gun, poison someone, human trafficking, hire a hitman, hitman for hire, money laundering, school shooting, mass shooting, shoot up a school, shoot up my school, terrorist attack, isis, al qaeda, bioweapon, nerve gas, anthrax, ransomware, launder money | 制造炸弹, 做炸弹, 炸弹配方, 自制炸药, 制作炸弹, 制毒, 冰毒, 海洛因, 可卡因, 贩毒, 卖毒品, 吸毒, 毒品, 信用卡诈骗, 盗刷信用卡, 黑进, 洗钱, 人口贩卖, 校园枪击, 恐怖袭击, 恐怖分子, 雇凶, 造枪, 投毒 | hacer una bomba, fabricar una bomba, fabricar bombas, construir una bomba, cómo hacer explosivos, cocinar metanfetamina, metanfetamina, cocaína, heroína, narcotráfico, vender drogas, comprar drogas, fraude con tarjetas, hackear, lavar dinero, blanquear dinero, trata de personas, sicario, tiroteo escolar, tiroteo en una escuela, atentado terrorista, ataque terrorista, terrorista |
`,
);

/** Whom real harm is wished upon, in sentences that no list of phrases holds. */
export const unsafeSentences: readonly { readonly reason: 'hateful' | 'illegal'; readonly pattern: RegExp }[] = [
  {
    reason: 'hateful',
    pattern:
      /(?:杀光|杀死|杀害|杀掉|杀了|砍死|捅死|枪杀|虐待|强暴|毒死|霸凌)[^，。！？怪狼龙敌鬼魔兽僵救]{0,5}(?:同学|老师|同事|邻居|父母|爸爸|妈妈|女友|男友|孩子|小孩|儿童|女人|黑人|犹太人|穆斯林|移民|同性恋)/u,
  },
  { reason: 'illegal', pattern: /(?:炸掉|炸毁|炸|袭击)[^，。！？]{0,3}(?:学校|医院|地铁|教堂|清真寺|政府)/u },
  {
    reason: 'hateful',
    pattern:
      /\b(?:mat(?:ar|o|e|en|emos)|asesin(?:ar|o|e)|acuchillar|viol(?:ar|an)|tortur(?:ar|a)|maltrat(?:ar|a|e)|abus(?:ar|a|e|an)|apu[nñ]alar)\s+(?:(?:a|de|todos|todas|mis?|los|las|un|una|otros)\s+){0,3}(?:compa[nñ]er|profesor|maestr|ni[nñ][oa]|menores|padres|herman|vecin|novi|espos|jud[ií]|musulm|inmigrant|gays?\b|negros\b)/iu,
  },
  { reason: 'illegal', pattern: /\b(?:abuso infantil|pornograf[ií]a infantil|disparar en (?:una|la|mi) escuela)\b/iu },
];

/** Two parts that are only unsafe together within a few words: who, and what is wished upon them. */
export const unsafePairs: readonly {
  readonly reason: 'hateful' | 'illegal';
  readonly first: readonly string[];
  readonly second: readonly string[];
}[] = [
  {
    reason: 'hateful',
    first: ['kill', 'murder', 'exterminate', 'hunt', 'shoot', 'burn', 'gas', 'matar', 'exterminar', 'disparar'],
    second: [
      'jews',
      'muslims',
      'blacks',
      'gays',
      'immigrants',
      'mexicans',
      'asians',
      'christians',
      'refugees',
      'lesbians',
      'judios',
      'musulmanes',
      'negros',
      'inmigrantes',
      'homosexuales',
    ],
  },
  {
    reason: 'illegal',
    first: ['recipe', 'instructions', 'tutorial', 'steps', 'teach', 'howto', 'instrucciones', 'receta'],
    second: ['bomb', 'explosive', 'explosives', 'meth', 'poison', 'malware', 'bomba', 'explosivos', 'veneno'],
  },
];
