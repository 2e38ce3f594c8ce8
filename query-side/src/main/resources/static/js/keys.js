// Keys for lists and pages: / search, n new call, j k move, Enter open, ? all keys. Single letters are dead inside fields and can be
// switched off (remembered on this machine).
(function () {
  'use strict';
  const OFF = 'mingbai-keys-off';

  function inField(target) {
    return target.closest && target.closest('input, textarea, select, [contenteditable], dialog[open]');
  }

  function rows() {
    return Array.from(document.querySelectorAll('[data-row]'));
  }

  function move(by) {
    const all = rows();
    if (!all.length) return;
    const at = all.findIndex(row => row.getAttribute('aria-selected') === 'true');
    const next = all[Math.min(all.length - 1, Math.max(0, at < 0 ? 0 : at + by))];
    all.forEach(row => row.setAttribute('aria-selected', String(row === next)));
    next.focus();
    next.scrollIntoView({block: 'nearest'});
  }

  function open() {
    const row = document.activeElement && document.activeElement.closest('[data-row]');
    const link = row && row.querySelector('a[href]');
    if (link) link.click();
  }

  const ACTS = {
    '/': () => { const search = document.querySelector('input[type="search"]'); if (search) search.focus(); },
    'n': () => { const link = document.querySelector('a[data-key="n"]'); if (link) link.click(); },
    'j': () => move(1),
    'k': () => move(-1),
    '?': () => { const help = document.getElementById('keys-help'); if (help) help.showModal(); }
  };

  document.addEventListener('keydown', event => {
    if (event.isComposing) return;
    if ((event.ctrlKey || event.metaKey) && event.key === 'Enter') {
      const form = event.target.closest('form');
      const button = form && form.querySelector('button.primary');
      if (button) { event.preventDefault(); button.click(); }
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || inField(event.target)) return;
    if (event.key === 'Enter' && event.target.hasAttribute('data-row')) { open(); return; }
    if (localStorage.getItem(OFF) === '1' && event.key !== '?') return;
    const act = ACTS[event.key];
    if (act) { event.preventDefault(); act(); }
  });

  document.addEventListener('change', event => {
    if (event.target.id !== 'keys-switch') return;
    localStorage.setItem(OFF, event.target.checked ? '0' : '1');
  });
  document.addEventListener('DOMContentLoaded', () => {
    const control = document.getElementById('keys-switch');
    if (control) control.checked = localStorage.getItem(OFF) !== '1';
  });
})();
