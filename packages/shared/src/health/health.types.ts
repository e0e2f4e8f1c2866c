/** GET /healthz */
export interface Alive {
  status: 'ok';
}

/** GET /readyz: database reachable, migrations done, outbox moving */
export interface Ready extends Alive {
  migrations: number;
  outboxLagSeconds: number;
}
