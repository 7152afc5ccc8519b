/** Words that are close to one of our lexicon words but mean something else: never "corrected". */
export const ordinaryWords: ReadonlySet<string> = new Set(
  `horse mouse money stone phone sleep clean place plane world words sword shore great green every never other where
  there these those their about after again could would should which while white black brown start stare stars state
  staff story stork store score scare share shape shall still small smell spell smile stand stair bring being begin
  going doing lower power tower flower shower show slow glow grow blow flow know now cave save have give gave live love
  move done none bone tone zone home come some same name game came fame lake like make take bake cake wake late gate date
  hate rate fate seat heat beat meat neat team dream cream steam stream street sweet sheet sheep sheer cheer deer beer
  bear pear wear tear year near dear hear fear real deal meal heal seal steal stole stolen coins corn horn born torn worn
  round sound found bound ground mound hound pound would wound think thing things thick third thirty three threw through
  though tough rough cough enough laugh caught taught bought brought fight light might night right sight tight eight
  weight height straight friend fiend field fields yield shield child children chilled wild mild mind kind find wind blind
  behind people player players please pleasant present parent patient forest forests western eastern people everyone
  everything someone something anyone nothing player players must want wants level levels moment minute number numbers
  along among around across above below before between under until unless although because become became bigger
  better letter matter water later layer laser paper poster plaster master faster easter sister winter writer writers
  center centre enter entered hunter hungry hundred happen happens happy heavy heaven seven eleven given driven
  market marked basket bucket blanket planet plants plant plate plates platform pirates private castle cattle battle
  bottle settle little middle riddle saddle candle handle bundle jungle single simple sample temple people purple
  purpose course source force forced forge large charge change chance dance fence hence pence since prince price prize
  quick quiet quite queen green screen seen teen keep deep sleep steep sheep step stop ship shop drop crop group
  round rooms room broom bloom boots books looks cooks hooks rocks socks locks clocks blocks docks ducks trucks tracks
  cross crowd crown crows crew draw drew true blue glue clue sense sensible visible possible terrible horrible
  would could players finish fresh flesh flash clash crash trash brush crush rush push bush wash wish dish fishing
  fisher fighter lighter tighter winter winner dinner thinner inner outer other mother father brother bother weather
  leather feather gather rather whether together another further farther later
  pero para como este esta estos estas todo todos toda todas cada otro otra desde hasta entre sobre donde cuando quien
  mucho mucha poco poca nunca siempre ahora luego antes despues cerca lejos hacer hacia tiene tienen puede pueden quiere
  quiero nuestro nuestra mundo mundos punto puntos parte partes cosas casas casos pasos pisos rosas risas libre libres
  cuatro cuarto cuarta cuento cuenta cuentos ciento cientos siete sietes seis tres trece treinta veinte quince
  llamado llamada llamas lleva llevan llega llegan llave llaves lleno llena mismo misma menos mejor mayor menor
  barco barcos banco bancos blanco blanca campo campos tiempo tiempos viejo vieja nuevo nueva bueno buena malo mala
  window windows express loader loaders command commands compose composed connector translate translated navigate navigates
  navigation angle angles caption captions encounter encounters fishes investigate investigation philosophy inspect inspection
  generally twitch pointer pointers presents present confess confesses confessed detecting breaker breakers spinner spinners
  crater craters trailer trailers pipeline flowerpot musica musical magical tropical critter critters curva curvas cuesta cuestas jugar jugador jugadores juego juegos nivel niveles haber habia había estan están tambien también solo sola gente`.split(
    /\s+/,
  ),
);
