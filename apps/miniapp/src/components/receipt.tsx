import type { ReactNode } from 'react';
import { Box, Heading, Words } from './base/base';
import { Card } from './card';
import { Icon } from './icon';

/** It has arrived, and by which day what happens. */
export function ReceiptHead({ title, note }: { title: string; note: string }) {
  return (
    <Box role="status" className="receipt-head">
      <Icon name="done" tone="ok" size={40} />
      <Heading level={2} className="receipt-due">
        <Words>{title}</Words>
      </Heading>
      <Words className="receipt-unit">{note}</Words>
    </Box>
  );
}

/** Numbers to be noted, each with its name. */
export function ReceiptNumbers({ numbers, note, children }: { numbers: readonly { name: string; value: string }[]; note: string; children: ReactNode }) {
  return (
    <Card className="receipt-card">
      <Box className="code-pair">
        {numbers.map(({ name, value }) => (
          <Box className="code-part" key={name}>
            <Words className="code-name">{name}</Words>
            <Words className="code-value">{value}</Words>
          </Box>
        ))}
      </Box>
      <Words className="code-note">{note}</Words>
      {children}
    </Card>
  );
}

export function NextSteps({ steps }: { steps: readonly { key: string; text: string }[] }) {
  return (
    <Card title="接下来">
      <Box role="list" className="next">
        {steps.map(({ key, text }) => (
          <Box role="listitem" className="next-item" key={key}>
            <Words>{text}</Words>
          </Box>
        ))}
      </Box>
    </Card>
  );
}
