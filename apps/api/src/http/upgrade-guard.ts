import type { Server } from 'node:http';

/**
 * Answers every attempt to upgrade a connection: no address of ours takes one. Without a listener a socket that resets in the
 * middle of an upgrade ends the process (trap T1).
 */
export function refuseUpgrades(server: Server): void {
  server.on('upgrade', (_request, socket) => {
    socket.on('error', () => socket.destroy());
    socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n');
  });
}
