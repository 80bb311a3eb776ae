import { readFileSync } from 'node:fs';
import { TestApplication } from '@samenspel/testing';
import { openApiDocument, publishedBase } from './http.js';

const kept = new URL('../../../libs/api-client/openapi.json', import.meta.url);

describe('the OpenAPI document', () => {
  let application: TestApplication;

  beforeAll(async () => {
    application = await TestApplication.start();
  });

  afterAll(() => application.stop());

  it('is the one that the typed client was generated from: run npm run openapi after a change', () => {
    const present = `${JSON.stringify(openApiDocument(application.app, publishedBase), null, 2)}\n`;
    expect(present === readFileSync(kept, 'utf8')).toBe(true);
  });

  it('is published for everyone, with the version of the API', async () => {
    const response = await application.anonymous().get('/api/v1/openapi.json').expect(200);
    expect(response.headers).toMatchObject({ 'access-control-allow-origin': '*', 'api-version': '1.0.0' });
    expect(response.body.openapi).toMatch(/^3\.0\./);
  });
});
