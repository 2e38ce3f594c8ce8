// The operator's page: what is known already pops up while the caller talks; a logged call clears the form for the next one.
(function () {
  'use strict';
  const form = document.getElementById('call');
  const done = document.getElementById('intake-done');
  const pop = document.getElementById('pop');
  const answer = document.getElementById('answer-field');
  const join = document.getElementById('join');
  const confirm = document.getElementById('join-confirm');
  const ticket = form.elements['ticket'];
  let begun = null;
  let asked = 0;
  let waiting = null;
  let late = false;

  function clock() {
    if (begun === null) return;
    const seconds = Math.floor((performance.now() - begun) / 1000);
    document.getElementById('call-timer').textContent =
      String(Math.floor(seconds / 60)).padStart(2, '0') + ':' + String(seconds % 60).padStart(2, '0');
  }
  setInterval(clock, 1000);

  async function lookUp() {
    const turn = ++asked;
    const phone = form.elements['caller.phone'];
    // The first signs of a number are no number yet; they are one of too few once the field is left.
    const number = phone === document.activeElement && phone.value.trim().length < 3 ? '' : phone.value;
    const address = new URLSearchParams({respondent: form.elements['respondent.name'].value, matter: form.elements['subject'].value});
    const answered = await fetch('/intake/pop?' + address, {headers: {'Caller-Phone': encodeURIComponent(number), 'Accept': 'text/html', 'X-Requested-With': 'XMLHttpRequest'}});
    if (turn !== asked) return;
    // A number that is refused comes with its sentence in place of its tickets, and with what else was asked for.
    const fresh = answered.redirected || !answered.ok && answered.status !== 422 ? null
      : new DOMParser().parseFromString(await answered.text(), 'text/html').querySelector('.pop');
    if (turn !== asked) return;
    pop.removeAttribute('aria-busy');
    if (!fresh) { pop.textContent = pop.dataset.lost; return; }
    // Nobody's choice is moved away under their fingers: what is new is shown once they have left the list.
    if (pop.contains(document.activeElement) || join.open) late = true;
    else pop.replaceChildren(fresh);
  }

  async function promise() {
    const question = new URLSearchParams({card: form.elements['card'].value, line: form.elements['line'].value});
    const at = MingbaiDates.instant(form.elements['occurredAt'].value || '');
    if (at) question.set('at', at);
    const answered = await fetch('/api/deadline-preview?' + question, {headers: {'Accept': 'application/json'}});
    const content = await answered.json();
    document.getElementById('promise').textContent = answered.ok ? content.deadline.explanation : content.detail;
  }

  // What was found by another number, respondent or subject cannot be joined any more: it comes afresh.
  function stale() {
    asked++;
    late = false;
    pop.setAttribute('aria-busy', 'true');
    pop.querySelectorAll('button').forEach(button => { button.disabled = true; });
    if (join.open) join.close();
  }

  function soon() {
    clearTimeout(waiting);
    waiting = setTimeout(() => lookUp().catch(() => {}), 250);
  }

  function anonymous() {
    const hidden = form.elements['caller.disclosure'].value === 'anonymous';
    for (const name of ['caller.name', 'caller.phone', 'caller.address']) form.elements[name].disabled = hidden;
  }

  function next() {
    form.reset();
    answer.hidden = true;
    begun = null;
    document.getElementById('call-timer').textContent = '00:00';
    anonymous();
    lookUp().catch(() => {});
    promise().catch(() => {});
    form.elements['caller.phone'].focus();
  }

  form.addEventListener('input', event => {
    if (begun === null) begun = performance.now();
    if (['caller.phone', 'respondent.name', 'subject'].includes(event.target.name)) { stale(); soon(); }
  });
  form.addEventListener('change', event => {
    if (event.target.name === 'caller.disclosure') anonymous();
    if (event.target.name === 'caller.phone') soon();
    if (['card', 'line', 'occurredAt'].includes(event.target.name)) promise().catch(() => {});
  });

  // Which of its buttons sent the form says what becomes of the call.
  form.addEventListener('submit', event => {
    const what = (event.submitter && event.submitter.dataset.outcome) || 'ticket';
    if (what === 'answered' && answer.hidden) {
      event.preventDefault();
      event.stopPropagation();
      answer.hidden = false;
      form.elements['answer'].focus();
      return;
    }
    if (join.open) join.close();
    // An answer was typed and would be told to nobody: whoever typed it says what is meant.
    if (what !== 'answered' && form.elements['answer'].value.trim()) {
      event.preventDefault();
      event.stopPropagation();
      answer.hidden = false;
      MingbaiForms.show(form, {detail: answer.dataset.unused, errors: [{field: 'answer', message: answer.dataset.unused}]});
      return;
    }
    // The call before was told by now: what is said there must not be taken for what becomes of this one.
    done.textContent = '';
    ticket.disabled = what !== 'join';
    ticket.value = what === 'join' ? event.submitter.dataset.ticket : '';
    form.elements['card'].disabled = what !== 'ticket';
    form.elements['answer'].disabled = what !== 'answered';
  });
  form.addEventListener('submit', () => setTimeout(() => { form.elements['card'].disabled = false; form.elements['answer'].disabled = false; }, 0));

  // Whoever types an answer means to give it: Ctrl+Enter there answers on the spot, and loses nothing that was typed.
  form.elements['answer'].addEventListener('keydown', event => {
    if (event.isComposing || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    form.querySelector('button[data-outcome="answered"]').click();
  });

  // 0:00 after the last day is its 24:00; business may close before
  const endOf = deadline => deadline.lastDay + ' ' + (deadline.at.startsWith(deadline.lastDay) ? deadline.at.slice(11, 16) : '24:00');

  form.addEventListener('mingbai:done', event => {
    event.preventDefault();
    const said = event.detail.answer;
    const words = said.queryCode ? done.dataset.opened : said.ticket ? done.dataset.joined : done.dataset.answered;
    done.textContent = words.replace('{ticket}', said.ticket || '').replace('{code}', said.queryCode || '')
      .replace('{deadline}', said.deadline ? endOf(said.deadline) : '');
    if (said.ticket && !said.queryCode) {
      const undo = document.createElement('a');
      undo.href = '/tickets/' + said.ticket;
      undo.target = '_blank';
      undo.textContent = done.dataset.undo;
      done.append(' ', undo);
    }
    next();
  });
  form.addEventListener('reset', () => { stale(); setTimeout(() => { answer.hidden = true; anonymous(); lookUp().catch(() => {}); }, 0); });

  document.addEventListener('keydown', event => {
    if (!event.altKey || event.ctrlKey || event.metaKey) return;
    if (/^Digit[123]$/.test(event.code)) {
      event.preventDefault();
      const choice = form.querySelectorAll('input[name="line"]')[Number(event.code.slice(5)) - 1];
      choice.checked = true;
      choice.dispatchEvent(new Event('change', {bubbles: true}));
    } else if (event.code === 'KeyA') {
      event.preventDefault();
      form.querySelector('button[data-outcome="answered"]').click();
    } else if (event.code === 'KeyJ') {
      event.preventDefault();
      choose(1);
    }
  });

  // Alt+J goes from one ticket that can be joined to the next, and joins none: Enter there asks, naming what would be joined.
  function choose(by) {
    const all = Array.from(pop.querySelectorAll('button[data-join]'));
    if (!all.length) return;
    const at = all.indexOf(document.activeElement);
    all[(at + by + all.length) % all.length].focus();
  }

  pop.addEventListener('keydown', event => {
    if (!event.target.matches('button[data-join]') || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'ArrowDown') { event.preventDefault(); choose(1); }
    if (event.key === 'ArrowUp') { event.preventDefault(); choose(-1); }
  });

  pop.addEventListener('click', event => {
    const chosen = event.target.closest('button[data-join]');
    if (!chosen) return;
    join.querySelectorAll('[data-joins]').forEach(place => { place.textContent = chosen.dataset[place.dataset.joins] || '—'; });
    const title = document.getElementById('join-title');
    title.textContent = title.dataset.title.replace('{ticket}', chosen.dataset.ticket);
    confirm.textContent = confirm.dataset.words.replace('{ticket}', chosen.dataset.ticket);
    confirm.dataset.ticket = chosen.dataset.ticket;
    join.showModal();
    confirm.focus();
  });

  function catchUp() {
    if (!late || pop.contains(document.activeElement) || join.open) return;
    late = false;
    soon();
  }
  pop.addEventListener('focusout', () => setTimeout(catchUp, 0));
  join.addEventListener('close', () => setTimeout(catchUp, 0));
  anonymous();
  promise().catch(() => {});
})();
