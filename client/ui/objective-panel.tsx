import { Clock, Flag, Hammer, Heart, Navigation2, RotateCcw, ShieldHalf, Star, Wind } from 'lucide-react';
import type { Level } from '#engine/level/level.ts';
import type { WinSaying } from '#engine/rules/index.ts';
import type { WinProgress } from '#engine/rules/win-rule.ts';
import type { FillText, Language } from '#client/text/fill.ts';
import { useText } from '#client/text/use-text.tsx';
import { ControlHints } from '#client/ui/control-hints.tsx';
import { FightHint } from '#client/ui/fight-hint.tsx';
import { SkyHint } from '#client/ui/sky-hint.tsx';
import { formatClock } from '#client/ui/format.ts';
import { collectPhrase, definitePhrase } from '#client/text/collect-phrase.ts';
import { useSettings } from '#client/ui/settings-store.ts';
import { useView } from '#client/ui/use-visit.ts';

const urgentSeconds = 30;

/** What to do here, how far it is, and what is left of time and lives. */
export function ObjectivePanel({ level }: { level: Level }) {
  const text = useText();
  const language = useSettings((settings) => settings.language);
  const objective = useView((view) => view.objective);
  const status = useView((view) => view.status);
  if (objective === null) return null;
  const have = Math.max(0, objective.have);
  const { need } = objective;
  const share = status === 'won' ? 1 : have / need;
  return (
    <div className="hud-top-left">
      <section className="glass objective" aria-label={text('goal.reach')} data-testid="objective">
        <div className="objective-title">
          <strong>{status === 'won' ? text('goal.done') : titleOf(objective, { text, language })}</strong>
          {need > 1 && (
            <span className="tabular" data-testid="goal-count">
              {countOf({ ...objective, have })}
            </span>
          )}
        </div>
        <div className="bar">
          <div style={{ width: `${share * 100}%` }} />
        </div>
        <Facts />
        <ControlHints level={level} />
      </section>
      <QuestLog level={level} />
    </div>
  );
}

function countOf({ unit, have, need }: WinProgress<WinSaying>): string {
  if (unit === 'seconds') return formatClock(need - have);
  return unit === 'health' ? `${need - have} ♥` : `${have}/${need}`;
}

/** An arrow to where to go next, and how far that is. */
function Compass() {
  const text = useText();
  const compass = useView((view) => view.compass);
  if (compass === null) return null;
  return (
    <span className="compass" title={text('hud.compass')} data-testid="compass">
      <Navigation2 size={14} aria-hidden style={{ transform: `rotate(${compass.turnDegrees}deg)` }} /> {compass.metres}{' '}
      m
    </span>
  );
}

function titleOf(
  objective: WinProgress<WinSaying>,
  { text, language }: { text: FillText; language: Language },
): string {
  const { saying, words, things, one, need } = objective;
  const what = things && { what: collectPhrase({ what: things.name, look: things.look, need }, language) };
  const which = one && { what: definitePhrase({ what: one.name, look: one.look }, language) };
  return text(`goal.${saying}`, { ...words, ...what, ...which });
}

function Facts() {
  const text = useText();
  const secondsLeft = useView((view) => (view.secondsLeft === null ? null : Math.ceil(view.secondsLeft)));
  const secondsPlayed = useView((view) => Math.floor(view.secondsPlayed));
  const score = useView((view) => view.score);
  const lives = useView((view) => view.lives);
  const health = useView((view) => view.health);
  const deaths = useView((view) => view.deaths);
  const status = useView((view) => view.status);
  const defence = useView((view) => view.objective?.keep ?? null);
  const breath = useView((view) => (view.breathSeconds === null ? null : Math.ceil(view.breathSeconds)));
  return (
    <div className="objective-facts tabular">
      <Compass />
      {secondsLeft === null ? (
        <span title={text('win.time')}>
          <Clock size={14} aria-hidden /> {formatClock(secondsPlayed)}
        </span>
      ) : (
        <span
          className={secondsLeft <= urgentSeconds && status === 'playing' ? 'urgent' : ''}
          title={text('hud.time')}
          data-testid="timer"
        >
          <Clock size={14} aria-hidden /> {formatClock(secondsLeft)}
        </span>
      )}
      {breath !== null && (
        <span className={breath <= 4 ? 'urgent' : ''} title={text('hud.breath')}>
          <Wind size={14} aria-hidden /> {breath}
        </span>
      )}
      <SkyHint />
      <FightHint />
      {defence !== null && (
        <>
          <span className={defence.lives <= 3 ? 'urgent' : ''} title={text('hud.keep')} data-testid="keep-lives">
            <ShieldHalf size={14} aria-hidden /> {defence.lives}
          </span>
          <span title={text('hud.build.credits')} data-testid="build-credits">
            <Hammer size={14} aria-hidden /> {defence.credits}
          </span>
        </>
      )}
      {score > 0 && (
        <span title={text('hud.score')}>
          <Star size={14} aria-hidden /> {score}
        </span>
      )}
      <span title={text('hud.health')}>
        <Heart size={14} aria-hidden /> {health}
      </span>
      {lives !== null && (
        <span title={text('hud.lives')}>
          <Flag size={14} aria-hidden /> {lives}
        </span>
      )}
      {deaths > 0 && (
        <span title={text('hud.deaths')}>
          <RotateCcw size={14} aria-hidden /> {deaths}
        </span>
      )}
    </div>
  );
}

function QuestLog({ level }: { level: Level }) {
  const text = useText();
  const progress = useView((view) => view.quests);
  if (level.quests.length === 0) return null;
  return (
    <section className="glass quest-log" aria-label={text('hud.quests')}>
      <h3>{text('hud.quests')}</h3>
      <ul>
        {level.quests.map((quest) => {
          const finished = progress[quest.id];
          const giver = level.characters.find((character) => character.id === quest.giver)?.name ?? '';
          const done = finished !== undefined && finished >= quest.steps.length;
          const step = finished === undefined ? undefined : quest.steps[finished];
          return (
            <li key={quest.id} data-state={done ? 'done' : finished === undefined ? 'open' : 'running'}>
              <strong>{quest.title}</strong>
              {done && <span className="soft"> · {text('hud.quest.done')}</span>}
              {!done && (
                <div className="soft">
                  {finished === undefined ? text('hud.quest.open', { giver }) : (step?.text ?? '')}
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
