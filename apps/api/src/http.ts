import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { NestExpressApplication } from '@nestjs/platform-express';
import express, { type NextFunction, type Request, type Response } from 'express';
import helmet from 'helmet';
import { apiPrefix, apiVersion, baseUrl, completeOpenApi, type Configuration } from '@samenspel/platform/server';

const bodyLimit = '1mb';
const outsideApi = ['health/live', 'health/ready', 'metrics', 'p/style.css', 'p/script.js', 'p/:token'];
/** Stands for the address of an installation in the document that is kept with the sources. */
export const publishedBase = 'https://samenspel.example';
const webFolder = fileURLToPath(new URL('../../web/dist/browser', import.meta.url));

/** Everything of HTTP that is not a route: headers, limits, origins, the document and the web application. */
export function configureHttp(app: NestExpressApplication, configuration: Configuration): void {
  const base = baseUrl(configuration);
  app.set('trust proxy', 'loopback, linklocal, uniquelocal');
  app.set('etag', false);
  app.disable('x-powered-by');
  app.use(securityHeaders(base.startsWith('https:')));
  app.use(onlyFrom(new URL(base).origin));
  app.useBodyParser('json', { limit: bodyLimit });
  app.useBodyParser('urlencoded', { limit: bodyLimit, extended: false });
  placeRoutes(app);
  app.use(`/${apiPrefix}`, (_request: Request, response: Response, next: NextFunction) => {
    response.set({ 'API-Version': apiVersion, 'Cache-Control': 'no-store' });
    next();
  });
  serveOpenApi(app, base);
  serveWeb(app);
}

/** Puts every route below the versioned prefix, but those that are no part of the API. */
export function placeRoutes(app: NestExpressApplication): void {
  app.setGlobalPrefix(apiPrefix, { exclude: outsideApi });
}

export function openApiDocument(app: NestExpressApplication, base: string): OpenAPIObject {
  const description = new DocumentBuilder()
    .setTitle('Samenspel')
    .setDescription('What partners agreed and how they work together. Names follow OCDS for public-private partnerships.')
    .setVersion(apiVersion)
    .setContact('Samenspel', 'https://samenspel.example', 'samenspel@samenspel.example')
    .setLicense('EUPL-1.2', 'https://eupl.eu/1.2/en/')
    .addServer(`${base}/${apiPrefix}`)
    .addSecurity('session', { type: 'apiKey', in: 'cookie', name: 'samenspel.session_token' })
    .addSecurity('apiKey', { type: 'http', scheme: 'bearer', description: 'A key of an organisation’s own system' })
    .build();
  return completeOpenApi(SwaggerModule.createDocument(app, description));
}

/** The document is made when it is first asked for: no start waits for it. */
function serveOpenApi(app: NestExpressApplication, base: string): void {
  let document: OpenAPIObject | undefined;
  app.use(`/${apiPrefix}/openapi.json`, (_request: Request, response: Response) => {
    document ??= openApiDocument(app, base);
    response.set('Access-Control-Allow-Origin', '*').json(document);
  });
}

function securityHeaders(secure: boolean) {
  const ofResponse = (_request: IncomingMessage, response: ServerResponse) => `'nonce-${(response as Response).locals['nonce']}'`;
  const headers = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        baseUri: ["'self'"],
        connectSrc: ["'self'"],
        fontSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        frameSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        manifestSrc: ["'self'"],
        objectSrc: ["'none'"],
        scriptSrc: ["'self'", ofResponse],
        styleSrc: ["'self'", ofResponse],
        ...(secure && { upgradeInsecureRequests: [] }),
      },
    },
    strictTransportSecurity: secure,
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  });
  return (request: Request, response: Response, next: NextFunction) => {
    response.locals['nonce'] = randomBytes(16).toString('base64');
    headers(request, response, next);
  };
}

/** A change that another website makes a browser send is refused, cookie or not. */
function onlyFrom(origin: string) {
  return (request: Request, response: Response, next: NextFunction) => {
    const foreign = request.headers.origin !== undefined && request.headers.origin !== origin && request.headers.origin !== 'null';
    const crossSite = request.headers['sec-fetch-site'] === 'cross-site';
    const safe = request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS';
    if (safe || !(foreign || crossSite)) return next();
    response
      .status(403)
      .type('application/problem+json')
      .send(JSON.stringify({ type: 'urn:samenspel:problem:foreign-origin', title: 'Foreign origin', status: 403, detail: 'Foreign origin', code: 'foreign-origin' }));
  };
}

/** Serves the web application; every address that no file or route answers gets its page, but a missing file stays missing. */
function serveWeb(app: NestExpressApplication): void {
  if (!existsSync(join(webFolder, 'index.html'))) return;
  const page = readFileSync(join(webFolder, 'index.html'), 'utf8');
  const files = express.static(webFolder, { index: false, maxAge: '1y', immutable: true, redirect: false });
  // A call of the API is no file: looking for one would make each of them wait for the disk.
  const forServer = ({ path }: Request) => /^\/(api|health|metrics|p)(\/|$)/.test(path);
  app.use((request: Request, response: Response, next: NextFunction) => (forServer(request) ? next() : files(request, response, next)));
  app.use((request: Request, response: Response, next: NextFunction) => {
    const isFile = /\.\w+$/.test(request.path);
    if (request.method !== 'GET' || forServer(request) || isFile) return next();
    response
      .type('html')
      .set('Cache-Control', 'no-store')
      .send(page.replaceAll('CSP_NONCE', String(response.locals['nonce'])));
  });
}
