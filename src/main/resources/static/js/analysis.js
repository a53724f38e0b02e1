/*
 * Draws each chart from its table, in the colours of the page. A click on a point opens the list that its row links to; the
 * table goes on being there, closed. Where the library is missing the tables are all there is.
 */

const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

/** What a table's rows say: numbers, tone, the link, and the words of the cells. */
export function points(table) {
  return [...table.tBodies[0].rows].map((row) => ({
    x: Number(row.dataset.x),
    y: Number(row.dataset.y),
    size: Number(row.dataset.size || 0),
    values: (row.dataset.values || '').split('/').map((value) => (value === '' ? null : Number(value))),
    tone: row.dataset.tone || '',
    url: row.querySelector('a')?.href || '',
    words: [...row.cells].map((cell) => cell.textContent.trim()),
  }));
}

/** The radius of a circle whose area stands for a size, between 3 and 22 pixels. */
export function radius(size, largest) {
  return largest > 0 ? Math.max(3, 22 * Math.sqrt(Math.max(size, 0) / largest)) : 3;
}

/** The words of the doubtful area, in as many lines as it has room for. */
export function areaLines(words, width, measure) {
  if (measure(words) <= width) {
    return [words];
  }
  const comma = words.indexOf('，') + 1;
  const lines = [words.slice(0, comma), words.slice(comma)];
  return lines.every((line) => measure(line) <= width) ? lines : [];
}

function scatter(figure, data) {
  const largest = Math.max(...data.map((point) => point.size), 0);
  const { lowest, rate, total, grades, doubtful } = figure.dataset;
  const names = new Map(grades.split(' ').map((grade) => grade.split(':')).map(([from, name]) => [Number(from), name]));
  const words = `执行低于 ${rate}%，仍为${names.get(Number(total)) || ` ${total} 分以上`}：${doubtful} 份`;
  const area = {
    id: 'area',
    beforeDatasetsDraw(chart) {
      if (Number(doubtful) === 0) {
        return;
      }
      const { ctx, scales: { x, y } } = chart;
      ctx.fillStyle = colour('--stop-soft');
      ctx.fillRect(x.getPixelForValue(0), y.getPixelForValue(100), x.getPixelForValue(Number(rate)) - x.getPixelForValue(0),
        y.getPixelForValue(Number(total)) - y.getPixelForValue(100));
    },
    // above the circles, so that it can be read wherever they lie
    afterDatasetsDraw(chart) {
      if (Number(doubtful) === 0) {
        return;
      }
      const { ctx, scales: { x, y } } = chart;
      ctx.save();
      ctx.font = `12px ${window.Chart.defaults.font.family}`;
      ctx.textBaseline = 'top';
      const width = x.getPixelForValue(Number(rate)) - x.getPixelForValue(0) - 12;
      areaLines(words, width, (line) => ctx.measureText(line).width).forEach((line, at) => {
        const place = [x.getPixelForValue(0) + 8, y.getPixelForValue(100) + 6 + 16 * at];
        ctx.fillStyle = colour('--stop-soft');
        ctx.globalAlpha = 0.86;
        ctx.fillRect(place[0] - 2, place[1] - 2, ctx.measureText(line).width + 4, 16);
        ctx.globalAlpha = 1;
        ctx.fillStyle = colour('--stop');
        ctx.fillText(line, ...place);
      });
      ctx.restore();
    },
  };
  return {
    type: 'bubble',
    data: {
      datasets: [{
        data: data.map((point) => ({ ...point, x: Math.min(point.x + 0.5, 100), y: Math.min(point.y + 0.5, 100), r: radius(point.size, largest) })),
        backgroundColor: data.map((point) => colour(point.tone === 'low' ? '--stop' : '--brand') + 'a0'),
        borderWidth: 0,
        clip: false,
      }],
    },
    options: {
      scales: {
        x: { min: 0, max: 105, title: { display: true, text: '执行率(%)' }, afterBuildTicks: (axis) => { axis.ticks = [0, 20, 40, 60, 80, 100].map((value) => ({ value })); } },
        // room for the largest circle, whose middle may lie at 100
        y: { min: Number(lowest), max: 100 + (100 - Number(lowest)) * 0.1, title: { display: true, text: '总分' }, ticks: { stepSize: 10, callback: (value) => `${value} ${names.get(value) || ''}` }, afterBuildTicks: (axis) => { axis.ticks = axis.ticks.filter(({ value }) => value <= 100); } },
      },
    },
    plugins: [area],
    tell: ({ words }) => [`执行率 ${words[0]}%，总分 ${words[1]}`, `${words[2]} 份，预算 ${words[3]} 万元`],
  };
}

/** How many there are, above each column: beside one of hundreds a column of three is hardly seen. */
const counts = {
  id: 'counts',
  afterDatasetsDraw(chart) {
    const { ctx } = chart;
    ctx.save();
    ctx.font = `11px ${window.Chart.defaults.font.family}`;
    ctx.fillStyle = colour('--ink');
    ctx.textAlign = 'center';
    ctx.textBaseline = 'bottom';
    chart.getDatasetMeta(0).data.forEach((bar, at) => {
      const value = chart.data.datasets[0].data[at];
      if (value) {
        ctx.fillText(value, bar.x, bar.y - 2);
      }
    });
    ctx.restore();
  },
};

