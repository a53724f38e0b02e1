// Two programs on one database, the older and the newer one, while an upgrade rolls:  node try-two-versions.mjs OLD NEW SECONDS
// People log in at one and go on at the other, and forms are read and saved by both in turns. Prints how often each was answered how.
import { readFileSync } from 'node:fs';

const [old, now, seconds] = [process.argv[2], process.argv[3], Number(process.argv[4])];
const sites = { old, new: now };
const basic = { Authorization: `Basic ${btoa('preparer:ziping-trial')}` };
const counts = {};
const failures = [];

function count(what, answer, body) {
  const key = `${what} ${answer.status}`;
  counts[key] = (counts[key] ?? 0) + 1;
  if (answer.status >= 400 && failures.length < 10) failures.push(`${key}: ${body.slice(0, 300)}`);
}

async function login(site) {
  const page = await fetch(`${site}/login`);
  const cookies = page.headers.getSetCookie().map((cookie) => cookie.split(';')[0]).join('; ');
  const answer = await fetch(`${site}/login`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Cookie: cookies },
    body: new URLSearchParams({
      username: 'preparer',
      password: 'ziping-trial',
      _csrf: /name="_csrf"[^>]*value="([^"]*)"/.exec(await page.text())[1],
    }),
  });
  return { answer, cookies: answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]).join('; ') };
}

const sample = JSON.parse(readFileSync(new URL('../src/main/resources/samples/minhang-2024.json', import.meta.url), 'utf8'))[0];
const own = (await (await fetch(`${old}/api/v1/evaluations?size=1`, { headers: basic })).json()).items[0];
const first = await (await fetch(`${old}/api/v1/evaluations/${own.id}`, { headers: basic })).json();
const form = {
  ...sample,
  fiscalYear: 2026,
  project: `滚动升级 ${Date.now()}`,
  competentDepartment: first.competentDepartment,
  implementingUnit: first.implementingUnit,
};
const made = await fetch(`${old}/api/v1/evaluations`, {
  method: 'POST',
  headers: { ...basic, 'Content-Type': 'application/json' },
  body: JSON.stringify(form),
});
const id = (await made.json()).id;

const end = Date.now() + seconds * 1000;
for (let round = 0; Date.now() < end; round++) {
  for (const [name, site] of Object.entries(sites)) {
    const there = `${site}/api/v1/evaluations/${id}`;
    const read = await fetch(there, { headers: basic });
    count(`${name} read`, read, await read.text());
    const saved = await fetch(there, {
      method: 'PUT',
      headers: { ...basic, 'Content-Type': 'application/json', 'If-Match': read.headers.get('ETag') ?? '""' },
      body: JSON.stringify({ ...form, achievedObjective: `第 ${round} 轮，${name}` }),
    });
    count(`${name} save`, saved, await saved.text());
    if (round % 5 === 0) {
      const other = name === 'old' ? now : old;
      const { answer, cookies } = await login(site);
      count(`${name} login`, answer, await answer.text());
      for (const path of ['/evaluations', `/evaluations/${id}/edit`, '/notices']) {
        const page = await fetch(other + path, { headers: { Cookie: cookies }, redirect: 'manual' });
        count(`logged in at ${name}, at the other ${path.replace(id, 'N')}`, page, await page.text());
      }
    }
  }
}
for (const [move, site] of [['submission', old], ['withdrawal', now], ['submission', now], ['withdrawal', old]]) {
  const answer = await fetch(`${site}/api/v1/evaluations/${id}/${move}`, { method: 'POST', headers: basic });
  count(`${site === old ? 'old' : 'new'} ${move}`, answer, await answer.text());
}
console.log(JSON.stringify({ counts, failures }, null, 1));
