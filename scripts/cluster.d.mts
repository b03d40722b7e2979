/** The embedded PostgreSQL, as specifications use it. */
export interface Cluster {
  readonly port: number;
  readonly reused: boolean;
  readonly folder: string;
  url(database: string): string;
  createDatabase(name: string): Promise<void>;
  dropDatabase(name: string): Promise<void>;
  stop(): Promise<void>;
}

export function startCluster(wishes: { dataDir: string; port?: number; forTests?: boolean }): Promise<Cluster>;
export function startTestCluster(wishes?: { isDurable?: boolean }): Promise<Cluster>;
