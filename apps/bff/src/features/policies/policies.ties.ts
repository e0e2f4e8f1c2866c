import type { LinkTarget } from '@mingchuang/shared/policies/policies.types';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import { ConsultationsQueries } from '../consultations/consultations.queries.ts';
import { MessagesQueries } from '../messages/messages.queries.ts';
import { PoliciesQueries } from './policies.queries.ts';

export type TitleOf = (target: LinkTarget, id: string) => string | null;

/** What a text may be tied to: other texts, letters and consultations, as long as they are published. */
@Injectable()
export class PoliciesTies {
  constructor(
    private readonly policies: PoliciesQueries,
    private readonly letters: MessagesQueries,
    private readonly consultations: ConsultationsQueries,
    private readonly clock: Clock,
  ) {}

  /** The title of each that is published; null: it is not, or not any more. */
  async titles(links: readonly { target: LinkTarget; id: string }[]): Promise<TitleOf> {
    const ids = (target: LinkTarget) => links.filter((link) => link.target === target).map(({ id }) => id);
    const [policies, letters, consultations] = await Promise.all([
      this.policies.rows(ids('policy')),
      this.letters.publicTitles(ids('letter')),
      this.consultations.shownTitles(ids('consultation'), this.clock.today()),
    ]);
    const titles = new Map([
      ...policies.map(({ id, title }) => [`policy ${id}`, title] as const),
      ...letters.map(({ id, title }) => [`letter ${id}`, title] as const),
      ...consultations.map(({ id, title }) => [`consultation ${id}`, title] as const),
    ]);
    return (target, id) => titles.get(`${target} ${id}`) ?? null;
  }

  /** The consultation that led to this document, once residents can read it. */
  before(policyId: string): Promise<{ id: string; title: string }[]> {
    return this.consultations.ledTo(policyId, this.clock.today());
  }
}
