import { maskIdentity, maskName, sameText } from '@mingchuang/shared/disclosure/application.rules';
import type { AgentForm, ApplicantForm } from '@mingchuang/shared/disclosure/applications.types';
import type { FullIdentity } from '@mingchuang/shared/disclosure/case-steps.types';
import type { ConsoleCase } from '@mingchuang/shared/disclosure/console-cases.types';
import type { Reach } from '@mingchuang/shared/disclosure/delivery.types';
import { normalIdentity } from '@mingchuang/shared/disclosure/identity.rules';
import type { MyApplication } from '@mingchuang/shared/disclosure/my-applications.types';
import { maskPhone } from '@mingchuang/shared/masking';
import { Injectable } from '@nestjs/common';
import { Crypto } from '../../platform/crypto.ts';

/** Who applies and who files for them, as they are kept: encrypted as a whole. */
export interface CasePeople {
  applicant: ApplicantForm;
  agent: AgentForm | null;
}

/** Identities are sealed, found by a keyed hash, and leave masked; only an audited request gets them whole. */
@Injectable()
export class DisclosurePeople {
  constructor(private readonly crypto: Crypto) {}

  columns({ applicant, agent }: CasePeople): Record<'applicantSealed' | 'applicantIndex' | 'applicantNameIndex' | 'applicantMasked', string> {
    const number = normalIdentity(applicant.identityNumber);
    const kept: CasePeople = {
      applicant: { ...applicant, identityNumber: number },
      agent: agent && { ...agent, identityNumber: normalIdentity(agent.identityNumber) },
    };
    return {
      applicantSealed: this.crypto.seal(kept),
      applicantIndex: this.crypto.index('applicant', number),
      applicantNameIndex: this.nameIndex(applicant.name),
      applicantMasked: maskName(applicant.name, applicant.kind === 'person'),
    };
  }

  /** By which a case is found by the whole name of its applicant, in whatever width and with whatever blanks. */
  nameIndex(name: string): string {
    return this.crypto.index('applicantName', sameText(name));
  }

  unseal(sealed: string): CasePeople {
    return this.crypto.unseal<CasePeople>(sealed);
  }
}

/** As the applicant sees their own: enough to recognise it on a screen that others may look at. */
export function mineOf({ applicant, agent }: CasePeople): Pick<MyApplication, 'applicant' | 'agent'> {
  const { kind, name, identityNumber, phone } = applicant;
  return {
    applicant: { kind, name: maskName(name, kind === 'person'), identity: maskIdentity(identityNumber), phone: phone === null ? '' : maskPhone(phone) },
    agent: agent && { relation: agent.relation, name: maskName(agent.name, true) },
  };
}

/** As staff see it before they give a reason for more; the letters have the whole name. */
export function staffOf({ applicant, agent }: CasePeople): Pick<ConsoleCase, 'applicant' | 'agent'> {
  const { kind, name, identityKind, identityNumber, representative, phone, email, address } = applicant;
  return {
    applicant: {
      kind,
      name: maskName(name, kind === 'person'),
      identityKind,
      identity: maskIdentity(identityNumber),
      representative: representative && maskName(representative, true),
      phone: phone && maskPhone(phone),
      email: email && `${email.slice(0, 1)}***${email.slice(email.indexOf('@'))}`,
      address: address && `${[...address].slice(0, 6).join('')}***`,
    },
    agent: agent && { relation: agent.relation, name: maskName(agent.name, true), identity: maskIdentity(agent.identityNumber), phone: maskPhone(agent.phone) },
  };
}

/** By which ways an answer can reach them. */
export function reachOf({ residentId }: { residentId: string | null }, { applicant: { email, address } }: CasePeople): Reach {
  return { hasAccount: residentId !== null, email, address };
}

export function wholeOf({ applicant, agent }: CasePeople): FullIdentity {
  const { name, representative, identityNumber, phone, email, address } = applicant;
  return {
    name,
    representative,
    identityNumber,
    phone,
    email,
    address,
    agent: agent && { name: agent.name, identityNumber: agent.identityNumber, phone: agent.phone },
  };
}
