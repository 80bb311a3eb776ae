import { Global, Module } from '@nestjs/common';
import { AgreedTermsRegistry } from './agreed-terms.js';

@Global()
@Module({ providers: [AgreedTermsRegistry], exports: [AgreedTermsRegistry] })
export class AgreedTermsModule {}
