import { Injectable, ParseUUIDPipe } from '@nestjs/common';
import { AppError } from './errors.ts';

/** The id in an address; what is no id leads nowhere. */
@Injectable()
export class IdPipe extends ParseUUIDPipe {
  constructor() {
    super({ exceptionFactory: () => new AppError('NOT_FOUND') });
  }
}
