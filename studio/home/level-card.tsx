import { Text } from '@mantine/core';
import { Trophy, Users } from 'lucide-react';
import type { LevelSummary } from '#engine/protocol/api/shapes.ts';
import { labelOf } from '#studio/fields/describe-field.ts';
import { WorldPicture } from '#studio/home/world-picture.tsx';
import { routeHash } from '#studio/shell/router.ts';

/** A project with its picture and how it does. */
export function LevelCard({ level }: { readonly level: LevelSummary }) {
  const status = level.tokenId ? `Minted #${level.tokenId}` : level.status === 'published' ? 'Published' : 'Draft';
  return (
    <a className="glass level-card" href={routeHash({ page: 'level', levelId: level.id })} data-testid="level-card">
      <WorldPicture image={level.thumbnail} seed={level.id} biome={level.biome} timeOfDay={level.timeOfDay}>
        <span className="tag">{status}</span>
        <span className="tag">{labelOf(level.archetype)}</span>
      </WorldPicture>
      <div style={{ padding: '12px 14px 14px' }}>
        <Text fw={600} truncate>
          {level.title}
        </Text>
        <Text
          size="sm"
          className="soft tabular"
          component="div"
          style={{ display: 'flex', gap: 14, alignItems: 'center' }}
        >
          <span style={{ display: 'inline-flex', gap: 5, alignItems: 'center' }}>
            <Users size={14} /> {level.plays} {level.plays === 1 ? 'play' : 'plays'}
          </span>
          <span style={{ display: 'inline-flex', gap: 5, alignItems: 'center' }}>
            <Trophy size={14} /> {level.wins} {level.wins === 1 ? 'win' : 'wins'}
          </span>
        </Text>
      </div>
    </a>
  );
}
