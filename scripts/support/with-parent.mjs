// Preloaded into services: ends the process when the one that started it is gone.
process.on("disconnect", () => {
  setTimeout(() => process.exit(1), 5000).unref();
  process.kill(process.pid, "SIGTERM");
});
