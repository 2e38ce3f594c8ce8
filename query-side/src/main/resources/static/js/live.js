// Lists that keep themselves up to date: the server says how far the log has moved, and the part marked data-live is fetched anew from
// data-live-from, as of that position. The row that somebody has selected stays selected; while a dialog or a choice inside the list is
// open, the list waits. A page that nobody sees, or where nobody has touched a key or a mouse for long, does not listen.
(function () {
  'use strict';
  const AGAIN = 15000;
  // What is late becomes so by time alone: nothing in the log moves then.
  const TIME_PASSES = 60000;
  const IDLE = 2 * 60 * 60 * 1000;
  if (!document.querySelector('[data-live]') || !window.EventSource) return;
  let source = null;
  let awaited = null;
  let fetching = false;
  let touched = Date.now();
  let looked = Date.now();

  function part() {
    return document.querySelector('[data-live]');
  }

  function busy() {
    const active = document.activeElement;
    return document.querySelector('dialog[open]') || part().querySelector('details[open]')
      || part().contains(active) && active.matches('input, select, textarea');
  }

  function lost(is) {
    document.querySelectorAll('[data-live-lost]').forEach(place => { place.hidden = !is; });
  }

  function keyOf(row) {
    const link = row.querySelector('a[href]');
    return link ? link.getAttribute('href') : null;
  }

  function replaceBy(fresh) {
    const old = part();
    const selected = old.querySelector('[data-row][aria-selected="true"]');
    const key = selected && keyOf(selected);
    const focused = old.contains(document.activeElement);
    old.replaceWith(fresh);
    const row = key && Array.from(fresh.querySelectorAll('[data-row]')).find(one => keyOf(one) === key);
    if (!row) return;
    row.setAttribute('aria-selected', 'true');
    if (focused) row.focus({preventScroll: true});
  }

  async function refresh() {
    if (awaited === null || fetching || busy()) return;
    const position = awaited;
    fetching = true;
    looked = Date.now();
    try {
      const address = new URL(part().dataset.liveFrom, location.href);
      address.searchParams.set('min-position', position);
      const answer = await fetch(address, {headers: {'Accept': 'text/html'}, credentials: 'same-origin'});
      if (!answer.ok || answer.redirected) return;
      const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-live]');
      if (!fresh || busy()) return;
      if (awaited === position) awaited = null;
      replaceBy(fresh);
    } catch (unreachable) {
      lost(true);
    } finally {
      fetching = false;
    }
  }

  function listen() {
    if (source || document.hidden) return;
    source = new EventSource('/live');
    source.addEventListener('open', () => lost(false));
    source.addEventListener('moved', event => { awaited = Math.max(awaited || 0, Number(event.data)); refresh(); });
    source.addEventListener('error', () => {
      lost(true);
      // Refused outright, the browser does not try again by itself.
      if (source && source.readyState === EventSource.CLOSED) {
        stop();
        setTimeout(listen, AGAIN);
      }
    });
  }

  function stop() {
    if (source) source.close();
    source = null;
  }

  function touch() {
    const slept = Date.now() - touched > IDLE;
    touched = Date.now();
    if (slept) catchUp();
  }

  function catchUp() {
    awaited = awaited || 0;
    refresh();
    listen();
  }

  document.addEventListener('visibilitychange', () => {
    if (document.hidden) stop();
    else catchUp();
  });
  document.addEventListener('pointerdown', touch);
  document.addEventListener('keydown', touch);
  document.addEventListener('close', () => refresh(), true);
  window.addEventListener('pagehide', stop);
  window.addEventListener('pageshow', event => { if (event.persisted) catchUp(); });
  setInterval(() => {
    if (Date.now() - touched > IDLE) stop();
    else if (source && awaited === null && Date.now() - looked > TIME_PASSES) { awaited = 0; refresh(); }
    else refresh();
  }, AGAIN);
  listen();
})();
