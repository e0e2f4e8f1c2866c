import type { FindingChoice } from '@mingchuang/shared/personal-data/choices.rules';
import type { PolicyDraft, WriteDraft } from '@mingchuang/shared/policies/drafts.types';
import type { ReviewStage } from '@mingchuang/shared/policies/policies.words';
import type { INestApplicationContext } from '@nestjs/common';
import { PoliciesDrafting } from '../features/policies/policies.drafting.ts';
import { PoliciesDraftLists } from '../features/policies/policies.drafts.lists.ts';
import { PoliciesPublishing } from '../features/policies/policies.publishing.ts';
import { PoliciesReviewing } from '../features/policies/policies.reviewing.ts';
import { sha256 } from '../platform/crypto.ts';
import type { OnceKey } from '../platform/idempotency.ts';
import { People } from './people.ts';

/** Who reviews in the demonstration bureau, each stage somebody else. */
export const REVIEWERS: Record<ReviewStage, string> = { first: 'su', second: 'shen', final: 'gu', secrecy: 'bai' };
const PUBLISHER = 'shen';

/** Staff who write, review and publish through the services, so that every state is a lawful one. */
export class PolicyPeople {
  readonly people: People;
  #steps = 0;

  constructor(
    private readonly app: INestApplicationContext,
    /** of the keys of what it asks for once */
    private readonly story = 'seed-policy',
  ) {
    this.people = new People(app);
  }

  async draft(account: string, write: WriteDraft): Promise<PolicyDraft> {
    return this.app.get(PoliciesDrafting).create(await this.people.staff(account), write, this.#once());
  }

  async submit(account: string, { id, version }: PolicyDraft, choices: FindingChoice[] = []): Promise<PolicyDraft> {
    return this.app.get(PoliciesDrafting).submit(await this.people.staff(account), id, version, choices, this.#once());
  }

  async review(stage: ReviewStage, { id, version, contentHash }: PolicyDraft, passed = true, opinion = '同意'): Promise<PolicyDraft> {
    const caller = await this.people.staff(REVIEWERS[stage]);
    return this.app.get(PoliciesReviewing).give(caller, id, version, { stage, passed, opinion, contentHash }, this.#once());
  }

  /** Written, submitted and passed by four others. */
  async approved(account: string, write: WriteDraft): Promise<PolicyDraft> {
    let draft = await this.submit(account, await this.draft(account, write));
    for (const stage of ['first', 'secrecy', 'second', 'final'] as const) draft = await this.review(stage, draft);
    return draft;
  }

  async publish({ id }: Pick<PolicyDraft, 'id'>): Promise<PolicyDraft> {
    const caller = await this.people.staff(PUBLISHER);
    const { version } = await this.app.get(PoliciesDraftLists).open(caller, id);
    return this.app.get(PoliciesPublishing).publish(caller, id, version, this.#once());
  }

  async schedule({ id, version }: PolicyDraft, at: number): Promise<PolicyDraft> {
    return this.app.get(PoliciesPublishing).schedule(await this.people.staff(PUBLISHER), id, version, at);
  }

  #once(): OnceKey {
    this.#steps += 1;
    return { key: `${this.story}-${this.#steps}`, operation: 'seed', bodyHash: sha256(String(this.#steps)) };
  }
}
