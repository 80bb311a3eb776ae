import { writeFileSync } from 'node:fs';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { readConfiguration } from '@samenspel/platform/server';
import { ApiModule } from './api.module.js';
import { openApiDocument, placeRoutes, publishedBase } from './http.js';

/** Writes the OpenAPI document to a file, without a database: `node write-openapi.js FILE`. */
const app = await NestFactory.create<NestExpressApplication>(ApiModule.with(readConfiguration({})), { preview: true, logger: false });
placeRoutes(app);
writeFileSync(process.argv[2]!, `${JSON.stringify(openApiDocument(app, publishedBase), null, 2)}\n`);
