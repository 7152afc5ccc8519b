/**
 * What the compiler and the verifier say of a level, with the same in Chinese and Spanish. "{0}" stands for what they
 * put in; the order of the numbers is that of the English sentence.
 */
export const repairSentences: readonly (readonly [english: string, chinese: string, spanish: string])[] = [
  [
    'Players have {0} lives, because with no end of them waiting would win.',
    '每人有{0}条命：命无限的话，光等就能赢。',
    'Hay {0} vidas, porque con vidas sin fin bastaría con esperar.',
  ],
  [
    'Kept "{0}" although it should be absent, because the goal needs it.',
    '目标需要“{0}”，所以虽然不该有，还是保留了。',
    'Aunque no debía haber «{0}», se queda: la meta lo necesita.',
  ],
  ['Left out "{0}", because it should be absent.', '没有放“{0}”，因为不该有。', 'Sin «{0}», porque no debía haber.'],
  [
    'Left out everybody whom no quest needs, because nobody should be there.',
    '不该有人，所以任务用不到的人都没有放。',
    'No debía haber nadie, así que solo queda quien hace falta para una misión.',
  ],
  [
    '"{0}" can be picked up, because the goal asks for it.',
    '“{0}”可以拾取，因为目标要求收集它。',
    '«{0}» se puede recoger, porque la meta lo pide.',
  ],
  [
    'Placed {0} of "{1}" instead of {2}, because a quest asks for them.',
    '任务需要，所以“{1}”放了{0}个，而不是{2}个。',
    'Hay {0} de «{1}» en vez de {2}, porque una misión los pide.',
  ],
  [
    'Left the {0} out, because there should be no water.',
    '不该有水，所以没有{0}。',
    'No debía haber agua, así que falta: {0}.',
  ],
  ['Added the sea, because a harbour needs one.', '海港需要海，所以加了海。', 'Hay mar, porque un puerto lo necesita.'],
  [
    'Added a lake, because there has to be something to swim in.',
    '要有能游泳的地方，所以加了一个湖。',
    'Hay un lago, porque hace falta agua donde nadar.',
  ],
  [
    'Added water ({0}), because something has to stand in or at it.',
    '有东西要放在水里或水边，所以加了水：{0}。',
    'Hay agua ({0}), porque algo tiene que estar en ella o a su lado.',
  ],
  [
    'Players can jump, because this kind of game cannot be won without.',
    '这种玩法不跳就赢不了，所以玩家可以跳。',
    'El jugador puede saltar, porque este juego no se gana sin saltos.',
  ],
  [
    'There are {0} coins, so the {1} costs {2} of them.',
    '共有{0}枚金币，所以{1}的价格是{2}枚。',
    'Hay {0} monedas, así que cuesta {2}: {1}.',
  ],
  [
    'Players move as a {0}, because a {1} has no room for a {2}.',
    '这种玩法（{1}）容不下{2}，所以玩家的移动方式是{0}。',
    'El jugador se mueve como {0}: en {1} no cabe {2}.',
  ],
  [
    'Left out the ability "{0}", because a {1} cannot learn it.',
    '{1}学不会“{0}”，所以没有这个能力。',
    'Sin la habilidad «{0}»: con {1} no se puede aprender.',
  ],
  [
    'Left out what the weather does, because it only reaches those who walk.',
    '天气只影响步行的人，所以在这里没有作用。',
    'El tiempo solo afecta a quien va a pie, así que aquí no hace nada.',
  ],
  [
    'The way to win is to reach the goal unseen, because that is what this game is about.',
    '获胜方式是不被发现地到达终点，因为这种玩法就是如此。',
    'Se gana llegando a la meta sin ser visto: de eso trata este juego.',
  ],
  [
    'Only {0} of {1} "{2}" fitted on the map.',
    '地图上只放得下{1}个“{2}”中的{0}个。',
    'De {1} de «{2}» solo cupieron {0}.',
  ],
  ['There was no room for {0}.', '没有地方放{0}。', 'No había sitio para {0}.'],
  [
    '"{0}" is pinned but no longer in the level.',
    '“{0}”被固定，但已不在关卡里。',
    '«{0}» está fijado, pero ya no está en el nivel.',
  ],
  [
    'A course in the air is one piece, so no part of it is placed anew: use another seed instead.',
    '空中的路线是一个整体，不能只重放一部分：请换一个种子。',
    'Un recorrido en el aire es de una pieza, así que no se rehace por partes: usa otra semilla.',
  ],
  [
    '"{0}" stands in the way of "{1}", which is pinned.',
    '“{0}”挡住了被固定的“{1}”。',
    '«{0}» estorba a «{1}», que está fijado.',
  ],
  [
    'Made the map larger than asked, because everything has to fit.',
    '要放下所有东西，所以地图比要求的大。',
    'El mapa es mayor de lo pedido, para que quepa todo.',
  ],
  [
    'Lowered the hills where they would have cut the map apart.',
    '会把地图隔开的山丘降低了。',
    'Las colinas son más bajas donde habrían partido el mapa.',
  ],
  [
    'Only {0} of {1} towers fitted beside the road.',
    '路边只放得下{1}座塔中的{0}座。',
    'De {1} torres solo cupieron {0} junto al camino.',
  ],
  [
    'The way to win is to reach the goal, because {0}.',
    '获胜方式是到达终点，因为这种玩法容不下别的目标。',
    'Se gana llegando a la meta, porque este juego no admite otra.',
  ],
  [
    'The way to win is to fly through {0} gates, because a flyer cannot stop for anything else.',
    '获胜方式是飞过{0}道门，因为飞行时停不下来。',
    'Se gana pasando {0} puertas, porque al volar no se para a nada más.',
  ],
  [
    'There are {0} gates, so passing {0} wins.',
    '共有{0}道门，所以穿过{0}道就赢。',
    'Hay {0} puertas, así que pasar {0} gana.',
  ],
  [
    'The way to win is to bring the flag home {0} times.',
    '获胜方式是把旗带回家{0}次。',
    'Se gana llevando la bandera a casa {0} veces.',
  ],
  [
    'There are {0} of "{1}", so collecting {0} wins.',
    '共有{0}个“{1}”，所以收集{0}个就赢。',
    'Hay {0} de «{1}», así que recoger {0} gana.',
  ],
  [
    'There are {0} of "{1}", so defeating {0} wins.',
    '共有{0}个“{1}”，所以打败{0}个就赢。',
    'Hay {0} de «{1}», así que derrotar {0} gana.',
  ],
  [
    'The way to win is to defend against {0} waves, because that is what this game is about.',
    '获胜方式是抵挡{0}波，因为这种玩法就是如此。',
    'Se gana defendiendo {0} oleadas: de eso trata este juego.',
  ],
  [
    'The way to win is to survive {0} waves, because that is what this game is about.',
    '获胜方式是撑过{0}波，因为这种玩法就是如此。',
    'Se gana sobreviviendo a {0} oleadas: de eso trata este juego.',
  ],
  [
    'There are {0} enemies, so they come in {1} waves.',
    '共有{0}个敌人，所以分{1}波来。',
    'Hay {0} enemigos, así que llegan en {1} oleadas.',
  ],
  [
    'Added a {0} to defend, because a tower defence is about one.',
    '塔防要有守护的东西，所以加了{0}。',
    'Hay algo que defender, porque de eso trata el juego: {0}.',
  ],
  [
    'Added a golem to fight, because a boss game needs a boss.',
    '首领战需要首领，所以加了一个石像巨人。',
    'Hay un gólem contra quien luchar, porque hace falta un jefe.',
  ],
  [
    'Players cannot {0} yet, so they walk and jump.',
    '玩家还不能{0}，所以只能走和跳。',
    'El jugador aún no puede {0}, así que camina y salta.',
  ],
  [
    'There is one floor, because this kind of game is played on open ground.',
    '这种游戏在开阔的地面上进行，所以只有一层。',
    'Hay una sola planta: este tipo de juego se juega al aire libre.',
  ],
  [
    'There are no laps, because laps are for races.',
    '只有比赛才有圈数，所以这里没有。',
    'No hay vueltas: son cosa de carreras.',
  ],
  [
    '"{0}" does not stand {1} "{2}": there was no room.',
    '“{0}”没能放在“{2}”{1}：没有地方。',
    '«{0}» no está {1} «{2}»: no había sitio.',
  ],
  [
    'The {0} seconds are over before the level can be won. Give players {1} seconds.',
    '{0}秒内赢不了，所以时限改为{1}秒。',
    'En {0} segundos no da tiempo a ganar, así que hay {1}.',
  ],
  [
    'The {0} seconds are over before the level can be won. Take the timer away or make the level smaller.',
    '{0}秒内赢不了，所以去掉了时限。',
    'En {0} segundos no da tiempo a ganar, así que no hay límite.',
  ],
  [
    'All {0} lives are gone before the level is won. Give players unlimited lives or make the level easier.',
    '{0}条命不够赢，所以命数不限。',
    'Con {0} vidas no se llega a ganar, así que no hay límite de vidas.',
  ],
  [
    'Wave {0} of {1} takes the last life of what is defended. Lower the difficulty to {2}.',
    '第{0}波（共{1}波）守不住，所以难度降到{2}。',
    'La oleada {0} de {1} no se aguanta, así que la dificultad baja a {2}.',
  ],
  [
    'Holding out for {0} seconds wins, because longer is too long.',
    '坚持{0}秒就赢，再长就太久了。',
    'Se gana aguantando {0} segundos: más sería demasiado.',
  ],
  [
    'Gravity is {0} times the usual, because with less nobody lands on a course.',
    '重力是平常的{0}倍，再小就落不到路线上了。',
    'La gravedad es {0} veces la normal, porque con menos nadie aterriza en el recorrido.',
  ],
  ['The way to win is to finish the race.', '获胜方式是跑完比赛。', 'Se gana terminando la carrera.'],
  [
    'The race has {0} laps instead of {1}, because it would take too long.',
    '比赛是{0}圈而不是{1}圈，不然太久了。',
    'La carrera tiene {0} vueltas en vez de {1}, porque duraría demasiado.',
  ],
  [
    'The hills were too steep to get everywhere, so they are lower now.',
    '山太陡，有些地方到不了，所以降低了。',
    'Las colinas eran demasiado empinadas, así que ahora son más bajas.',
  ],
  [
    'The way was too hard to be won, so the difficulty is lower now.',
    '路太难，赢不了，所以难度降低了。',
    'El camino era demasiado difícil, así que ahora lo es menos.',
  ],
  [
    'Players could not jump far enough, so they jump as usual now.',
    '玩家跳得不够远，所以跳跃恢复正常。',
    'El jugador no saltaba bastante, así que ahora salta como siempre.',
  ],
  [
    '"{0}" does nothing here, because a {1} has no use for it.',
    '“{0}”在这里不起作用，因为{1}用不到它。',
    '«{0}» no hace nada aquí, porque en {1} no sirve.',
  ],
  [
    '"{0}" only walks to and fro, because a {1} has no room to hunt in.',
    '“{0}”只会来回走动，因为{1}里没有追赶的地方。',
    '«{0}» solo va y viene, porque en {1} no hay sitio para perseguir.',
  ],
  [
    '"{0}" hunts like everybody in a {1}.',
    '{1}里大家都会追人，“{0}”也一样。',
    'En {1} todos persiguen, y «{0}» también.',
  ],
  [
    '"{0}" marches along the road like everybody in a {1}.',
    '{1}里大家都沿路前进，“{0}”也一样。',
    'En {1} todos van por el camino, y «{0}» también.',
  ],
  ['"{0}" can only be picked up in a {1}.', '在{1}里“{0}”只能拾取。', 'En {1}, «{0}» solo se puede recoger.'],
  [
    'Nothing has to be climbed here, because there was no room for a crag.',
    '没有立岩石的地方，所以这里不必攀爬。',
    'Aquí no hace falta escalar, porque no había sitio para un peñasco.',
  ],
];
