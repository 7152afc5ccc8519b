import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** A row: its key, its cells in order, and what can be done with it. */
export interface ListingRow {
  readonly key: string;
  readonly cells: readonly ReactNode[];
}

/** One kind of thing as a table under its name, or a sentence when there is none. */
export function ListingTable({
  title,
  heads,
  rows,
  empty,
  testId,
}: {
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: readonly ListingRow[];
  readonly empty: string;
  readonly testId: string;
}) {
  return (
    <section data-testid={testId}>
      <Title order={2} size="h4" mb="xs">
        {title}
      </Title>
      <div className="glass" style={{ overflowX: 'auto' }}>
        {rows.length === 0 && (
          <Text className="soft" p="md">
            {empty}
          </Text>
        )}
        {rows.length > 0 && (
          <table className="earnings-table">
            <thead>
              <tr>
                {heads.map((head) => (
                  <th key={head}>{head}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ key, cells }) => (
                <tr key={key} data-testid={`${testId}-row`}>
                  {cells.map((cell, index) => (
                    <td key={heads[index]}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    </section>
  );
}
