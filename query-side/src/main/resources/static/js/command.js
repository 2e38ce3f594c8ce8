// Sends the forms of the pages to the command API as JSON: the page belongs to the query side, the act to the command side.
// <form data-command="/api/tickets/…/accept" data-next="/tickets/…"> ; names with dots nest; errors go beside their fields; a field with
// data-with="other" is left out while that other field is empty.
(function () {
  'use strict';

  function newKey() {
    return crypto.randomUUID();
  }

  // The cookie, not the page, has the token that holds now: somebody may have signed in again in another window.
  function token() {
    const found = document.cookie.match(/(?:^|;\s*)XSRF-TOKEN=([^;]+)/);
    return found ? decodeURIComponent(found[1]) : '';
  }

  function put(body, name, value) {
    const steps = name.split('.');
    const last = steps.pop();
    const target = steps.reduce((at, step) => (at[step] = at[step] || {}), body);
    target[last] = value;
  }

  function bodyOf(form) {
    const body = {};
    for (const field of form.elements) {
      if (!field.name || field.disabled || field.type === 'submit' || field.name.startsWith('_')) continue;
      if (field.dataset.with && !form.elements[field.dataset.with].value.trim()) continue;
      if ((field.type === 'radio' || field.type === 'checkbox') && !field.checked) {
        if (field.type === 'checkbox' && field.dataset.type === 'boolean') put(body, field.name, false);
        continue;
      }
      const text = field.value.trim();
      if (field.type === 'checkbox' && field.dataset.type === 'boolean') put(body, field.name, true);
      else if (field.dataset.type === 'member') put(body, field.name, (body[field.name] || []).concat([text]));
      else if (field.multiple) put(body, field.name, Array.from(field.selectedOptions, option => option.value));
      else if (field.dataset.type === 'list') put(body, field.name, text.split(/[\s,，、;；]+/).filter(Boolean));
      else if (text === '') continue;
      else if (field.dataset.type === 'number') put(body, field.name, Number(text));
      else if (field.dataset.type === 'json') put(body, field.name, JSON.parse(text));
      else if (field.dataset.type === 'days') put(body, field.name, 'P' + text + 'D');
      else if (field.dataset.type === 'boolean') put(body, field.name, text === 'true');
      else if (field.dataset.type === 'instant') put(body, field.name, MingbaiDates.instant(text) || text);
      else if (field.dataset.type === 'date') put(body, field.name, MingbaiDates.date(text) || text);
      else put(body, field.name, text);
    }
    return body;
  }

  function clear(form) {
    const box = form.querySelector('.problem');
    if (box) box.hidden = true;
    form.querySelectorAll('[aria-invalid]').forEach(field => field.removeAttribute('aria-invalid'));
    form.querySelectorAll('.error').forEach(place => { place.textContent = ''; });
  }

  function show(form, problem) {
    const box = form.querySelector('.problem');
    if (box) {
      box.hidden = false;
      box.textContent = problem.detail || problem.title;
    }
    let first = null;
    for (const fault of problem.errors || []) {
      const field = form.elements[fault.field] || form.elements[fault.field.replace(/\[\d+\]$/, '')];
      const place = form.querySelector('[data-error-for="' + CSS.escape(fault.field) + '"]');
      const control = field && field.length !== undefined && !field.tagName ? field[0] : field;
      if (control) {
        control.setAttribute('aria-invalid', 'true');
        // The first on the page, in whatever order the faults are told.
        if (!first || control.compareDocumentPosition(first) & Node.DOCUMENT_POSITION_FOLLOWING) first = control;
      }
      if (place) place.textContent = fault.message;
      else if (box) box.textContent += ' ' + fault.field + '：' + fault.message;
    }
    if (first) first.focus();
    else if (box) { box.tabIndex = -1; box.focus(); }
  }

  // An answer that belongs on this page only, such as an identity: it is put into its place and goes nowhere else. Once its dialog is
  // closed it is gone, and the page shows that it was asked for.
  function showAnswer(form, answer) {
    const place = document.getElementById(form.dataset.shows);
    place.querySelectorAll('[data-shown]').forEach(field => {
      const value = answer[field.dataset.shown];
      field.textContent = value === undefined ? '—' : value;
    });
    place.hidden = false;
    const dialog = form.closest('dialog');
    if (dialog) dialog.addEventListener('close', () => location.assign(nextAddress(form, answer)), {once: true});
  }

  function nextAddress(form, answer) {
    const next = (form.dataset.next || location.pathname + location.search)
      .replace(/\{(\w+)\}/g, (whole, name) => encodeURIComponent(answer[name] === undefined ? '' : answer[name]));
    const address = new URL(next, location.href);
    if (answer.position) address.searchParams.set('min-position', answer.position);
    return address.href;
  }

  async function send(form, submitter) {
    clear(form);
    form.dataset.key = form.dataset.key || newKey();
    const headers = {
      'Content-Type': 'application/json',
      'Accept': 'application/json',
      'X-Requested-With': 'XMLHttpRequest',
      'X-CSRF-TOKEN': token(),
      'Idempotency-Key': form.dataset.key
    };
    if (form.dataset.version) headers['If-Match'] = '"' + form.dataset.version + '"';
    const body = bodyOf(form);
    if (submitter && submitter.name && submitter.value) put(body, submitter.name, submitter.value);
    const buttons = form.querySelectorAll('button');
    buttons.forEach(button => { button.disabled = true; });
    try {
      const answer = await fetch(form.dataset.command, {method: 'POST', headers, body: JSON.stringify(body), credentials: 'same-origin'});
      const content = await answer.json();
      if (!answer.ok) {
        form.dataset.key = newKey();
        if (answer.status === 401) { MingbaiAgain.signIn(form, () => send(form, submitter)); return; }
        show(form, content);
        if (answer.status === 412) MingbaiAgain.offerNewest(form);
        return;
      }
      MingbaiUnsent.sent(form);
      const event = new CustomEvent('mingbai:done', {bubbles: true, cancelable: true, detail: {answer: content, submitter}});
      if (form.dispatchEvent(event)) {
        if (form.dataset.shows) showAnswer(form, content);
        else location.assign(nextAddress(form, content));
      }
      form.dataset.key = newKey();
    } catch (unreachable) {
      // The same key goes out again: if the first attempt was recorded after all, it is answered, not repeated.
      show(form, {detail: document.body.dataset.unreachable});
    } finally {
      buttons.forEach(button => { button.disabled = false; });
    }
  }

  document.addEventListener('submit', event => {
    const form = event.target;
    if (!form.dataset.command) return;
    event.preventDefault();
    send(form, event.submitter);
  });

  document.addEventListener('htmx:configRequest', event => {
    event.detail.headers['X-CSRF-TOKEN'] = token();
    event.detail.headers['X-Requested-With'] = 'XMLHttpRequest';
  });

  document.addEventListener('click', event => {
    const opener = event.target.closest('[data-opens]');
    if (opener) {
      const dialog = document.getElementById(opener.dataset.opens);
      if (dialog) dialog.showModal();
    }
    const closer = event.target.closest('[data-closes]');
    if (closer && MingbaiUnsent.mayDiscard(closer.closest('dialog').querySelectorAll('form[data-command]'))) closer.closest('dialog').close();
  });

  window.MingbaiForms = {token, newKey, clear, show, nextAddress};
})();
