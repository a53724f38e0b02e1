// Asks the server something while somebody types: after a pause, and only the last question is answered.

export class Asking {
  #ask;
  #show;
  #delay;
  #timer;
  #running = null;

  /**
   * @param ask (question, signal) => a promise of the answer; what fails is answered with null
   * @param show called with the answer and its question, unless another one was asked meanwhile
   */
  constructor(ask, show, delay = 250) {
    this.#ask = ask;
    this.#show = show;
    this.#delay = delay;
  }

  /** Asks when the person pauses. */
  soon(question) {
    this.stop();
    this.#timer = setTimeout(() => this.now(question), this.#delay);
  }

  async now(question) {
    this.stop();
    const running = this.#running = new AbortController();
    // typing goes on without an answer
    const answer = await Promise.resolve(this.#ask(question, running.signal)).catch(() => null);
    if (this.#running !== running) return;
    this.#running = null;
    this.#show(answer, question);
  }

  /** Nobody waits for an answer any more. */
  stop() {
    clearTimeout(this.#timer);
    this.#running?.abort();
    this.#running = null;
  }
}
