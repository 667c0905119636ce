// ClickHouse in process, asked line by line: {"sql": ..., "parameters": {...}} on standard input, {"columns": [[name, type]], "rows": [[text]]} or {"error": ...} on standard output.
import { createInterface } from "node:readline";
import { createRequire } from "node:module";

const { Session } = createRequire(import.meta.url)("chdb");
const session = new Session(process.argv[2]);

// Numbers travel as text: a number of JSON would lose digits of a decimal and of a whole number beyond 2^53.
for (const setting of ["64bit_integers", "64bit_floats", "decimals", "denormals"]) {
  session.query(`SET output_format_json_quote_${setting} = 1`);
}

// A value that is missing where the table wants one is refused, never stored as zero.
session.query("SET insert_null_as_default = 0");

function answer({ sql, parameters }) {
  try {
    const text = parameters ? session.queryBind(sql, parameters, "JSONCompact") : session.query(sql, "JSONCompact");
    const { meta = [], data = [] } = text ? JSON.parse(text) : {};
    return { columns: meta.map(({ name, type }) => [name, type]), rows: data.map((row) => row.map((value) => (value === null ? null : String(value)))) };
  } catch (fault) {
    return { error: String(fault.message ?? fault) };
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(JSON.stringify(answer(JSON.parse(line))) + "\n");
}

session.close();
