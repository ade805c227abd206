// Draws each [data-chart] from the JSON its address answers with. Colours are names of tokens and follow the theme.
(() => {
  'use strict';
  const drawn = new Map();
  const token = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const coloured = value => {
    if (typeof value === 'string') return value.startsWith('--rd-') ? token(value) : value;
    if (Array.isArray(value)) return value.map(coloured);
    if (value && typeof value === 'object') {
      return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, coloured(each)]));
    }
    return value;
  };
  const common = () => ({
    animation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    animationDuration: 250,
    aria: {enabled: true},
    textStyle: {fontFamily: getComputedStyle(document.body).fontFamily, color: token('--rd-chart-ink'), fontSize: 12},
    grid: {left: 4, right: 8, top: 26, bottom: 2, containLabel: true},
    // Tooltips as markup would need style attributes, which no page may carry.
    tooltip: {
      trigger: 'axis', renderMode: 'richText', confine: true,
      backgroundColor: token('--rd-surface'), borderColor: token('--rd-line-strong'),
      textStyle: {color: token('--rd-ink'), fontSize: 12}
    }
  });
  const draw = (place, option) => {
    if (drawn.has(place)) drawn.get(place).chart.dispose();
    const chart = echarts.init(place, null, {renderer: 'svg'});
    chart.setOption({...common(), ...coloured(option)});
    drawn.set(place, {chart, option});
  };
  document.querySelectorAll('[data-chart]').forEach(place => {
    fetch(place.dataset.chart, {headers: {Accept: 'application/json'}})
      .then(answer => answer.ok ? answer.json() : Promise.reject(answer.status))
      .then(option => draw(place, option))
      .catch(() => { /* the table under the chart has the same numbers */ });
  });
  addEventListener('resize', () => drawn.forEach(({chart}) => chart.resize()));
  document.addEventListener('rd:theme', () => drawn.forEach(({option}, place) => draw(place, option)));
})();
