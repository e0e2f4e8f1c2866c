import { Global, Module } from '@nestjs/common';
import { Outbox } from './outbox.ts';
import { OutboxWorker } from './outbox.worker.ts';

@Global()
@Module({ providers: [Outbox, OutboxWorker], exports: [Outbox, OutboxWorker] })
export class OutboxModule {}
