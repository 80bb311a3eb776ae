import { TestApplication } from '@samenspel/testing';

describe('health', () => {
  let application: TestApplication;

  beforeEach(async () => {
    application = await TestApplication.start();
  });

  afterEach(() => application.stop());

  it('lives and is ready when database, migrations and queue are there', async () => {
    await application.anonymous().get('/health/live').expect(200, { status: 'live' });
    await application.anonymous().get('/health/ready').expect(200, { status: 'ready' });
  });

  it('lives but is not ready when a migration of this build is missing', async () => {
    await application.database.query('delete from migrations.migration where id = (select max(id) from migrations.migration)');
    await application.anonymous().get('/health/live').expect(200);
    const response = await application.anonymous().get('/health/ready').expect(503);
    expect(response.body.code).toBe('unavailable');
  });

  it('is not ready when the queue is gone', async () => {
    await application.database.query('drop schema bullmq cascade');
    await application.anonymous().get('/health/ready').expect(503);
  });
});
