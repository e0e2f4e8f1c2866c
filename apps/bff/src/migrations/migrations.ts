import { FirstThread1763740800000 } from './0001-first-thread.ts';
import { CalendarYears1763827200000 } from './0002-calendar-years.ts';
import { Documents1763913600000 } from './0003-documents.ts';
import { Disclosure1764000000000 } from './0004-disclosure.ts';
import { Matters1764086400000 } from './0005-matters.ts';
import { Register1764172800000 } from './0006-register.ts';
import { type Sealing, sealedFileNames } from './0007-sealed-file-names.ts';
import { Supervision1764345600000 } from './0008-supervision.ts';
import { Search1764432000000 } from './0009-search.ts';
import { Catalogue1764518400000 } from './0010-catalogue.ts';
import { Policies1764604800000 } from './0011-policies.ts';
import { Interpretations1764691200000 } from './0012-interpretations.ts';
import { Consultations1764864000000 } from './0014-consultations.ts';
import { Handling1764950400000 } from './0015-handling.ts';
import { Helpful1765036800000 } from './0016-helpful.ts';
import { Periodic1765123200000 } from './0017-periodic.ts';
import { Monitoring1765209600000 } from './0018-monitoring.ts';
import { Offers1765300000000 } from './0019-offers.ts';
import { Corrections1765400000000 } from './0020-corrections.ts';
import { PeriodicReturns1765728000000 } from './0021-periodic-returns.ts';
import { Counting1765800000000 } from './0022-counting.ts';
import { FeedbackAndSeries1765857600000 } from './0023-feedback-and-series.ts';
import { SearchTexts1765900800000 } from './0024-search-texts.ts';
import { PublicationRefusals1765944000000 } from './0025-publication-refusals.ts';

/** In order; a step that has been released is never changed. */
export const migrations = (sealing: Sealing) => [
  FirstThread1763740800000,
  CalendarYears1763827200000,
  Documents1763913600000,
  Disclosure1764000000000,
  Matters1764086400000,
  Register1764172800000,
  sealedFileNames(sealing),
  Supervision1764345600000,
  Search1764432000000,
  Catalogue1764518400000,
  Policies1764604800000,
  Interpretations1764691200000,
  Consultations1764864000000,
  Handling1764950400000,
  Helpful1765036800000,
  Periodic1765123200000,
  Monitoring1765209600000,
  Offers1765300000000,
  Corrections1765400000000,
  PeriodicReturns1765728000000,
  Counting1765800000000,
  FeedbackAndSeries1765857600000,
  SearchTexts1765900800000,
  PublicationRefusals1765944000000,
];
