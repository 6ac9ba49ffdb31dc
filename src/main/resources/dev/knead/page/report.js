'use strict';

(() => {
  const data = JSON.parse(document.getElementById('report-data').textContent);

  // Colours are left to the style sheet: so they follow dark, light and paper by themselves.
  const ink = 'var(--ink)';
  const soft = 'var(--soft)';
  const line = 'var(--line)';
  const card = 'var(--card)';
  const first = 'var(--first)';
  const second = 'var(--second)';
  const third = 'var(--third)';
  const warm = 'var(--warm)';

  const font = getComputedStyle(document.body).fontFamily;
  const paper = {full: 700, half: 338};
  const drawn = [];

  const plain = {animation: false, silent: true, emphasis: {disabled: true}};
  const named = {animation: false, emphasis: {disabled: true}};

  const base = (size) => ({
    animation: false,
    textStyle: {fontFamily: font, fontSize: size.text, color: ink},
    tooltip: {
      trigger: 'item',
      // As text, never as HTML: names are written by people.
      renderMode: 'richText',
      confine: true,
      backgroundColor: card,
      borderColor: line,
      textStyle: {color: ink, fontFamily: font, fontSize: size.text},
      formatter: (item) => (item.data && item.data.told) || '',
    },
    legend: {
      top: 0,
      left: 0,
      itemWidth: 12,
      itemHeight: 10,
      selectedMode: false,
      inactiveColor: soft,
      textStyle: {color: soft, fontFamily: font, fontSize: size.text},
    },
  });

  const numbers = (size) => ({
    axisLine: {show: false},
    axisTick: {show: false},
    axisLabel: {color: soft, fontSize: size.text},
    splitLine: {lineStyle: {color: line}},
  });

  const names = (size, width, all) => ({
    type: 'category',
    inverse: true,
    data: all,
    axisLine: {show: false},
    axisTick: {show: false},
    axisLabel: {
      color: ink,
      fontSize: size.text,
      width,
      lineHeight: size.text + 1,
      overflow: size.print ? 'truncate' : 'break',
      interval: 'auto',
    },
  });

  function pain(size) {
    const joined = [];
    const points = (key) =>
      data.pain
        .filter((one) => one[key] !== null)
        .map((one) => ({value: [one.at, one[key]], told: one.told}));
    data.pain
      .filter((one) => one.before !== null && one.after !== null)
      .forEach((one) => joined.push([one.at, one.before], [one.at, one.after], [one.at, null]));
    const few = data.pain.length < 60;
    // A few days at least: one massage alone would get an axis of years.
    const times = data.pain.map((one) => one.at);
    const margin = Math.max(0, 7 * 24 * 3600 * 1000 - (Math.max(...times) - Math.min(...times))) / 2;
    const symbol = !few ? 5 : size.print ? 7 : 10;
    return {
      ...base(size),
      useUTC: true,
      grid: {left: 26, right: 16, top: 30, bottom: 24},
      xAxis: {
        ...numbers(size),
        type: 'time',
        minInterval: (size.width < 500 ? 10 : 1) * 24 * 3600 * 1000,
        splitNumber: size.width < 500 ? 2 : 7,
        ...(margin > 0 && times.length > 0
          ? {min: Math.min(...times) - margin, max: Math.max(...times) + margin}
          : {boundaryGap: ['3%', '3%']}),
        splitLine: {show: false},
        axisLabel: {
          color: soft,
          fontSize: size.text,
          hideOverlap: true,
          formatter: {
            year: '{d} {MMM} {yyyy}',
            month: '{d} {MMM}',
            day: '{d} {MMM}',
          },
        },
      },
      yAxis: {...numbers(size), type: 'value', min: 0, max: 10, interval: size.print ? 5 : 2},
      series: [
        {...plain, type: 'line', z: 1, data: joined, symbol: 'none', lineStyle: {color: third, width: few ? 3 : 1}, itemStyle: {color: third}},
        {...named, type: 'scatter', name: 'before', z: 3, data: points('before'), symbolSize: symbol - 1, itemStyle: {color: card, borderColor: warm, borderWidth: 2, opacity: 1}},
        {...named, type: 'scatter', name: 'after', z: 3, data: points('after'), symbolSize: symbol, itemStyle: {color: first, opacity: 1}},
      ],
      height: size.print ? 100 : 230,
    };
  }

  const rows = (count, size) => count * (size.print ? 12 : 26);

  function stacked(size, all, parts, height) {
    const width = size.width < 420 && !size.print ? 104 : 130;
    const shown = parts.filter((part) => all.some((one) => one[part.key] > 0));
    return {
      ...base(size),
      tooltip: {show: false},
      grid: {left: (size.print ? 100 : width) + 6, right: size.print ? 70 : 88, top: 28, bottom: 4},
      xAxis: {type: 'value', show: false},
      yAxis: names(size, size.print ? 100 : width, all.map((one) => one.name)),
      series: [
        ...shown.map((part) => ({
          ...plain,
          type: 'bar',
          stack: 'all',
          name: part.name,
          barWidth: '58%',
          itemStyle: {color: part.color},
          data: all.map((one) => one[part.key]),
        })),
        {
          ...plain,
          type: 'bar',
          stack: 'all',
          data: all.map((one) => ({
            value: 0,
            label: {show: true, position: 'right', distance: 6, color: soft, fontSize: size.text, formatter: () => one.label},
          })),
        },
      ],
      legend: {...base(size).legend, data: shown.map((part) => part.name), show: true},
      height,
    };
  }

  function areas(size) {
    return stacked(
      size,
      data.areas,
      [
        {key: 'left', name: 'left', color: first},
        {key: 'right', name: 'right', color: second},
        {key: 'other', name: 'both, or side not known', color: third},
      ],
      rows(data.areas.length, size) + 34);
  }

  function commands(size) {
    return stacked(
      size,
      data.commands,
      [
        {key: 'kept', name: 'said', color: first},
        {key: 'takenBack', name: 'perhaps misheard', color: warm},
      ],
      rows(data.commands.length, size) + 34);
  }

  const clock = (seconds) =>
    Math.floor(seconds / 60) + ':' + String(Math.floor(seconds % 60)).padStart(2, '0');

  /** Minutes between the marks of the time axis: some eight of them. */
  function pace(seconds, width) {
    const marks = width < 500 ? 4 : 8;
    return 60 * ([1, 2, 5, 10, 15, 20, 30, 60].find((step) => seconds / 60 / step <= marks) || 120);
  }

  /** Gives each command a lane in which its name has room; where there is none, a mark without it. */
  function inLanes(commands, size, pixels) {
    const most = size.width < 500 ? 4 : 3;
    const ends = [];
    const marks = commands.map((one) => {
      const from = one.at * pixels;
      const free = ends.findIndex((end) => end <= from);
      const full = free < 0 && ends.length === most;
      const lane = free >= 0 ? free : full ? most - 1 : ends.length;
      if (full) {
        return {...one, label: '', lane: 1 + lane};
      }
      ends[lane] = from + 16 + one.label.length * size.text * 0.62;
      return {...one, lane: 1 + lane};
    });
    return {lanes: Math.max(1, ends.length), marks};
  }

  function last(size) {
    const time = data.timeline;
    const width = size.print ? 130 : size.width < 500 ? 92 : 190;
    const high = size.print ? Math.min(12, 140 / (time.bars.length + 4)) : size.width < 500 ? 30 : 24;
    const left = width + 8;
    const {lanes: saidLanes, marks: said} = inLanes(time.commands, size, (size.width - left - 30) / time.seconds);
    const above = 1 + saidLanes;
    const steps = (time.bars.length + above) * high;
    const levels = time.pressure.length > 0 ? (size.print ? 30 : 76) : 0;
    const gap = levels > 0 ? (size.print ? 10 : 18) : 0;
    const lanes = ['pain', 'said', ...Array(saidLanes - 1).fill(''), ...time.bars.map((bar) => bar.name)];
    const mark = (color, list) => ({
      ...named,
      type: 'scatter',
      symbolSize: 8,
      itemStyle: {color, opacity: 1},
      label: {show: true, position: 'right', distance: 3, color: ink, fontSize: size.text, formatter: (item) => item.name},
      labelLayout: {hideOverlap: true},
      data: list.map((one) => ({value: [one.at, one.lane], told: clock(one.at) + '  ' + one.told, name: one.label})),
    });
    const axis = {
      ...numbers(size),
      type: 'value',
      min: 0,
      max: time.seconds,
      interval: pace(time.seconds, size.width),
      axisLabel: {color: soft, fontSize: size.text, showMaxLabel: false, formatter: clock},
    };
    const fill = (pick) => [...Array(above).fill(null), ...time.bars.map(pick)];
    return {
      ...base(size),
      legend: {show: false},
      grid: [
        {left, right: 30, top: 6, height: steps},
        {left, right: 30, top: 6 + steps + gap, height: levels},
      ],
      xAxis: [
        {...axis, gridIndex: 0, axisLabel: {...axis.axisLabel, show: levels === 0}},
        {...axis, gridIndex: 1, show: levels > 0},
      ],
      yAxis: [
        {
          ...names(size, width, lanes.map((lane, row) => row)),
          gridIndex: 0,
          axisLabel: {
            color: ink,
            fontSize: size.text,
            lineHeight: size.text + 2,
            width,
            overflow: size.width < 500 && !size.print ? 'break' : 'truncate',
            formatter: (row) => lanes[row],
          },
        },
        {
          ...numbers(size),
          type: 'value',
          gridIndex: 1,
          show: levels > 0,
          min: 0,
          max: 5,
          interval: size.print ? 5 : 1,
          name: 'pressure',
          nameLocation: 'middle',
          nameRotate: 0,
          nameGap: 22,
          nameTextStyle: {color: ink, fontSize: size.text, align: 'right'},
        },
      ],
      series: [
        {...plain, type: 'bar', stack: 'steps', barWidth: '62%', itemStyle: {color: 'transparent'}, data: fill((bar) => bar.from)},
        {
          ...named,
          type: 'bar',
          stack: 'steps',
          barWidth: '62%',
          itemStyle: {color: second, borderRadius: 3},
          data: fill((bar) => ({value: bar.until - bar.from, told: clock(bar.from) + '  ' + bar.told})),
        },
        mark(warm, time.ratings.map((one) => ({...one, lane: 0}))),
        mark(first, said),
        {
          ...plain,
          type: 'line',
          step: 'end',
          xAxisIndex: 1,
          yAxisIndex: 1,
          symbol: 'none',
          lineStyle: {color: first, width: 2},
          itemStyle: {color: first},
          areaStyle: {color: first, opacity: 0.15},
          data: time.pressure.map((corner) => [corner.at, corner.level]),
        },
      ],
      height: 6 + steps + gap + levels + 24,
    };
  }

  function draw(id, make) {
    const place = document.getElementById(id);
    if (place === null) {
      return;
    }
    let chart = null;
    const render = (print) => {
      const width = print
        ? place.closest('.half') ? paper.half : paper.full
        : place.parentElement.clientWidth - padding(place.parentElement);
      const {height, ...option} = make({width, print, text: print ? 9 : 12});
      if (chart === null) {
        chart = echarts.init(place, null, {renderer: 'svg', width, height});
      } else {
        chart.resize({width, height});
      }
      chart.setOption(option, {notMerge: true});
      place.querySelector('svg').setAttribute('viewBox', `0 0 ${width} ${height}`);
    };
    render(false);
    drawn.push(render);
  }

  function padding(box) {
    const style = getComputedStyle(box);
    return parseFloat(style.paddingLeft) + parseFloat(style.paddingRight);
  }

  document.documentElement.classList.add('drawn');
  document.querySelectorAll('details').forEach((table) => (table.open = false));
  draw('pain-chart', pain);
  draw('areas-chart', areas);
  draw('commands-chart', commands);
  draw('last-chart', last);

  let waiting = 0;
  window.addEventListener('resize', () => {
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(() => drawn.forEach((render) => render(false)));
  });
  window.addEventListener('beforeprint', () => drawn.forEach((render) => render(true)));
  window.addEventListener('afterprint', () => drawn.forEach((render) => render(false)));
})();
