import type { Client } from '../support/client.ts';

/** One lawful call of an operation: where it goes and what it carries. */
export interface Call {
  id?: string;
  /** the other parts of an address that has several, by name */
  ids?: Record<string, string>;
  query?: string;
  version?: number;
  body?: unknown;
  /** multipart instead of JSON */
  upload?: Uint8Array;
}

export interface Sample {
  /**
   * Who may beyond `x-who-may`. writer: resident A, for others it does not exist · unit: staff of the letter's unit ·
   * sight: the same and those who see every unit · proposer: the reviewer, who proposed it · the others are about applications, see `APPLICATIONS`
   */
  belongs?: 'writer' | 'unit' | 'sight' | 'proposer' | Belonging;
  /** the call ends the session, so each caller signs in anew for it */
  ends?: true;
  make?(): Promise<Call> | Call;
  /** puts back what the call changed for its caller */
  restore?(client: Client): Promise<unknown>;
}

/**
 * seen: its unit, the office and those who see every unit · handled: its unit and the office · office: not confirmed yet, the
 * office alone · author: a consultation or survey, its unit alone · returned: who reviews or signs · counted: who sees every unit · personal: one member of staff ·
 * written: a draft, its unit · reviewed: a draft at its second review · published: a text, its unit
 */
export type Belonging = 'seen' | 'handled' | 'office' | 'author' | 'returned' | 'counted' | 'personal' | 'written' | 'reviewed' | 'published';
