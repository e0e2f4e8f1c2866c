import type { ReactNode } from 'react';
import { Box, Heading, Landmark, PageLink, Words } from './base/base';
import { Icon } from './icon';

interface CardProps {
  children: ReactNode;
  title?: ReactNode;
  /** right of the title: a count, or a way to all of them */
  aside?: ReactNode;
  floating?: boolean;
  className?: string;
}

export function Card({ children, title, aside, floating, className = '' }: CardProps) {
  return (
    <Landmark as="section" className={`card ${floating ? 'card--floating' : ''} ${className}`}>
      {title ? (
        <Box className="card-head">
          <Heading level={2} className="card-title">
            {title}
          </Heading>
          {aside}
        </Box>
      ) : null}
      {children}
    </Landmark>
  );
}

/** A title on the ground, above its card. */
export function SectionHead({ title, all, label }: { title: string; all?: string; label?: string }) {
  return (
    <Box className="section-head">
      <Heading level={2} className="section-title">
        {title}
      </Heading>
      {all ? (
        <PageLink to={all} className="section-all" label={label ?? `${title}，全部`}>
          <Words>全部</Words>
          <Icon name="right" tone="ink3" size={16} />
        </PageLink>
      ) : null}
    </Box>
  );
}
