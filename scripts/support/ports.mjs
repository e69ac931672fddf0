import { createServer } from "node:net";

function listen(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(port, host, () => {
      const taken = server.address().port;
      server.close(() => resolve(taken));
    });
  });
}

/** A TCP port of this machine that is free now. */
export function freePort() {
  return listen(0, "127.0.0.1");
}

/** Whether a program may listen on this port now. */
export function isPortFree(port, host = "127.0.0.1") {
  return listen(port, host).then(
    () => true,
    (error) => {
      if (error.code === "EADDRINUSE") return false;
      throw error;
    },
  );
}
