// What files somebody brings: dropped, pasted or chosen. Touches no page.

const MEGABYTE = 1024 * 1024;

const two = number => String(number).padStart(2, '0');

const ENDINGS = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/webp': 'webp' };

/** A picture that was pasted has no name of its own; when it was pasted tells it from others. */
export function pastedName(file, now) {
  if (!/^image\.\w+$/.test(file.name)) return file.name;
  const day = `${now.getFullYear()}${two(now.getMonth() + 1)}${two(now.getDate())}`;
  const time = `${two(now.getHours())}${two(now.getMinutes())}${two(now.getSeconds())}`;
  return `截图 ${day}-${time}.${ENDINGS[file.type] ?? file.name.split('.').pop()}`;
}

/** The files of a paste. Copied text brings a picture of itself along, which nobody means. */
export const pastedFiles = data => (data && data.getData('text/plain') === '' ? [...data.files] : []);

/** What was chosen, as a sentence; blank for nothing. */
export function chosenInWords(names) {
  if (names.length < 2) return names.length ? `已选：${names[0]}` : '';
  return `已选 ${names.length} 个文件：${names.slice(0, 5).join('、')}${names.length > 5 ? ' 等' : ''}`;
}

export const bringsFiles = event => Boolean(event.dataTransfer?.types.includes('Files'));

/** Parts what is sent from what would be refused on arrival: {sent, refused: [{name, why}]}. */
export function sorted(files, megabytes) {
  const sent = [];
  const refused = [];
  for (const file of files) {
    if (file.size > megabytes * MEGABYTE) refused.push({ name: file.name, why: `有 ${(file.size / MEGABYTE).toFixed(1)} MB，超过 ${megabytes} MB，没有上传` });
    else if (file.size === 0) refused.push({ name: file.name, why: '是空的，或者是文件夹，没有上传' });
    else sent.push(file);
  }
  return { sent, refused };
}

/** What is said of files that did not go up, and of a step that was not taken with one that is there. */
export const SENDING = { again: '再传一次', failed: '没有传上', unsure: '连接断了，可能没有传上。请刷新看一看' };
export const STEP = { again: '再点一次', failed: '没有办成', unsure: '连接断了，可能没有办成。请再点一次' };

/** Why an answer of the server is none, in words for the person; blank when it is one. */
export function trouble(status, { again, failed } = SENDING) {
  if (status === 401) return `登录已过期。请在另一页登录，${again}`;
  if (status === 403) return `这一页太旧了。请刷新，${again}`;
  if (status === 404) return '这张表没有了，或者不归您看了';
  if (status === 503) return '现在同时上传的人太多。请过一会儿再传';
  return status >= 400 ? `${failed}。请再试一次` : '';
}
