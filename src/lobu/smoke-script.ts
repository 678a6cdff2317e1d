/**
 * Waits for the gateway, and then for the transcript of a run, where a conversation is asked for. The arguments are the longest
 * waits in seconds.
 */
export const SMOKE_TEST = `
const { GATEWAY_URL: gateway, CONVERSATION: conversation, POD_UID: uid } = process.env;
const pause = ms => new Promise(resolve => setTimeout(resolve, ms));
async function within(seconds, what, attempt) {
  const deadline = Date.now() + 1000 * seconds;
  for (let last = "nothing"; ; await pause(2000)) {
    last = await attempt().catch(error => error.message);
    if (last === true) return console.log(what + ": passed");
    if (Date.now() >= deadline) throw new Error(what + ": " + last);
  }
}
const [health, run] = process.argv.slice(1).map(Number);
try {
  await within(health, "health", async () => {
    const answer = await fetch(gateway + "/api/health", { signal: AbortSignal.timeout(5000) });
    return answer.ok || "status " + answer.status;
  });
  if (conversation) {
    const conversationId = conversation + uid;
    const answer = await fetch(gateway + "/api/internal/smoke/dispatch", {
      method: "POST",
      headers: { authorization: "Bearer " + process.env.SMOKE_TEST_TOKEN, "content-type": "application/json" },
      body: JSON.stringify({ conversationId }),
    });
    if (!answer.ok) throw new Error("dispatch: status " + answer.status + ", " + (await answer.text()));
    const { default: postgres } = await import("postgres");
    const sql = postgres(process.env.DATABASE_URL, { max: 1, connect_timeout: 10, onnotice() {} });
    const state = "SELECT terminal_status FROM public.agent_transcript_snapshot WHERE conversation_id = $1";
    await within(run, "run", async () => {
      const rows = await sql.unsafe(state, [conversationId]);
      return rows.some(row => row.terminal_status === "completed") || JSON.stringify(rows);
    });
  }
} catch (error) {
  console.error("smoke test failed: " + error.message);
  process.exit(1);
}
process.exit(0);
`.trimStart();
