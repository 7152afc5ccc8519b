import { roomStories } from '#engine/planner/words/story-rooms.ts';
import type { Templates } from '#engine/planner/words/templates.ts';

/** Spanish sentences of the world. */
export const storyEs: Templates = {
  ...roomStories.es,
  'title.enemy': ['{TheEnemies} de {place}', 'Cuando {theEnemies} llegaron a {place}'],
  'title.collect': ['{TheTargets} de {place}', '{place} y {theTargets}', '{Time} en {place}', 'El misterio de {place}'],
  'title.obby': [
    'El gran salto de {place}',
    'Salto a salto por {place}',
    '{place}: un salto más',
    'El largo ascenso de {place}',
  ],
  'title.flyer': ['Alas sobre {place}', 'Vuelo sobre {place}', 'Plumas sobre {place}', 'Un vuelo por {place}'],
  'title.quest-village': ['{giver} de {place}', 'Un favor en {place}', 'La gente de {place}', '{Time} en {place}'],
  'title.farm': ['Los campos de {place}', 'La cosecha de {place}', 'Manos verdes en {place}'],
  'title.sandbox': ['Un día tranquilo en {place}', 'Los senderos de {place}', 'Sin prisa por {place}'],
  'title.rings': [
    'Aros sobre {place}',
    'El gran bucle de {place}',
    '{place} desde el aire',
    'Entre los aros de {place}',
  ],
  'title.survival': ['La larga noche de {place}', 'Resiste en {place}', 'El asedio de {place}'],
  'title.stealth': ['Sin ser visto en {place}', 'La hora callada de {place}'],
  'title.tower-defence': ['El camino a {place}', 'Torres sobre {place}', '{place} resiste'],
  'title.capture-flag': ['Las banderas de {place}', 'Rojo contra azul en {place}'],
  'title.boss': ['El gigante de {place}', 'El corazón de piedra', 'Lo que despertó en {place}'],
  'title.runner': ['Corre por {place}', 'Sin parar por {place}', 'La larga milla de {place}'],
  'title.race': [
    'El Gran Premio de {place}',
    'Una vuelta a {place}',
    'La carrera de {place}',
    '{place} a toda velocidad',
  ],
  'greeting.cosy': [
    '¡Pasa, pasa! Tienes cara de necesitar compañía.',
    '¡Oh, visita! Siéntate aquí, que hace calorcito.',
  ],
  'greeting.cheerful': ['¡Hola! ¡Llegas en el mejor momento!', '¡Ja, una cara nueva! Me encantan las caras nuevas.'],
  'greeting.mysterious': [
    'Has encontrado el camino. No todo el mundo lo encuentra.',
    'Silencio. Escucha. Este lugar te esperaba.',
  ],
  'greeting.spooky': ['¡Ay! Qué susto. Creí que eras uno de ellos.', 'Baja la voz. Aquí hay quien escucha.'],
  'greeting.epic': [
    'Por fin has llegado. Las canciones decían la verdad.',
    'Alza la cabeza, viajero. Este día será recordado.',
  ],
  'greeting.serene': ['Te doy la bienvenida. Aquí no hay prisa.', 'Respira hondo. Bien. Ahora podemos hablar.'],
  'lore.meadow': [
    '{place} fue un gran prado de ovejas antes de la primera casa.',
    'Cuando la hierba se inclina al este, por la tarde llueve.',
    'Las alondras de {place} solo cantan si alguien sonríe.',
  ],
  'lore.forest': [
    'El árbol más viejo de {place} tiene nombre, pero solo se lo dice a los niños.',
    'El musgo crece del lado donde se cuentan historias.',
    'Nadie se pierde en {place}; los senderos solo son tímidos.',
  ],
  'lore.desert': [
    '{place} fue un océano; si cavas hondo encuentras conchas.',
    'Las dunas dan un paso cada noche, siempre al oeste.',
    'En {place} se saluda a la sombra antes que a la gente.',
  ],
  'lore.snow': [
    'En {place} cada familia deja una ventana encendida todo el invierno.',
    'El hielo canta antes de romperse, dos notas graves.',
    'La nieve de {place} recuerda las huellas un año entero.',
  ],
  'lore.volcano': [
    'La montaña de {place} ronca; lo que nos preocupa es el silencio.',
    'Con ceniza se hacen los mejores hornos de pan.',
    'Cada brillo en la ladera de {place} es un deseo que se enfría.',
  ],
  'lore.harbour': [
    'La campana de {place} suena sola cuando la niebla es espesa.',
    'Cada barca de {place} lleva un nombre que nadie más puede usar.',
    'Las gaviotas de {place} conocen a cada capitán por su sombrero.',
  ],
  'lore.swamp': [
    'En {place} las luces del agua son educadas: se inclinan antes de irse.',
    'Las ranas de {place} votan el tiempo que hará.',
    'Pisa los juncos, nunca entre ellos.',
  ],
  'lore.crystal': [
    'Los cristales de {place} tararean la última canción que oyeron.',
    'No rompas ningún cristal: olvidaría cien años.',
    'En {place} la luz toma el camino más largo.',
  ],
  'lore.sky-islands': [
    '{place} se separa un palmo cada año, por eso saltamos un poco más.',
    'Lo que cae de {place} aterriza en el sueño de alguien.',
    'Las nubes de abajo de {place} son mansas; las de arriba no.',
  ],
  'lore.autumn': [
    'En {place} cada hoja cae por alguien que volvió a casa.',
    'La feria de {place} empieza cuando la primera manzana cae en un sombrero.',
    'El viento de {place} huele a humo y a peras.',
  ],
  'knows.landmark': ['Si te pierdes, busca {landmark}.', 'En {place} todo empieza y termina en {landmark}.'],
  'knows.near': ['Encontrarás {subject} {relation} {object}.'],
  'knows.person': [
    '{friend} ({friendRole}) se fija en todo más que nadie.',
    '¿Conoces a {friend}, {friendRole}? Tiene buen corazón.',
  ],
  'knows.enemy': [
    'Cuidado con {theEnemies}: siempre hacen la misma ronda; espera y pasa.',
    'Mira cómo se mueven {theEnemies} antes de ir; la paciencia gana.',
  ],
  'knows.target': [
    'Ahí fuera hay {targets}; mira en lo alto y detrás de {landmark}.',
    'Vi brillar {target} no muy lejos de {landmark}.',
  ],
  'knows.calm': ['Aquí nadie quiere hacerte daño; mira todo con calma.'],
  'knows.chest': [
    'Dicen que hay un cofre escondido donde casi nadie pasa.',
    'Mi abuela hablaba de un cofre lejos de todos los senderos.',
  ],
  'knows.obby': [
    'Mira dónde quieres caer, no tus pies.',
    'Las plataformas llevan su ritmo: cuenta con ellas y salta.',
    'La bandera de un punto de control te guarda si caes.',
  ],
  'knows.rings': [
    'Suelta un momento antes del aro: un dron conserva su impulso.',
    'Para los aros altos, empieza a subir pronto.',
    'Los últimos aros se mueven. Espéralos o ve a su encuentro.',
  ],
  'knows.runner': [
    'Bajo las vigas te deslizas, los pinchos se saltan, lo demás se esquiva.',
    'Cada vez va más rápido. Mira más lejos cuanto más corras.',
    'Las banderas te recuerdan: tócalas y una caída costará poco.',
  ],
  'knows.race': [
    'Pasa las puertas en orden: la que te saltas no cuenta.',
    'Las placas con flechas te lanzan hacia delante. Ve a por ellas.',
    'Hay un atajo en la gran curva. Es áspero, pero corto.',
  ],
  'knows.flyer': [
    'Mejor aleteos pequeños a tiempo que uno grande tarde.',
    'Apunta a la mitad baja del aro; subir es más fácil.',
    'Hay {targets} en el camino, y el viento está de tu lado.',
  ],
  'knows.timer': ['Tienes {minutes}; el reloj no espera a nadie.'],
  'knows.lives': ['Cuidado: a las {lives} caídas se acaba.'],
  'knows.phrase': ['Si quieres que {friend} se sincere, di «{phrase}».'],
  'knows.quest': [
    '{giver} busca a alguien que ayude con {theTargets}.',
    'Habla primero con {giver}, cerca del centro.',
  ],
  'answer.near': ['{subject} está {relation} {object}.'],
  'answer.anywhere': ['{subject} está en algún lugar de {place}; mira detrás de {landmark}.'],
  'secret.text': [
    'De joven enterré un cofre pequeño lejos de los senderos, y solo yo sé por qué.',
    'Una noche moví {landmark} piedra a piedra, por broma.',
    'Quien fundó {place} fue mi bisabuela, con otro nombre.',
  ],
  'secret.phrase': ['vieja promesa', 'marea tranquila', 'séptimo escalón', 'luna de papel'],
  'quest.title': ['{Targets} para {giver}', 'Un favor para {giver}', 'Lo que perdió {giver}'],
  'quest.collect': ['Encuentra {targets}.', 'Reúne {targets} por {place}.'],
  'quest.return': ['Llévaselo todo a {giver}.'],
  'quest.talk': ['Habla con {friend}.'],
  'quest.reach': ['Ve a ver {landmark}.'],
  'quest.meet': ['Cuéntale a {giver} lo que has visto.'],
  'beat.establish.dawn': ['{place}, con la primera luz.', 'El sol aún no decide si salir sobre {place}.'],
  'beat.establish.day': ['{place}, un día como ningún otro.', 'Un día claro cubre {place}.'],
  'beat.establish.dusk': ['{place}. La última luz suelta los tejados.', 'El atardecer llega a {place} de puntillas.'],
  'beat.establish.night': ['{place}, en plena noche.', 'Noche en {place}. Hasta el viento susurra.'],
  'beat.introduce': ['Aquí vive {giver}, {giverRole} de {place}.', '{giver} esperaba a alguien como tú.'],
  'beat.introduce.alone': ['Aquí solo estáis el viento y tú.', 'No hay nadie más, y el camino está abierto.'],
  'beat.threat.enemy': [
    'Pero por aquí rondan {theEnemies}, y no comparten nada.',
    'Entonces llegaron {theEnemies} y se cerraron las puertas.',
  ],
  'beat.threat.hazard': [
    'El camino está lleno de trampas: un mal paso y vuelta a empezar.',
    'Entre la meta y tú hay muy poco donde pisar.',
  ],
  'beat.threat.timer': ['Y el tiempo corre: {minutes}, ni un momento más.'],
  'beat.threat.calm': [
    'Aquí no hay peligro, solo una pena pequeña que alguien podría curar.',
    'Todo está en calma, justo como empiezan las buenas historias.',
  ],
  'beat.goal.collect': [
    'Encuentra {targets} y todo volverá a su sitio.',
    '{targets}: tráelos de vuelta y {place} cantará.',
  ],
  'beat.goal.obby': ['Llega a la luz del final. Cae, ríe y vuelve a intentarlo.', '¿Ves aquella luz? Allí vas.'],
  'beat.goal.flyer': ['En el cielo hay {targets}. Pásalos todos.', 'Abre las alas: te esperan {targets}.'],
  'beat.goal.farm': [
    'Siembra los bancales, riégalos y vuelve cuando estén maduros.',
    'La tierra de {place} está lista. Lo demás depende de tus manos.',
  ],
  'beat.goal.sandbox': [
    'Aquí nada es obligatorio. Busca un banco, siéntate y mira.',
    'Toma cualquier sendero: todos llegan a un banco con vistas a {place}.',
  ],
  'beat.goal.rings': [
    'Por cada aro, uno tras otro. El siguiente brilla.',
    'Aros altos, aros bajos, todos en su orden. ¡Arriba!',
  ],
  'beat.goal.runner': [
    'Corre. No irá más lento. La luz está al final.',
    'Izquierda, derecha, arriba, abajo: hasta la meta de {place}.',
  ],
  'beat.goal.race': [
    'Todas las puertas en su orden y de vuelta a la línea. ¿Listos?',
    'El camino rodea {place}. Sé rápido y cuidado con las curvas.',
  ],
  'beat.goal.quest-village': [
    'Ayuda a {giver} y tendrás amistad en {place}.',
    'Escucha, ayuda y mira lo que {place} te devuelve.',
  ],
  'beat.goal.survival': [
    'Vienen en oleadas. Aguanta hasta que caiga la última.',
    'Defiende {place} hasta que las grietas se vacíen.',
  ],
  'beat.goal.stealth': [
    'Lo que ven está pintado en el suelo. Quédate fuera de la luz.',
    'Que nadie te vea. Espera, mira y avanza.',
  ],
  'beat.goal.capture-flag': [
    'Su bandera está al otro lado. Tráela a casa una y otra vez.',
    'Coge la bandera roja y corre. Quien recibe un golpe la suelta.',
  ],
  'beat.goal.tower-defence': [
    'Vienen por el camino. Construye torres en las plataformas y que no pase nadie.',
    'Cada enemigo que cae paga la siguiente torre. Defiende el camino a {place}.',
  ],
  'beat.goal.boss': [
    'Mira sus brazos, salta sus golpes, golpea su espalda. Puede caer.',
    'Derriba al gigante y {place} será libre.',
  ],
  'beat.dialogue.first': ['¿Me ayudas? Iría yo, pero alguien tiene que quedarse.', 'No tengo a nadie más. ¿Por favor?'],
  'beat.dialogue.second': [
    'Gracias. Mira primero cerca de {landmark}.',
    '¡Anda, ve, antes de que me arrepienta y te acompañe!',
  ],
  'beat.triumph': ['¡Lo lograste! En {place} se hablará de esto durante años.', 'Y así, {place} volvió a ser {place}.'],
  'beat.thanks': ['Lo supe nada más verte. Gracias.', 'Cumpliste tu palabra. No lo olvidaré.'],
  'beat.farewell': ['Algún día volverás. Todo el mundo vuelve.', 'Fin, hasta que quieras que empiece otra vez.'],
};
