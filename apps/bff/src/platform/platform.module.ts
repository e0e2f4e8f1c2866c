import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { CONFIG, type Config } from '../config.ts';
import { AccessGuard } from './access.ts';
import { Audit } from './audit.ts';
import { Clock } from './clock.ts';
import { Crypto } from './crypto.ts';
import { dataSourceOptions, type Schema } from './data-source.ts';
import { Db } from './db.ts';
import { FileStore } from './file-store.ts';
import { Idempotency } from './idempotency.ts';
import { LiveGateway } from './live.gateway.ts';
import { LiveHub } from './live.hub.ts';
import { ProblemFilter } from './problem.filter.ts';
import { PublicCache } from './public-cache.ts';
import { Sessions } from './sessions.ts';
import { SmsSender, smsSender } from './sms.ts';
import { validationPipe } from './validation.ts';
import { WechatClient } from './wechat.client.ts';

const SERVICES = [Sessions, Idempotency, Audit, PublicCache];

@Global()
@Module({})
export class PlatformModule {
  static with(config: Config, clock: Clock, schema: Schema): DynamicModule {
    return {
      module: PlatformModule,
      imports: [TypeOrmModule.forRoot({ ...dataSourceOptions(config, schema), migrationsRun: true, retryAttempts: config.production ? 10 : 0 })],
      providers: [
        ...SERVICES,
        { provide: CONFIG, useValue: config },
        { provide: Clock, useValue: clock },
        { provide: Db, inject: [DataSource], useFactory: (source: DataSource) => new Db(source, { refuseNesting: !config.production }) },
        { provide: Crypto, useFactory: () => new Crypto(config.secret) },
        { provide: FileStore, inject: [Crypto], useFactory: (crypto: Crypto) => new FileStore(config.dataDir, crypto) },
        { provide: LiveHub, useFactory: () => new LiveHub(config.redisUrl) },
        { provide: SmsSender, useFactory: () => smsSender(config.sms) },
        { provide: WechatClient, useFactory: () => new WechatClient(config.wechat, () => clock.now()) },
        LiveGateway,
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_PIPE, useFactory: validationPipe },
      ],
      exports: [...SERVICES, CONFIG, Clock, Db, Crypto, FileStore, LiveHub, SmsSender, WechatClient],
    };
  }
}
