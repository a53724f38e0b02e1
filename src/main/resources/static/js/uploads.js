// Sends files to a place of a form, one after the other, each in a request of its own, so that none waits for the size of the others,
// and the steps that are taken with those that are there.

import { SENDING, sorted, STEP, trouble } from './brought.js';
import { csrfHeader } from './csrf.js';

/** Sends one file. Resolves to {page} with the list as it is now, or to {why} it was not taken in. */
async function send(url, file, name, fields) {
  const body = new FormData();
  for (const [field, value] of Object.entries(fields)) for (const each of [value].flat()) body.append(field, each);
  body.append('file', file, name);
  return ask(url, body, SENDING);
}

/** Asks for the list as it is after a request. Resolves to {page}, or to {why} it was not done. */
async function ask(url, body, words) {
  const headers = { 'X-Requested-With': 'fetch', ...csrfHeader() };
  const answer = await fetch(url, { method: 'POST', headers, body }).catch(() => null);
  if (!answer) return { why: `连不上服务器，${words.failed}。请再试一次` };
  const why = trouble(answer.status, words);
  if (why) return { why };
  const text = await answer.text().catch(() => null);
  if (text === null) return { why: words.unsure };
  const page = new DOMParser().parseFromString(text, 'text/html');
  return page.querySelector('#evidence') ? { page } : { why: trouble(401, words) };
}

const refusalsOn = page => [...page.querySelectorAll('#evidence > .alarm p, #evidence > p.alarm')].map(each => each.textContent.trim());

/** Ends when everything has ended that was asked for before. */
let before = Promise.resolve();

/**
 * Sends files, when those have been sent that were brought before.
 * @param fields what is sent with each: where it belongs
 * @param megabytes the largest file
 * @param nameOf what a file is called
 * @param progress called with words while it goes on
 * @returns {page, count, refused}: the last list, how many were taken, and sentences about the others
 */
export function upload(url, files, options) {
  const sent = before.then(() => sendAll(url, files, options));
  before = sent.catch(() => {});
  return sent;
}

/** Takes a step with a file that is there, when those have been sent that were brought before. Resolves to {page} or {why}. */
export function step(url, fields) {
  const taken = before.then(() => ask(url, new URLSearchParams(fields), STEP));
  before = taken.catch(() => {});
  return taken;
}

async function sendAll(url, files, { fields, megabytes, nameOf = file => file.name, progress = () => {} }) {
  const { sent, refused } = sorted(files, megabytes);
  const said = refused.map(({ name, why }) => `${name}：${why}`);
  let page = null;
  let count = 0;
  for (const [index, file] of sent.entries()) {
    progress(sent.length > 1 ? `正在上传 ${index + 1}/${sent.length}：${nameOf(file)}` : `正在上传：${nameOf(file)}`);
    const answer = await send(url, file, nameOf(file), fields);
    if (answer.why) {
      said.push(`${nameOf(file)}：${answer.why}`);
      continue;
    }
    page = answer.page;
    const words = refusalsOn(page);
    said.push(...words);
    if (words.length === 0) count += 1;
  }
  progress('');
  return { page, count, refused: said };
}
