import type { ReactNode } from 'react';
import { Heading, Words } from './base/base';
import { Card } from './card';

/** What most people come to this tab for: one sentence, one button. */
export function LeadCard({ title, note, children }: { title: string; note: string; children: ReactNode }) {
  return (
    <Card floating className="lead-card">
      <Heading level={2} className="lead-title">
        {title}
      </Heading>
      <Words className="lead-note">{note}</Words>
      {children}
    </Card>
  );
}
