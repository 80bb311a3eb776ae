import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { InputPipe } from '../validation/validation.pipe.js';
import { UploadInterceptor } from '../files/upload.interceptor.js';
import { EntityTagInterceptor } from './entity-tag.js';
import { ProblemFilter } from './problem.filter.js';
import { ProblemTextRegistry } from './problem-texts.js';
import { UnitOfWorkInterceptor } from './unit-of-work.interceptor.js';

/** What every route of the API shares. */
@Global()
@Module({
  providers: [
    ProblemTextRegistry,
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_PIPE, useClass: InputPipe },
    { provide: APP_INTERCEPTOR, useClass: EntityTagInterceptor },
    // Before the transaction: no connection to the database waits for a slow upload.
    { provide: APP_INTERCEPTOR, useClass: UploadInterceptor },
    { provide: APP_INTERCEPTOR, useClass: UnitOfWorkInterceptor },
  ],
  exports: [ProblemTextRegistry],
})
export class HttpModule {}
