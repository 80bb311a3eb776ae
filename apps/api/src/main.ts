import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { processConfiguration, StructuredLogger } from '@samenspel/platform/server';
import { ApiModule } from './api.module.js';
import { configureHttp } from './http.js';
import { requestLog } from './request-log.js';

const configuration = processConfiguration(process.env, 'DATABASE_URL', 'APP_SECRET');
const logger = new StructuredLogger(configuration.LOG_LEVEL);
const app = await NestFactory.create<NestExpressApplication>(ApiModule.with(configuration), { logger, bodyParser: false });
app.enableShutdownHooks();
app.use(requestLog(logger));
configureHttp(app, configuration);
await app.listen(configuration.PORT);
logger.log(`api ready on port ${configuration.PORT}`, 'api');
