// Dates as people type them in China: 1126, 11-26, 2026-11-26, 今天, 昨天, 明天; a moment has its time, such as 14:30, after it.
window.MingbaiDates = (function () {
  'use strict';
  const WORDS = {'前天': -2, '昨天': -1, '今天': 0, '明天': 1, '后天': 2};

  function today() {
    const parts = new Intl.DateTimeFormat('en-CA', {timeZone: 'Asia/Shanghai'}).format(new Date()).split('-').map(Number);
    return new Date(Date.UTC(parts[0], parts[1] - 1, parts[2]));
  }

  function iso(day) {
    return day.toISOString().slice(0, 10);
  }

  function real(year, month, day) {
    const at = new Date(Date.UTC(year, month - 1, day));
    return at.getUTCMonth() === month - 1 && at.getUTCDate() === day ? iso(at) : null;
  }

  function date(text) {
    const plain = text.trim();
    if (plain in WORDS) {
      const day = today();
      day.setUTCDate(day.getUTCDate() + WORDS[plain]);
      return iso(day);
    }
    let found = plain.match(/^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/);
    if (found) return real(+found[1], +found[2], +found[3]);
    found = plain.match(/^(\d{1,2})[-/.月](\d{1,2})日?$/) || plain.match(/^(\d{2})(\d{2})$/);
    return found ? real(today().getUTCFullYear(), +found[1], +found[2]) : null;
  }

  // A day alone is no moment: nobody said twelve o'clock.
  function instant(text) {
    const found = text.trim().match(/^(\S+?)[ T](\d{1,2})[:：](\d{2})$/);
    const day = found && date(found[1]);
    if (!day || +found[2] > 23 || +found[3] > 59) return null;
    return day + 'T' + found[2].padStart(2, '0') + ':' + found[3] + ':00+08:00';
  }

  return {date, instant};
})();
