import { roomStories } from '#engine/planner/words/story-rooms.ts';
import type { Templates } from '#engine/planner/words/templates.ts';

/** English sentences of the world. */
export const storyEn: Templates = {
  ...roomStories.en,
  'title.enemy': ['The {Enemies} of {place}', 'When {Enemies} Came to {place}'],
  'title.collect': [
    'The {Targets} of {place}',
    '{place} and the Lost {Targets}',
    '{Mood} {place}',
    '{Time} over {place}',
  ],
  'title.obby': [
    'The {Mood} Climb of {place}',
    'Leap over {place}',
    '{place}: One Jump More',
    'The Long Way up {place}',
  ],
  'title.flyer': [
    'Wings over {place}',
    'The {Mood} Flight of {place}',
    'Feathers above {place}',
    '{Time} Flight: {place}',
  ],
  'title.quest-village': [
    '{giver} of {place}',
    'A Favour in {place}',
    'The {Mood} Folk of {place}',
    '{Time} in {place}',
  ],
  'title.farm': ['The Fields of {place}', 'A Year on {place}', 'Green Hands of {place}'],
  'title.sandbox': [
    'A Quiet Day in {place}',
    'The {Mood} Paths of {place}',
    '{Time} in {place}',
    'Nowhere to Be but {place}',
  ],
  'title.rings': ['Rings over {place}', 'The {Mood} Loop of {place}', '{place} from Above', 'Threading {place}'],
  'title.survival': ['The Long Night of {place}', 'Hold {place}', 'The Siege of {place}', '{Mood} Hours at {place}'],
  'title.stealth': ['Unseen in {place}', 'The Silent Hour of {place}', 'Past the Watch of {place}'],
  'title.tower-defence': ['The Road to {place}', 'Towers over {place}', '{place} Must Stand'],
  'title.capture-flag': ['The Flags of {place}', 'Red against Blue in {place}', '{place}: Bring It Home'],
  'title.boss': ['The Giant of {place}', 'The Heart of Stone', 'Down with the King of {place}', 'What Woke in {place}'],
  'title.runner': ['Run for {place}', '{place} Dash', 'Do Not Stop in {place}', 'The {Mood} Mile of {place}'],
  'title.race': ['The {place} Grand Prix', 'Once round {place}', 'The {Mood} Race of {place}', '{place} at Full Speed'],
  'greeting.cosy': [
    'Come in, come in! You look like you could use some company.',
    'Oh, a visitor! Sit down by the warm side of me.',
  ],
  'greeting.cheerful': ['Hello there! What a fine moment to turn up!', 'Ha, a new face! I like new faces.'],
  'greeting.mysterious': [
    'You found the way here. Not everybody does.',
    'Hush. Listen. This place has been expecting you.',
  ],
  'greeting.spooky': [
    'Oh! You startled me. I thought you were one of them.',
    'Keep your voice low. Things listen here.',
  ],
  'greeting.epic': [
    'So you have come at last. The songs were right.',
    'Stand tall, traveller. This day will be remembered.',
  ],
  'greeting.serene': ['Welcome. There is no hurry here.', 'Breathe in. Good. Now we can talk.'],
  'lore.meadow': [
    '{place} was one big sheep field until the first houses came.',
    'When the grass bows to the east, rain follows by evening.',
    'The larks of {place} only sing while somebody is smiling.',
  ],
  'lore.forest': [
    'The oldest tree of {place} has a name, but it only tells children.',
    'Moss grows on the side where stories are told.',
    'Nobody gets lost in {place}; the paths are just shy.',
  ],
  'lore.desert': [
    '{place} was an ocean once. Dig deep and you find shells.',
    'The dunes walk one step a night, always west.',
    'In {place} you greet the shade before you greet the people.',
  ],
  'lore.snow': [
    'In {place} every family keeps one window lit all winter.',
    'The ice sings before it thaws, two low notes.',
    'Snow in {place} remembers footprints for a whole year.',
  ],
  'lore.volcano': [
    'The mountain of {place} snores; silence is what worries us.',
    'Ash makes the best bread ovens in the world.',
    'Every glow on the slope of {place} is an old wish cooling down.',
  ],
  'lore.harbour': [
    'The bell of {place} rings by itself when the fog is thick.',
    'Every boat of {place} carries a name that nobody else may use.',
    'The gulls of {place} know every captain by their hat.',
  ],
  'lore.swamp': [
    'In {place} the lights on the water are polite: they bow before they vanish.',
    'The frogs of {place} vote on the weather.',
    'Step on the reeds, never between them.',
  ],
  'lore.crystal': [
    'The crystals of {place} hum the last song they heard.',
    'Break no crystal; it would forget a hundred years.',
    'Light takes the long way round in {place}.',
  ],
  'lore.sky-islands': [
    '{place} drifts a hand wider apart each year, so we jump a little further.',
    "What falls off {place} lands in somebody's dream.",
    'The clouds under {place} are tame; the ones above are not.',
  ],
  'lore.autumn': [
    'In {place} each leaf falls for somebody who came home.',
    'The harvest fair of {place} begins when the first apple lands on a hat.',
    'The wind of {place} smells of smoke and pears.',
  ],
  'knows.landmark': [
    'If you lose your way, look for {landmark}.',
    'Everything in {place} starts and ends at {landmark}.',
  ],
  'knows.near': ['You will find {subject} {relation} {object}.'],
  'knows.person': [
    '{friend}, our {friendRole}, notices more than anybody here.',
    'Have you met {friend}? A {friendRole} with a good heart.',
  ],
  'knows.enemy': [
    'Mind {theEnemies}: they walk the same rounds again and again, so wait and slip past.',
    'Watch how {theEnemies} move before you go; patience beats speed.',
  ],
  'knows.target': [
    'Out there: {targets}. Look up high, and behind {landmark}.',
    'I saw one {target} glimmer not far from {landmark}.',
  ],
  'knows.calm': ['Nothing here wants to harm you; take your time and look around.'],
  'knows.chest': [
    'They say a chest is hidden where hardly anybody walks.',
    'My grandmother spoke of a chest away from every path.',
  ],
  'knows.obby': [
    'Look at where you want to land, not at your feet.',
    'Moving platforms keep their rhythm: count with them, then jump.',
    'A checkpoint flag keeps you safe if you fall.',
  ],
  'knows.rings': [
    'Let go a moment before the ring: a drone keeps its momentum.',
    'High rings first lose speed, so climb early.',
    'The last rings sway. Wait for them, or meet them halfway.',
  ],
  'knows.runner': [
    'Beams you slide under, spikes you jump, and the rest you step round.',
    'It gets faster and faster. Look further ahead the longer you run.',
    'A flag remembers you. Touch it and a fall costs little.',
  ],
  'knows.race': [
    'Take the gates in their order: a gate that you miss does not count.',
    'The pads with the arrows throw you forward. Steer for them.',
    'There is a way across the big bend. It is rough, but short.',
  ],
  'knows.flyer': [
    'Small flaps early beat one big flap late.',
    'Aim for the lower half of a gate; rising is easier than falling well.',
    'There are {targets} on the way, and the wind is on your side.',
  ],
  'knows.timer': ['You have {minutes}; the clock does not wait for anyone.'],
  'knows.lives': ['Careful: after {lives} falls it is over.'],
  'knows.phrase': ['If you want {friend} to open up, say “{phrase}”.'],
  'knows.quest': [
    '{giver} is looking for somebody to help with {theTargets}.',
    'Talk to {giver} first, near the middle of everything.',
  ],
  'answer.near': ['{subject} is {relation} {object}.'],
  'answer.anywhere': ['{subject} is somewhere in {place}; look behind {landmark}.'],
  'secret.text': [
    'I buried a small chest away from the paths when I was young, and only I know why.',
    'I was the one who moved {landmark} stone by stone one night, as a joke.',
    'The first founder of {place} was my great-grandmother, under another name.',
  ],
  'secret.phrase': ['old promise', 'quiet tide', 'seventh step', 'paper moon'],
  'quest.title': ['{Targets} for {giver}', 'A favour for {giver}', 'What {giver} lost'],
  'quest.collect': ['Find {targets}.', 'Gather {targets} around {place}.'],
  'quest.return': ['Bring them back to {giver}.'],
  'quest.talk': ['Talk to {friend}.'],
  'quest.reach': ['Go and see {landmark}.'],
  'quest.meet': ['Tell {giver} what you found.'],
  'beat.establish.dawn': ['{place}, at first light.', 'The sun has not quite decided to rise over {place}.'],
  'beat.establish.day': ['{place}, on a day like no other.', 'A bright day lies over {place}.'],
  'beat.establish.dusk': [
    '{place}. The last light lets go of the roofs.',
    'Dusk comes to {place}, slowly and on soft feet.',
  ],
  'beat.establish.night': ['{place}, deep in the night.', 'Night in {place}. Even the wind whispers.'],
  'beat.introduce': ['This is {giver}, {giverRole} of {place}.', '{giver} has waited for somebody like you.'],
  'beat.introduce.alone': ['Nobody is here but you and the wind.', 'You are alone, and the way lies open.'],
  'beat.threat.enemy': [
    'But {theEnemies} are about, and they do not share.',
    'Then came {theEnemies}, and doors were locked.',
  ],
  'beat.threat.hazard': [
    'The way is full of traps; one wrong step and you start again.',
    'Between you and the goal: a great deal of nothing to stand on.',
  ],
  'beat.threat.timer': ['And time is running: {minutes}, not a moment more.'],
  'beat.threat.calm': [
    'No danger here, only a small sadness that somebody could mend.',
    'All is quiet. Almost too quiet for a good story.',
  ],
  'beat.goal.collect': [
    'Find {targets} and everything will be right again.',
    '{targets}: bring them back, and {place} will sing.',
  ],
  'beat.goal.obby': [
    'Reach the beacon at the end. Fall, laugh, try again.',
    'Over there, that light: that is where you are going.',
  ],
  'beat.goal.flyer': ['{targets} hang in the sky. Pass them all.', 'Spread your wings: {targets} lie ahead.'],
  'beat.goal.farm': [
    'Sow the beds, give them water, and come back when they are ripe.',
    'The earth of {place} is ready. The rest is up to your hands.',
  ],
  'beat.goal.sandbox': [
    'There is nothing you must do here. Find a bench, sit down, and look.',
    'Take any path. Each of them ends at a seat with a view of {place}.',
  ],
  'beat.goal.rings': [
    'Through every ring, one after the other. The next one shines.',
    'High rings, low rings, all in their order. Up you go.',
  ],
  'beat.goal.runner': [
    'Run. It will not get slower. The light is at the far end.',
    'Left, right, over, under: all the way to the goal of {place}.',
  ],
  'beat.goal.race': [
    'Through every gate in its order, and back to the line. Ready?',
    'The road goes round {place}. Be quick, and mind the bends.',
  ],
  'beat.goal.quest-village': [
    'Help {giver}, and you will have a friend in {place}.',
    'Listen, help, and see what {place} gives back.',
  ],
  'beat.goal.survival': [
    'They come in waves. Stand until the last one falls.',
    'Hold {place} until the rifts have nothing left to send.',
  ],
  'beat.goal.stealth': [
    'Their eyes are painted on the ground. Keep out of the light.',
    'Nobody must see you. Wait, watch, then go.',
  ],
  'beat.goal.capture-flag': [
    'Their flag stands at the far end. Bring it home, again and again.',
    'Grab the red flag and run. Who is hit drops it.',
  ],
  'beat.goal.tower-defence': [
    'They come along the road. Build towers on the pads, and let nobody through.',
    'Every one that falls pays for the next tower. Hold the road to {place}.',
  ],
  'beat.goal.boss': [
    'Watch its arms, jump its blows, strike its back. It can fall.',
    'Bring the giant down, and {place} is free.',
  ],
  'beat.dialogue.first': [
    'Will you help me? I would go myself, but somebody has to stay.',
    'I have nobody else to ask. Please?',
  ],
  'beat.dialogue.second': [
    'Thank you. Look near {landmark} first.',
    'Go on then, before I change my mind and come along!',
  ],
  'beat.triumph': [
    'You did it! {place} will talk about this for years.',
    'And just like that, {place} was itself again.',
  ],
  'beat.thanks': ['I knew it the moment I saw you. Thank you.', 'You kept your word. I will not forget it.'],
  'beat.farewell': ['Some day you will come back. Everybody does.', 'The end, until you want it to begin again.'],
};
