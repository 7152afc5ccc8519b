/** Words that join, stress or describe how something is told and ask for nothing by themselves, in English and Spanish. */
export const smallWords: ReadonlySet<string> = new Set(
  `max hood minimum maximum least atleast tops whatsoever actually obviously etc bunch each others wanna ya yall em gimme lemme dunno coz cuz bcuz cos hat cape coat robe dress suit shirt sooo super safe limit visit sombrero capa music musica tho hii nah woke write essay sister brother daughter son mom dad friend tv a an the this that these those it its itself he she they them their theirs his her hers him we us our ours you your yours u ur
  i me my mine myself yourself one ones two who whom whose which what whatever where wherever when whenever while why how and or
  but nor so yet if then than as at by for from in into of off on onto out over to toward towards up upon with within without
  about above across after against along among around because before behind below beneath beside besides between beyond down
  during except inside near next outside per since through throughout till under until via not no yes ok okay yeah hey hi hello
  is are was were be been being am do does did done doing have has had having can could may might must shall should will would
  ought dont doesnt didnt isnt arent wasnt cant couldnt wont wouldnt shouldnt im ive id ill youre youve youll hes shes theyre
  theres thats whats lets gonna wanna gotta kinda sorta pls plz please thanks thank thx lol lmao haha hehe omg btw tbh idk imo
  also too very really quite rather just only even still again ever never always often sometimes maybe perhaps possibly probably
  actually basically literally simply mostly nearly almost roughly approximately exactly precisely completely totally fully all
  any anybody anyone anything anywhere each either every everybody everyone everything everywhere few less many more most much
  neither nobody none nothing nowhere other others another same several some somebody someone something somewhere such own both
  half whole part piece pieces bit lots lot enough plenty rest else instead anyway though although however here there now later
  soon already once twice first second third last final finally next previous new like likes liked want wants wanted wanting
  need needs needed make makes making made create creates creating created build builds building built give gives giving gave
  given put puts putting add adds adding added let have include includes including included contain contains containing feature
  features featuring use uses using used get gets getting got gotten go goes going went gone come comes coming came take takes
  taking took taken bring brings bringing brought keep keeps keeping kept leave leaves leaving left set sets setting place
  places placed placing find finds finding found look looks looking looked see sees seeing seen show shows showing shown seem
  seems feel feels feeling felt think thinks thinking thought know knows knowing known say says saying said tell tells telling
  told ask asks asking asked call calls called calling name names named try tries trying tried start starts starting started
  begin begins beginning end ends ending ended finish finishes finished stop stops stopping stopped stay stays staying stayed
  live lives living lived stand stands standing stood sit sits sitting sat lie lies lying lay walk walks walking walked run
  runs running ran move moves moving moved turn turns turning turned play plays playing played win wins winning won lose loses
  losing lost open opens opening opened close closes closed closing help helps helping helped work works working worked happen
  happens happening wait waits waiting waited watch watches watching reach reaches reaching reached cross crosses crossing
  crossed carry carries carrying carried hold holds holding held hang hangs hanging hung flow flows flowing flowed lead leads
  leading led follow follows following followed surround surrounds float floats floating fall falls falling fell rise rises
  rising grow grows growing grew allow allows allowed love loves loved enjoy enjoys enjoying hate hates remember remembers
  imagine imagines wish wishes hope hopes explain describe decide design designed generate generates produce produced
  scatter scattered spread spreads cover covers covered fill fills filled full line lined decorate decorated light lit
  good great nice cool awesome amazing beautiful pretty lovely perfect best better big bigger small smaller little huge tiny
  large long short high low right wrong old young certain different similar special normal regular usual main real true whole
  main kind kinds sort sorts type types way ways thing things stuff idea ideas feel vibe vibes theme themed style styled
  atmosphere ambience ambiance mood sense touch feeling hint look level levels game games gameplay world worlds map maps
  scene scenes place area areas spot spots side sides corner corners top bottom front back edge middle center centre end start
  player players people guy guys folks kid kids person time times day days night nights hour hours minute minutes moment moments
  color colour colors colours total number amount count group pair row line set goal goals objective mission point points
  story adventure challenge chance fun rules rule mode style version copy exact exactly sure far close away apart together
  alone along back forth easy hard difficult simple fast slow quick inspired based reminiscent similar lots random ready
  wherever whoever example instance etc eg ie vs versus per plus minus equal equals able cannot mostly somehow kindly rate
  must way bit lil imho prompt thing things ready gets else whole itself themselves himself herself dear sir madam team teams
  lap laps life lives voice voices song songs sound sounds reason reward rewards secret secrets problem problems surprise turn luck memory memories dream dreams favor favour wait help thought
  secreto secretos voz voces cancion sonido razon premio problema problemas sorpresa suerte recuerdo recuerdos sueno suenos ayuda
  laps life lives round rounds wave waves floor floors storey storeys story stories room rooms step steps degree degrees
  percent metre metres meter meters feet foot inch inches mile miles second seconds month months year years week weeks
  ganar gana ganas ganes ganan gane perder pierde pierdes perdio empieza empiece empezar comienza comience termina termine acaba
  espera esperan espere pide piden pida dime diles sentado sentada sentados parado parada acostado dormido duerme menor mayor
  afuera adentro dentro fuera alla aca alli aqui ahi aparezca aparezcan aparece aparecen este esten estuviera fuera fueran siga
  sigue vuelta vuelve volver regresar regresa pueda puedan podamos podria podrian debas deba deban ojala favor gustan encanta
  encantaria quisiera queria querria ponerle poniendo poneme ponganle haganme armame arma armar hace hacele dale che bro wey guey
  oigan mano parce chamo plis porfis porfavor osea sea sean seria serian fuese va vaya vayan ande andar anda camina caminar jugar
  juega juegas jueguen jueguito nivelito cosita cositas cuadra tantito ahorita nomas bien mal mero puro pura puros puras demas
  anteriores anterior siguiente siguientes primera segunda tercera tercero cuarta cuarto quinta ultimo ultima ademas luego
  tienes tendras ten tenes abrir abre abran apenas vos elegi podes queres sabes hierro acero ademas luego mientras
  sola unica unico cumpleanos cumple musica repite mensaje jugando eso esos esas vende venden rato
  escapa escapar escapes huir huye salga salir sale sales llegue llegues lleguen cuelga cuelgue colgado colgada rodea lugar
  hija hijo hijas hijos sobrino sobrina nieto nieta contra guarda guardan queremos posible haceme sos jueguito jueguitos mundito
  nivelito rato ratito chiquito bastante medio onda nomas pues oye mira tipo plan hagamos ponme hagan juntar haya salte corra
  uno dos tres primero segundo encima abajo arriba tampoco mientras durante tal vez cosa cosas persona pelean peleados paz
  el la los las un una unos unas lo le les se su sus mi mis tu tus nos nuestro nuestra yo tu ella ellos ellas nosotros usted
  ustedes de del al a con por para en entre sobre bajo sin desde hasta hacia segun tras y e o u ni pero sino aunque porque
  pues si no que quien quienes cual cuales cuyo cuya donde cuando como cuanto cuantos cuantas mas menos muy mucho mucha muchos
  muchas poco poca pocos pocas algo alguien alguno alguna algunos algunas nada nadie ningun ninguno ninguna todo toda todos
  todas cada otro otra otros otras mismo misma mismos mismas tan tanto tanta asi ahora luego despues antes siempre nunca
  tambien tampoco ya aun todavia solo solamente casi quiza quizas es son era eran fue ser estar esta estan este estos estas
  ese esa esos esas aquel aquella haya hay habia haber he has ha han hemos sea sean tener tiene tienen tenga tengan tengo
  puede pueden pueda poder puedo debe deben deber hacer hace hacen haz hazme haga hagas hagan quiero quiere quieren quisiera
  querria gustaria gusta gustan crea crear creame pon poner ponle pongas ponga mete meter anade agrega incluye incluir dame
  dar da dan deja dejar ve ver vez veces ir va van vaya vamos vas venga ven voy sabe saber dice decir llama llaman llamado
  llamada llamados parece parecer necesito necesita necesitan vive viven llegar llega cruza cruzar corre corren porfa favor
  gracias hola vale bueno buena buenos buenas bonito bonita grande grandes pequeno pequena largo corto alto bajo mejor peor
  nivel niveles juego juegos mundo mapa escena lugar zona sitio parte partes lado lados centro medio fondo borde esquina
  esquinas final principio inicio cosa cosas tipo tipos estilo ambiente tema aire idea jugador jugadores persona personas
  tiempo dia dias noche hora horas minuto minutos segundo segundos color colores total numero grupo par fila meta objetivo
  mision punto puntos historia aventura reto modo vuelta vueltas vida vidas ronda rondas oleada oleadas piso pisos planta
  plantas sala salas paso pasos metro metros equipo equipos facil dificil rapido lento mitad media medio doble resto quizas`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Chinese characters that join, count or stress; what is left between them and known words was not understood. */
export const smallHan: ReadonlySet<string> = new Set(
  `的一是在有和与跟及或也都还就很太更最真好多少个只盏颗座条朵本把棵块口艘尊处段堆枚位名根张片扇道件匹头双对套次
  了着过吗呢吧啊呀哦哈我你他她它们咱您自己这那哪什么怎样谁几两要想请给让把被将会能可以应该必须得需做建造弄
  来去到从向往对为因所以但而且如果就算虽然然后再又先后前上下里外中左右边面旁间内之于以其此每各全所有整
  不没无别非未勿不要没有游戏关卡世界地图场景地方地玩家故事风格主题模式感觉气氛样子种类款类似像比较非常特别
  一些一点许多很多大小高低长短新旧早晚时候时间天日分秒钟点放摆置设站坐住看见听说叫名字是不是用带含包括充满
  作成变出入开关始终结束完最后首先另外其他另别的等希望喜欢觉得可能也许大概左右约共总计数量东西人物们且并即便
  随意任何只是只有只能仅能够使由于关于通过进行完成达到获得赢输死活动`.replaceAll(/\s+/g, ''),
);
