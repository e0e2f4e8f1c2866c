import { Global, Module } from '@nestjs/common';
import { Days } from './days.ts';
import { Outbox } from './outbox.ts';
import { OutboxWorker } from './outbox.worker.ts';

@Global()
@Module({ providers: [Outbox, OutboxWorker, Days], exports: [Outbox, OutboxWorker, Days] })
export class OutboxModule {}
