import { Module } from '@nestjs/common';
import { DisclosureModule } from '../disclosure/disclosure.module.ts';
import { MessagesModule } from '../messages/messages.module.ts';
import { RatingsController } from './ratings.controller.ts';
import { RatingsService } from './ratings.service.ts';

@Module({ imports: [DisclosureModule, MessagesModule], controllers: [RatingsController], providers: [RatingsService] })
export class RatingsModule {}
