import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { root } from './files.mjs';

/** What a person reads when everything runs: where to look, how to sign in, where the logs are, how to stop. */
export function summary({ settings, env, cluster, logs, seconds }) {
  const at = (path) => new URL(path, settings.PUBLIC_ORIGIN).href;
  const database = cluster ? `embedded PostgreSQL, port ${cluster.port}, ${cluster.folder}` : 'PostgreSQL of DATABASE_URL';
  return [
    '',
    `Kết Nối is ready (${seconds} s) · Kết Nối đã sẵn sàng`,
    '',
    ...table([
      ['Site · Trang chính', at('/')],
      ['GraphQL', at('/graphql')],
      ...(env.MAILBOX_PORT ? [['Mailbox · Hộp thư thử', `${at('/inbox')} (SMTP port ${env.MAILBOX_PORT})`]] : []),
      ['Health · Tình trạng', at('/health/ready')],
      ['Metrics · Số liệu', at('/metrics')],
    ]),
    '',
    ...signIns(settings),
    ...table([
      ['Database · Dữ liệu', database],
      ['Queues · Hàng đợi', env.REDIS_URL ? 'Redis of REDIS_URL' : 'in PostgreSQL'],
      ...(logs.length ? [['Logs · Nhật ký', logs.join(', ')]] : []),
    ]),
    '',
    'Stop with Ctrl-C · Nhấn Ctrl-C để dừng',
    '',
  ].join('\n');
}

/** One per role, from the file that the seed shares; only where the demonstration world may stand. */
function signIns({ DEMONSTRATION }) {
  const file = resolve(root, 'data/demo-sign-ins.json');
  if (!DEMONSTRATION || !existsSync(file)) return [];
  const rows = JSON.parse(readFileSync(file, 'utf8')).map(({ role, email, password }) => [role, email, password]);
  return ['Demonstration sign-ins · Tài khoản dùng thử', ...table(rows), ''];
}

/** Columns as wide as their widest cell. */
function table(rows) {
  const width = (column) => Math.max(...rows.map((row) => row[column].length));
  return rows.map((row) => `  ${row.map((cell, column) => (column < row.length - 1 ? cell.padEnd(width(column)) : cell)).join('  ')}`);
}
