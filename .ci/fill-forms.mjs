// What people do with forms, through the API, so that a database is filled by the program itself:  node fill-forms.mjs SITE YEAR
// SITE is in trial mode. Works with every program since the first one: a step that it does not know yet is left out and named.
// Prints the numbers of the forms as JSON.
import { readFileSync } from 'node:fs';

const [site, year] = [process.argv[2], Number(process.argv[3])];
const api = `${site}/api/v1/evaluations`;
const samples = JSON.parse(readFileSync(new URL('../src/main/resources/samples/minhang-2024.json', import.meta.url), 'utf8'));

async function ask(account, path, options = {}) {
  const { body, headers, ...rest } = options;
  const json = body === undefined || body instanceof FormData;
  return fetch(path.startsWith('http') ? path : api + path, {
    ...rest,
    body: json ? body : JSON.stringify(body),
    headers: {
      Authorization: `Basic ${btoa(`${account}:ziping-trial`)}`,
      ...(json ? {} : { 'Content-Type': 'application/json' }),
      ...headers,
    },
  });
}

async function must(account, path, options) {
  const answer = await ask(account, path, options);
  if (!answer.ok) throw new Error(`${options?.method ?? 'GET'} ${path}: ${answer.status} ${await answer.text()}`);
  return answer;
}

async function tried(account, path, options) {
  const answer = await ask(account, path, { method: 'POST', ...options });
  if (!answer.ok) console.error(`left out: ${options?.method ?? 'POST'} ${path}: ${answer.status}`);
}

// a login on the page, which the audit log notes
const page = await fetch(`${site}/login`);
await fetch(`${site}/login`, {
  method: 'POST',
  redirect: 'manual',
  headers: { Cookie: page.headers.getSetCookie().map((cookie) => cookie.split(';')[0]).join('; ') },
  body: new URLSearchParams({
    username: 'preparer',
    password: 'ziping-trial',
    _csrf: /name="_csrf"[^>]*value="([^"]*)"/.exec(await page.text())[1],
  }),
}).then((answer) => {
  if (answer.status !== 302 || /error/.test(answer.headers.get('Location'))) throw new Error(`no login: ${answer.status}`);
});

const own = (await (await must('preparer', '?size=1')).json()).items[0];
const names = (await (await must('preparer', `/${own.id}`)).json());

async function make(project, sample) {
  const form = {
    ...samples[sample],
    fiscalYear: year,
    project,
    competentDepartment: names.competentDepartment,
    implementingUnit: names.implementingUnit,
  };
  const made = await must('preparer', '', { method: 'POST', body: form });
  const id = (await made.json()).id;
  let tag = made.headers.get('ETag');
  // two saves, so that its history has steps and changed cells
  for (const words of ['已按计划完成，', '核对后补充：已按计划完成，']) {
    const saved = await must('preparer', `/${id}`, {
      method: 'PUT',
      headers: { 'If-Match': tag },
      body: { ...form, achievedObjective: words + (form.achievedObjective ?? '') },
    });
    tag = saved.headers.get('ETag');
  }
  return id;
}

const draft = await make(`草稿（${year}）`, 1);
const gone = await make(`删去的（${year}）`, 2);
const waiting = await make(`等待审核（${year}）`, 0);
const returned = await make(`退回的（${year}）`, 0);
const passed = await make(`通过的（${year}）`, 0);

const file = new FormData();
file.set('place', '');
file.set('file', new Blob(['问卷：满意 98 人，不满意 2 人。\n'], { type: 'text/plain' }), '问卷.txt');
await tried('preparer', `/${draft}/files`, { body: file });
await tried('preparer', `/${gone}`, { method: 'DELETE' });
for (const id of [waiting, returned, passed]) await must('preparer', `/${id}/submission`, { method: 'POST' });
await tried('preparer', `/${waiting}/withdrawal`);
await tried('preparer', `/${waiting}/submission`);
await tried('department', `/${returned}/return`, { body: { reason: '请核对执行数，附上验收单。' } });
await tried('department', `/${passed}/approval`);
await tried('reviewer', `/${passed}/approval`);
await tried('reviewer', `/${passed}/publication`);
console.log(JSON.stringify({ draft, gone, waiting, returned, passed }));
