/**
 * Upgrades the schema as the image does, while it holds an advisory lock: two Jobs of two releases wait for each other. It runs in
 * the image's `/app`, where the chart's own preflight finds the module `postgres` too. No text here looks like a variable of a
 * shell, a kubelet or Flux.
 */
export const MIGRATE = `
import { spawn } from "node:child_process";
import postgres from "postgres";
const sql = postgres(process.env.DATABASE_URL, { max: 1, connect_timeout: 10, onnotice() {} });
let code = 1;
try {
  console.log("waiting for the migration lock");
  await sql\`SELECT pg_advisory_lock(hashtext('lobu-migrations'))\`;
  code = await new Promise((resolve, reject) => {
    const child = spawn("/app/start.sh", ["migrate"], { stdio: "inherit" });
    process.on("SIGTERM", () => child.kill("SIGTERM"));
    child.on("error", reject).on("exit", status => resolve(status ?? 1));
  });
} catch (error) {
  console.error("migration failed: " + error.message);
} finally {
  await sql.end({ timeout: 1 }).catch(() => {});
}
process.exit(code);
`.trimStart();

/**
 * Waits until the database has the last migration of the image, by the comparison that the server makes at its start
 * (lobu 11.0.0, packages/server/src/utils/schema-version-check.ts:24). The argument is the longest wait in seconds.
 */
export const GATE = `
import fs from "node:fs";
import postgres from "postgres";
const deadline = Date.now() + 1000 * Number(process.argv[1]);
const versions = fs.readdirSync("/app/db/migrations").map(file => /^(\\d+)_[^/]+\\.sql/.exec(file)?.[1]);
const wanted = versions.filter(Boolean).sort().at(-1);
const sql = postgres(process.env.DATABASE_URL, { max: 1, connect_timeout: 10, idle_timeout: 1, onnotice() {} });
for (;;) {
  let found;
  try {
    [{ found }] = await sql\`SELECT MAX(version) AS found FROM public.schema_migrations\`;
  } catch (error) {
    found = error.message;
  }
  if (/^\\d+/.exec(found ?? "")?.[0] === found && found >= wanted) break;
  console.log("waiting for schema " + wanted + ", found " + found);
  if (Date.now() >= deadline) process.exit(1);
  await new Promise(resolve => setTimeout(resolve, 5000));
}
console.log("the schema is there");
process.exit(0);
`.trimStart();

/** The command that runs a script. */
export function nodeCommand(script: string): string[] {
  return ['node', '--input-type=module', '--eval', script];
}
