export * from './factory.js';
export * from './mail-collector.js';
export * from './pulse-scene.js';
export * from './suite-database.js';
export * from './test-application.js';
export * from './test-bucket.js';
export * from './world.js';
