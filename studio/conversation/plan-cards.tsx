import {
  BookOpen,
  CircleAlert,
  Flag,
  Lightbulb,
  type LucideIcon,
  MapPin,
  Scale,
  Shapes,
  UsersRound,
} from 'lucide-react';
import { Stack } from '@mantine/core';
import type { PlanCard } from '#engine/protocol/api/shapes.ts';

const icons = {
  goal: Flag,
  place: MapPin,
  things: Shapes,
  people: UsersRound,
  story: BookOpen,
  rules: Scale,
  assumption: Lightbulb,
  warning: CircleAlert,
} as const satisfies Record<PlanCard['topic'], LucideIcon>;

/** The plan in plain words, one card per topic. */
export function PlanCards({ cards }: { readonly cards: readonly PlanCard[] }) {
  return (
    <Stack gap={8}>
      {cards.map((card) => {
        const Icon = icons[card.topic];
        return (
          <div
            key={`${card.topic}-${card.title}-${card.text}`}
            className="plan-card"
            data-topic={card.topic}
            data-testid="plan-card"
          >
            <Icon size={19} aria-hidden="true" />
            <b>{card.title}</b>
            <div>{card.text}</div>
          </div>
        );
      })}
    </Stack>
  );
}
