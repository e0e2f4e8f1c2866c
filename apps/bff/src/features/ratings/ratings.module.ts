import { Module } from '@nestjs/common';
import { MessagesModule } from '../messages/messages.module.ts';
import { RatingsController } from './ratings.controller.ts';
import { RatingsService } from './ratings.service.ts';

@Module({ imports: [MessagesModule], controllers: [RatingsController], providers: [RatingsService] })
export class RatingsModule {}
