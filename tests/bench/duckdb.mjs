// Asks DuckDB what tally_bench asks of the product, on the same calls and orders. DuckDB is no part of the product:
//   npm install --prefix build @duckdb/node-api
// or anywhere else, named by CALLWRIGHT_DUCKDB. Exits with 3 where it is not installed, with 0 without a FOLDER.
//   node duckdb.mjs BUILD_FOLDER [FOLDER < question.json]
// FOLDER holds NAME.csv for each table. question.json:
//   {"tables": {NAME: {COLUMN: TYPE, …}}, "times": 40, "questions": [{"name": …, "statements": [SQL, …]}]}
// Tables are in memory before a question is timed; one question is all its statements, each read to its last row.
// Prints {"version": …, "threads": …, "answers": [{"name", "p50_ms", "p95_ms", "tables": [[row, …], …]}]}.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const [buildFolder, folder] = process.argv.slice(2);
let duckdb;
try {
  const home = process.env.CALLWRIGHT_DUCKDB || buildFolder;
  duckdb = createRequire(join(resolve(home), 'package.json'))('@duckdb/node-api');
} catch (error) {
  if (error.code !== 'MODULE_NOT_FOUND') throw error;
  process.exit(3);
}
if (!folder) process.exit(0);
const { tables, times, questions } = JSON.parse(readFileSync(0, 'utf8'));

const db = await (await duckdb.DuckDBInstance.create(':memory:')).connect();
const rowsOf = async (sql) => (await db.runAndReadAll(sql)).getRows();
for (const [name, columns] of Object.entries(tables)) {
  const types = Object.entries(columns).map(([column, type]) => `'${column}': '${type}'`);
  const file = join(folder, `${name}.csv`).replaceAll("'", "''");
  await db.run(`CREATE TABLE ${name} AS FROM read_csv('${file}', header = true, columns = {${types.join(', ')}})`);
}

// As percentile() of percentiles.hpp.
const percentile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
const answers = [];
for (const { name, statements } of questions) {
  const took = [];
  let read;
  for (let i = 0; i < times; ++i) {
    const began = performance.now();
    read = [];
    for (const sql of statements) read.push(await rowsOf(sql));
    took.push(performance.now() - began);
  }
  took.sort((a, b) => a - b);
  // Whole numbers come as BigInt; these are below 2^53.
  const plain = read.map((rows) => rows.map((row) => row.map((v) => (typeof v === 'bigint' ? Number(v) : v))));
  answers.push({ name, p50_ms: percentile(took, 0.5), p95_ms: percentile(took, 0.95), tables: plain });
}
const [[threads]] = await rowsOf("SELECT current_setting('threads')::INTEGER");
process.stdout.write(JSON.stringify({ version: duckdb.version(), threads, answers }));
