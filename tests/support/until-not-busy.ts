/**
 * Sends a request again as long as the answer is that the store is busy (503), as clients do: on a machine with much
 * else to do, a connection to the store may be longer in coming than a request waits for it.
 *
 * @throws Error after a minute of refusals
 */
export async function untilNotBusy<Answer extends { readonly status: number }>(
  send: () => Promise<Answer>,
): Promise<Answer> {
  const deadline = performance.now() + 60_000;
  for (;;) {
    const answer = await send();
    if (answer.status !== 503) return answer;
    if (performance.now() > deadline) throw new Error('the store stayed busy for a minute');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
