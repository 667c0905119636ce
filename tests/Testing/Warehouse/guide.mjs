// Answers the questions of an analyst guide on a published warehouse, with DuckDB's own Node client, and prints the guide with the answers as they are: below each
// query the table of its result.
import { readFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';

const [file, guide] = process.argv.slice(2);
const instance = await DuckDBInstance.create(file, { access_mode: 'READ_ONLY' });
const connection = await instance.connect();
const cell = value => (value === null ? 'NULL' : Array.isArray(value) ? value.join(', ') : String(value)).replaceAll('|', '\\|');

async function answered(query) {
  const reader = await connection.runAndReadAll(query);
  const lines = [reader.columnNames(), reader.columnNames().map(() => '---'), ...reader.getRowsJson()];
  return lines.map(line => `| ${line.map(cell).join(' | ')} |`).join('\n');
}

const parts = readFileSync(guide, 'utf8').split(/(```sql\n[^]*?```)/);
for (let i = 1; i < parts.length; i += 2) {
  const result = await answered(parts[i].slice('```sql\n'.length, -'```'.length));
  parts[i + 1] = parts[i + 1].replace(/^\n\n(\|[^\n]*\n)*/, `\n\n${result}\n`);
}

process.stdout.write(parts.join(''));
connection.closeSync();
instance.closeSync();
