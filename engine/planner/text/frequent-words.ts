/** Frequent English and Spanish words that look like misspelt words of the lexicon and are not: never "corrected". */
export const frequentWords: ReadonlySet<string> = new Set(
  `services policy links terms education posted states shipping prices project related systems pictures personal
  guide rating shopping sites tools stock training sales thread series march party login options rates poker status
  range write major companies learning delivery images president trade messages collection daily planning costs
  material projects deals james policies position cases hardware loans shoes supplies plans electronic season apply
  printer clothing skills facilities releases ratings forms developed christian option larger parents basis partners
  guides lists agent funds components indian grade string released internal goods spain purposes papers reader
  agents steel hands paris officer driver peace campus funding grant families blogs former frame secretary changed
  heard royal largest relevant suite difference facility minister situation sciences publishing historical persons
  tests factors steve canon sections phase shirt reduce component processes factor thoughts recovery expert
  languages charges birth facts chain mental printing baseball contacts readers clubs matching shirts codes lighting
  forces portable electrical returned harry taxes passed opinions stats decided maintain savings dining logged
  forgot handling feeds shared strategic bytes filed springs healthy drivers sharing brian slightly contained postal
  wales minor residents noted samples forecast creation speakers cleaning delivered officers supports ladies shares
  previously becomes positions dealer printed printers taylor prints spend identity suites victoria ratio copies
  ideal patterns firms concerned charts exist tracking engines greek instruction sharp employer citizens coach
  collections experienced sporting expenses experiences cheats developers template grants investor speaking sizes
  trail crafts hardcover styles denver channels portion killed causes historic attached scores wonder relating
  checks allen processor colleges threads paint resulting bulletin sterling sessions stocks broad swiss saving
  remaining collected bands suitable millions clicking polls sending province tasks const themes normally marks
  saved paying spending treat header earnings mechanical risks counties rapid templates router notices accident
  exists flashing narrow stored logos residence employers bills drinking blank enhanced monitors pounds expertise
  mechanism legend grace detection moderator portugal heating airlines trips lease aviation hobbies angle blackjack
  pleasure pants columbus prayer carefully investors crack applies fellow strongly situations structural addressed
  guardian simulation modem streets receiver graph talks foster bonds explanation spectrum pottery closer packet
  winners grades replaced losses seriously overseas shoppers jokes copper medication chile throat maria writes trans
  fairly latter trailers flood broker believed cooling mechanisms pills angels emissions catering dynamics recorder
  tones insider raising reads roles revealed portions machinery barry quarterly grass marie chapters manga noticed
  literary humans choosing shoot winds powder pending slots struct collective walter collector corps liver picked
  shoulder texts fails receives fonts sleeping trace packs spoke sampling holes weddings meals pointer stroke
  rankings robinson entities gloves feelings parenting fotos nodes decade tired excerpt hazardous stack wrestling
  courtesy detected decades pointed steering astronomy bikes shaped seasonal counters instantly encoding heroes
  informational spears haven tablet toner branches processors broke browsing rocky untitled starring saver
  architectural depend movements strictly surprised salon norman phillips interval tricks connecting drawings lovers
  chains cheat surgical salmon directive blend emission instructional packed mounting chuck minds ebooks burns
  victor attach licenses ranges trails divine streaming chose blast indians previews brake greeting oliver clone
  relay tears lover barnes profession seating exports electron passport motel treasury strain medications stuck
  filling stronger advances packing statute destroyed layers rider radius christians wines accidents paste signing
  composer sells imported dairy admit fisheries leasing wages males readings compiler bride instances packets
  gathered dresses surely structured rover struck warnings tribal stunning forecasts hints wired forestry infected
  metals minerals hughes operates menus protest invention washing staffing trick timber statutes ministers blame
  informal headers mistakes counting captured scanning cordless fired undertaken anger chances happiness reduces
  dishes trades superb speaks alter mixing projected genome documented coaches artistic bones breed ignored motels
  forming prizes browsers brighton leonard lending searched bathrooms insights retrieved fixes sends tablets ellen
  racks mistress watts midlands skins spelling strengthen belly bloggers treasurer flooring holmes remembered
  defects marker bookings porter newer spice prospect excluded breeds finishing emotions cleaners cashiers slides
  shade grave burner finnish prisoners nightlife reveals devon marion treating tribes harper shake holly mercy
  realtors maintains failing moderators kilometers indication graphs finances carnival promises garbage combines
  boring speeches pointing coupled centuries markers assessing rides disks recorders postings strand informative
  batman elevation hearings trainers collectors shorter provinces finals peterson toddler flavor homeless blocked
  pressing bucks raises heath salaries vegetarian rouge clearing beings singh wives angela relates differently
  firewire framing blocking riders chargers replacing watershed develops pierce dressing filme craps sally tracy
  drilling breach tomatoes instructors clusters antibody phases tract ballet hostels shine explosion banned pasta
  hostel centered yearly belle omissions retrieval cindy fathers charging gossip beginner boxed tions intervals
  receivers navigator computed baths brakes sticky heated sparc inserted suburban hayes survivor bacterial moses
  counted undertake donors teaches ventures ruled prayers funky cancelled mattress bloody mixer remind charming
  drove upset springer ratios colon lanes purse expiration align crest deferred gently locking recovered loops
  defensive flashers securely groove sleeps blake heater forbes spine hunger planners marco summaries promptly
  modems paintball greene creations earning movers blink tiles switched grams meyer potatoes thorough peers quilt
  maldives stripes flour choir blond expects antibodies promotes shades prisoner earliest simulations compute fares
  challenged smallest stake arbor poison
  entonces espera fuera crees cierto carino somos forma camino primero mientras espero esposa muerte hablando manos
  adelante manera necesitamos justo dicen clase cuerpo creer saben comer afuera meses trata bastante murio verte
  veras padres perdon digas correcto acerca cambio presidente gusto anoche habra calle especial agente llamar viste
  llamo millones informacion miren deberiamos adentro acabo placer llevar compania cambiar llego mente novia
  diferente encontre entra quiera pagar marido hambre conseguir llevo tendra tendras vuelto hablo esposo muerta
  terminar santo tendremos vayas salio calma creen cualquiera deseo estabamos peligroso terminado infierno salvar
  veamos haras encontramos encontrado posicion pelear ayudarte asesinato puedas broma despierta segunda papel dejes
  duele bromeando hablamos vienes cargo vuelva corte encuentro viendo seras salud estaremos alegro consejo apuesto
  cerveza unidos perdi santa apenas hermanos olvidalo mando formas acabar muere trago verme pareces golpe vuelvo
  hacerte contar ayudarme cambiado encontro precio alegra esten hacerle conoci probar opcion hablado principal
  respecto exito llegamos habias preocupa necesitaba calor visita llame bajar pasara hacerme carter carga banda
  encontraron nueve majestad termino perdona acuerdas medicina ayude locos nombres lugares pasada leyes hable
  proyecto salido lleve salgan deberian enfermedad poderes bella cabello pedido tomado intentar clientes saliendo
  quedo quiso cerrado dueno cuchillo turno oiste encantaria momentos apartamento disparar nuevas descanso mulder
  quieto calles tamano pelota termine perdiendo sepas cuesta clases matare hayan conocia serie contrato balas pulso
  llamaba bordo epoca entro pesar vender conocen busco contento cuerpos llamando china aquellos necesitar millas
  conocemos tomas olvidar explicar abierta tomare vuelvas hables mentiras perdimos vives barrio conocerte viviendo
  numeros controlar mexico llevamos vimos agentes fueras perdoname plata olvide magia tantas disparo modelo parado
  olvides mirada camioneta seguimos decirles relajate carretera intentarlo conto siglo hablan fortuna acciones
  esperas andar pasan ayudarlo diles lunes encantador tarea precioso truco apuesta llegaron encontraremos disparen
  guste escuchas pones llegas razones encuentre encontrarlo rescate alemanes muero escapo especiales atacar sonny
  llegara seremos primeros tomen sabido libras necesidad resolver pensamos ayudarle hablare cortar mueva bravo
  podias llevarte ponen parada consegui acabamos vegas traigo matara hablaremos solas despierto chino sorprende
  sistemas asesinado pintura miras traere hablarle llamamos pasillo completa llamaste acaban hablarte huesos
  trajiste atrapar pidiendo creas comido desearia buscamos hermanas esposas gasolina correcta estarias ayudara fecha
  asesinatos prisionero llevarlo sabra volvamos atrapado rodillas bolso vivia juega acabe darles maneras ayudarnos
  mover conocerlo pedro amaba intentado buscan pecado tontos quieran salgo pobres llevarme grial matan experto
  cargos encuentran caido seguido despedido consiguio articulo ambas dudas quedense encontrare tomamos instante
  porqueria pongan opinas habilidad entren kilos serlo plato bolas fresco tomalo botas marissa deseas centavos ratas
  julia abandonar abandonado conductor camarada gritar identidad cambios guardar caras expediente hecha pelotas
  siglos casar reaccion falla decidi camina asalto verle conocimos tratas impuestos llames boston paren pesado
  despertar recuerde aguantar hablaste ayudare punta ponerse pasen canciones salsa prisioneros encantan encantadora
  primavera metio nacido peligrosa militares opciones llamaron hombro sabian marty bello cabina cuentame anterior
  entrando ayudo pudieras congreso mueren peores desgracia cientifico despacho ayudarla canta esperado tomaste
  llegaremos olvido entramos perdedor patron encontrara crema planeado encuentren salve intentas encargare apuestas
  muestrame satelite recuerden judio cientificos despedida probado pensarlo sabria muertes movimientos haberse
  buscarlo objeto personales mentir celoso visitas temas elegante calla aliento recibe hueso esclavos judios
  crimenes entradas llamarlo pagado buscarte travis companias charla trucos vende rutina gustar caida olvidate
  encerrado terminamos tendrias vigilando saludos buscare quietos empezado empleado empleados dolar benny grano
  hacias salgas prometido espaldas comen gritos restos prima escritor encontraras encargado breve caracter necesite
  orejas golpeo conducta cambiando pecados cuartel suyos llevarla medicinas explotar calidad reves encontrarla
  descansa copias trozo sabras conocio pinta cocinar necesitare evitarlo pastillas hijas pasajeros continue carlos
  platos imaginas mentes atrapados sabiamos regina sentarme embajada quisieras aereo salvajes mueres advierto
  hablarme escoger andas perdemos aparecer suelto oidos medida japoneses historial bridget sentirse matarnos
  sabremos lenguaje margaret cazar retiro cantando salvaste robando ciencias junio actuando busque principios costo
  temer rollo despierte ataco sigas carla cuidando sorprendente olvidaste citas explosivos telly supieras cuero
  sabeis olvidare lucas rosie oreja traen salia raras lavar nervios estable madres aniversario viera pesadillas
  niega pierdas pandilla mates ayudarlos sueldo medidas sentarte cambie colgar hacernos paises matarlos estarlo
  mirad conocerla sentirme espiritual estructura tragos molestes comio prestado posesion encontrarme consejos
  pistolas capital animo gafas pagara corea cuente civilizacion pases mitch prometes posiciones desperte escapado
  presa patas ocultar tenis santos cuanta sobra entras chinos metes construyo monte darse woody importar ciertos
  graves bromas gastos encontraran planeando estarian torneo dirias debera serian fresca trajes necesitara lentes
  callense heredero champana terminal pierda expertos tristeza denme atacaron interno espana ropas sacas muebles
  enterado quieta monsieur mercancia internos hueco golpea tocas cervezas weyland terminara llenar ganan diran
  comoda temia necesites fallo terminaste menti tiros fritas fantasia certeza suele judas divino terminos hombros
  temes desperto cambiara actos tareas cortes contaste recuerdan empresas profesion tortura sexuales abandono
  apartate vinieras habras revistas jennings parto duenos asesinar odian llegare preston parate modelos esconder
  contarte callejon buscarla pasare extrane posibles pagas enganado cerrados naciones sentiras infancia barba artes
  peligrosos llevarse rowan pides cruzando atrapada pasaremos comentario llevaria destruyo venas denle aguanto
  despertado comentarios norma musical electrica huelo probando felix delicado cuarenta constante sesos protegiendo
  meterse lleves brooke buscarme plazo muertas litros verlas cortinas reuniones calzones ayudaria preocupas
  parientes vivas raros promesas olvidarlo dispares asesinada chandler chistoso subio pildoras grito encontrarte
  trates marzo hechas traera spock arroz traseros encuentres controles celos shelly queden grita entraste cobrar
  asesinados postre costillas costara palmer sable preocupo plaga malvada residente pesada locas llegaran entrenar
  encendido conocias cambiaron boxeo sobrevivio ocasiones necesitaras justa mierdas llamaban daras busquemos talla
  patada jugado encantara doyle camaradas signos sentirte pongase perdere encontrarnos conozcas acostado pensaria
  caballeria bolsillos filas sentirlo llamarla cobardes banos demos ayudes juzgar entregado vince lester franco
  ministerio elena debas escolar controlado cuadras cometi mecanismo bruno saludar divertirnos cuentan sabre presta
  aguarda vuestras sirviente ponganse perderte juegan entrenado entere crean callar provisiones normas mientas adora
  respetar rabia enterrar articulos reciente protector competir principales halle verne buscaremos tabla pintar
  palma llevaran llamaria irlandes vigilar soltar residentes hablara torpe cerro celosa batallon atrae novela
  construido comerciales vendo reportes muestran abuelita verse manta pensaron nudos muestre disparan spoon planea
  negar necesitabas crece combatir atacando apestoso llevarnos cuentes bandas sociales recuperado entremos cosmos
  llegaras geniales enfermeria destruye cargamento mojado hallaron hallamos estres viaja terrorismo miseria iniciar
  escondiendo cambiaste caera experiencias vendrias saludo ordenado dales cuchillos gases termines comere ayudarles
  pinturas comico artificial agradecer juguemos prometida carlo signo turistas novias llevaras vacias extranar
  encantar andie recuerdes rodar recordare gustaban carrie perderia destruida apartense peleamos invento esencial
  encontraba alimentos torta hondo gripe permita llevaste inferior encantaba acepte traia descarga capturado rodando
  medicacion cortaron contratos camilla bellas secuestrado permites luchador tiras llamara pariente suenas granadas
  tiren pongamos mexicano atrapo mirado avisa marcador estallar decida autor habernos documental divina cadera
  bandeja aparezca visitantes tentacion olvidemos firmes mueven mascotas putos patear complace sirvientes partidos
  cerradura tarda revisando prudente mariscal marcos encargate cerrando vientos perderas precisa palos permitio
  francos especies devolvere anormal preocupan perdonar ingenieria colonias patrones mortales duras dejarias
  alimento soliamos rohan meten escritura cojones ayudaste abras sabrias perry parecera habre encontraria deberas
  comas pensare milla derrotado aquellas abiertas tomarte senos entrego encontrarlos denise aprendes grandeza dobla
  clarence terminen hallo abrelo peligrosas hacerles comete camarera acabaste opuesto llevarle cambies poeta pagaras
  terminada sandra moria lesiones invertir grites flotando elevador electrico duena cuadra banera vinos vasos guarde
  desarrollar perseguir hablaron navidades causando cancha bruto ayudaras abandonada sonda relajarte explota
  dinamita corra barro mercedes ingenioso hablabas escapaste tubos irlandeses golfo costar conociera fantasias
  voladora primaria pasajero paranoia juntar inventar infectado ilegar ganara pensara mejorado consiguen atraer
  violar olvidelo metan levantes favores detengas cuernos bonos recibes leyendas aprisa vieras terminan quemo maton
  disparas cosita ringo olvidamos esconderte enviando suene deseamos cambiarme ayudan panza entregue certificado
  traidores sirena sauditas revolver precision perderlo escogido acompana presiona nigel exige desarrollado
  sobrevivido pasto madura haceis fumas cerebros recorrer rainey preocupaba latas encendida cargas atrasado intenso
  cambiamos cadillac encontrarse viena tenes encontrarle conocerlos cigarros causas cargador precios mataras amenazo
  abrela coloca abres votar ignorar atrape aconsejo terminare subes paranoico llevarlos llegaria inventado haberlos
  delicada atascado pelean guarida esposos conocernos conocerle paras ilegales grandote gotas cunado salte hacerlos
  delantera atraveso atrapamos amabas acusados queres planeo picard mueves consulado circulos penas notar marcado
  estate encargara curva roman privados ponernos palomitas maricas estrello campeones parados mueller marchado
  ganadores pasemos movio hostil comunicado cogere callas busques abandona volado recientes pasadas guardo escaparse
  cuidadoso clavo mexicanos manson infectada experta etica estancia cerramos asesinaste armar patadas falle cuerno
  cansados salvando pequenin nobel escaparon correctas alejarme wally vuelan incluido decido corrio conducto choca
  willy valia sugieres privadas llamarle habiar encargue empuje empeorar culturas merecido marea escondes atrapan
  quites punos enterrada doblar devuelvo colin perdamos mantienes jurar carolina vendes suero puerco prestas pidas
  oponente hablarles ganaremos devuelveme culos thorne sangra presidenta imitacion canse satelites extranare calme
  aleja albania punteria publicas planeas pasarla marino luchamos buscarlos apunto aparatos aguante tacticas
  guarderia destruya defenderse mostrado construida confies ayudaremos valga vacios supieran ramas missy libera
  damon cruzo caminas violenta sudor litro centros vales invitaron genes encontrada devuelva cerre trozos seguidos
  prometer pagos nieta intrusos ilama francois conduzco buscabas bloqueo alias maricones libra landy rotas recupere
  pandillas olvidaba metere atico ramon protesto porquerias municion mentales guardan`.split(/\s+/),
);
