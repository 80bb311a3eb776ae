/** Preloaded by a service: when the start that launched it is gone, even by kill -9, the service stops as on SIGTERM. */
const longestStop = 10_000;

process.once('disconnect', () => {
  setTimeout(() => process.exit(1), longestStop).unref();
  process.kill(process.pid, 'SIGTERM');
});
process.channel?.unref();