function distribution(figure, data) {
  return {
    type: 'bar',
    data: {
      labels: data.map((point) => point.x),
      datasets: [{
        data: data.map((point) => point.y || null),
        minBarLength: 3,
        backgroundColor: data.map((point) => colour(point.tone === 'border' ? '--warn' : '--brand')),
        categoryPercentage: 1,
        barPercentage: 0.86,
      }],
    },
    options: {
      scales: {
        x: { grid: { display: false }, title: { display: true, text: '总分' }, ticks: { callback(value) { const from = this.getLabelForValue(value); return from % 10 === 0 ? from : ''; }, autoSkip: false, maxRotation: 0 } },
        y: { beginAtZero: true, grace: '8%', title: { display: true, text: '份数' }, ticks: { precision: 0 } },
      },
    },
    plugins: [counts],
    tell: ({ words }) => [`总分 ${words[0]}（${words[1]}）`, `${words[2]} 份`],
  };
}

/** What a row says of each series, for whoever points at it. */
const told = (names) => ({ x, values }) => [`${x} 年`, ...names.map((name, at) => `${name} ${values[at] ?? '—'}`)];

function series(figure, data, styled) {
  const names = figure.dataset.series.split('|');
  const tones = figure.dataset.tones.split('|');
  return {
    data: {
      labels: data.map((point) => point.x),
      datasets: names.map((label, at) => ({ label, data: data.map((point) => point.values[at]), ...styled(colour(`--${tones[at]}`), tones[at]) })),
    },
    tell: told(names),
  };
}

function lines(figure, data) {
  return {
    type: 'line',
    ...series(figure, data, (shade, tone) => ({ borderColor: shade, backgroundColor: shade, borderWidth: 2, borderDash: tone === 'muted' ? [6, 3] : [], pointRadius: 4, spanGaps: true })),
    options: {
      scales: {
        // the first and the last year lie within the plot, not on its edge
        x: { offset: true, grid: { display: false } },
        y: figure.dataset.scale ? { suggestedMin: 0, suggestedMax: Number(figure.dataset.scale), ticks: { stepSize: Number(figure.dataset.scale) / 5 } } : { grace: '5%' },
      },
    },
    legend: true,
  };
}

function bars(figure, data) {
  return {
    type: 'bar',
    ...series(figure, data, (shade) => ({ backgroundColor: shade, maxBarThickness: 28 })),
    options: { scales: { x: { grid: { display: false } }, y: { beginAtZero: true, title: { display: true, text: '万元' } } } },
    legend: true,
  };
}

const KINDS = { scatter, distribution, lines, bars };

function draw(figure) {
  const data = points(figure.querySelector('table'));
  const { tell, options, legend = false, ...chart } = KINDS[figure.dataset.chart](figure, data);
  const plot = document.createElement('div');
  plot.className = 'plot';
  const canvas = document.createElement('canvas');
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', `${figure.dataset.name}：图中的数都在下面“数据”的表里`);
  plot.append(canvas);
  const details = figure.querySelector('details');
  details.open = false;
  details.before(plot);
  const { Chart } = window;
  Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
  Chart.defaults.color = colour('--muted');
  Chart.defaults.borderColor = colour('--line');
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const drawn = new Chart(canvas, {
    ...chart,
    options: {
      ...options,
      maintainAspectRatio: false,
      animation: still ? false : { duration: 200 },
      plugins: { legend: { display: legend, position: 'bottom', labels: chart.type === 'line' ? { usePointStyle: true, pointStyle: 'line', pointStyleWidth: 24 } : { boxWidth: 18, boxHeight: 10 } }, tooltip: { displayColors: false, callbacks: { title: () => '', label: (item) => tell(data[item.dataIndex]) } } },
      onHover: (event, items) => { event.native.target.style.cursor = items.length > 0 && data[items[0].index].url ? 'pointer' : ''; },
      onClick: (event, items) => {
        if (items.length > 0 && data[items[0].index].url) {
          window.location.assign(data[items[0].index].url);
        }
      },
    },
  });
  details.before(pictureLink(figure, drawn));
}

/** Saves a chart as a picture on a ground of the page's paper. */
function pictureLink(figure, drawn) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'link';
  button.textContent = '存为图片';
  button.setAttribute('aria-label', `把“${figure.dataset.name}”存为图片`);
  button.addEventListener('click', () => {
    const picture = document.createElement('canvas');
    picture.width = drawn.canvas.width;
    picture.height = drawn.canvas.height;
    const context = picture.getContext('2d');
    context.fillStyle = colour('--paper');
    context.fillRect(0, 0, picture.width, picture.height);
    context.drawImage(drawn.canvas, 0, 0);
    const link = document.createElement('a');
    link.href = picture.toDataURL('image/png');
    link.download = `${figure.dataset.name}.png`;
    link.click();
  });
  const tools = document.createElement('p');
  tools.className = 'chart-tools';
  tools.append(button);
  return tools;
}

if (typeof window !== 'undefined' && window.Chart) {
  document.querySelectorAll('figure[data-chart]').forEach(draw);
}
