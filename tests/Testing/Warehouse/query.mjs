// Reads a published warehouse as an analyst would, with DuckDB's own Node client, and prints the rows of a query as JSON.
import { DuckDBInstance } from '@duckdb/node-api';

const [file, query] = process.argv.slice(2);
const instance = await DuckDBInstance.create(file, { access_mode: 'READ_ONLY' });
const connection = await instance.connect();
const reader = await connection.runAndReadAll(query);
console.log(JSON.stringify(reader.getRowObjectsJson()));
connection.closeSync();
instance.closeSync();
