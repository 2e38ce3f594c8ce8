// What stands in the way of a form that is right: its sender is no longer signed in, or somebody else has acted since the page was made.
// Either is mended round what was typed, which goes out again.
(function () {
  'use strict';

  function refuse(box, words) {
    box.textContent = words;
    box.hidden = false;
  }

  // The same account signs in on the page it is on; then what was sent goes out again.
  function signIn(form, sendAgain) {
    const dialog = document.getElementById('sign-in-again');
    if (!dialog) { location.assign('/sign-in'); return; }
    const asked = dialog.querySelector('form');
    const box = asked.querySelector('.problem');
    const password = asked.elements['password'];
    box.hidden = true;
    password.value = '';
    asked.onsubmit = async event => {
      event.preventDefault();
      try {
        const answer = await fetch('/sign-in', {method: 'POST', credentials: 'same-origin', headers: {'X-CSRF-TOKEN': MingbaiForms.token()},
          body: new URLSearchParams({username: asked.elements['username'].value, password: password.value})});
        const at = new URL(answer.url);
        password.value = '';
        if (answer.status === 429 || at.searchParams.has('wait')) refuse(box, asked.dataset.wait);
        else if (!answer.ok || at.pathname === '/sign-in') refuse(box, asked.dataset.refused);
        else { dialog.close(); sendAgain(); return; }
        password.focus();
      } catch (unreachable) {
        refuse(box, document.body.dataset.unreachable);
      }
    };
    dialog.showModal();
    password.focus();
  }

  function values(form) {
    return Array.from(form.elements).filter(field => field.name && !field.name.startsWith('_') && !['hidden', 'submit'].includes(field.type))
      .map(field => ({name: field.name, type: field.type, value: field.value, checked: field.checked}));
  }

  function put(form, all) {
    for (const one of all) {
      for (const field of form.elements) {
        if (field.name !== one.name) continue;
        if (field.type === 'radio' || field.type === 'checkbox') { if (field.value === one.value) field.checked = one.checked; }
        else field.value = one.value;
      }
    }
  }

  // The newest of the page round what was typed on it.
  async function keepMine(form) {
    const answer = await fetch(location.pathname + location.search, {headers: {'Accept': 'text/html'}, credentials: 'same-origin'});
    if (!answer.ok) return;
    const newest = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('main');
    if (!newest) return;
    const mine = values(form);
    const command = form.dataset.command;
    document.getElementById('main').replaceWith(newest);
    document.dispatchEvent(new CustomEvent('mingbai:replaced'));
    const again = Array.from(document.querySelectorAll('form[data-command]')).find(each => each.dataset.command === command);
    if (!again) { lost(newest, mine); return; }
    put(again, mine);
    again.dataset.typed = 'true';
    const dialog = again.closest('dialog');
    if (dialog) dialog.showModal();
    MingbaiForms.show(again, {detail: document.body.dataset.staleLoaded});
  }

  // The act is possible no more: what was typed is shown, so that it can be taken along.
  function lost(main, mine) {
    const told = document.createElement('p');
    told.className = 'problem';
    told.setAttribute('role', 'alert');
    told.textContent = document.body.dataset.staleGone.replace('{0}', mine.filter(one => one.checked || !/radio|checkbox/.test(one.type))
      .map(one => one.value).filter(Boolean).join(' / '));
    main.prepend(told);
    told.tabIndex = -1;
    told.focus();
  }

  function offerNewest(form) {
    const box = form.querySelector('.problem');
    if (!box) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = document.body.dataset.staleKeep;
    button.addEventListener('click', () => keepMine(form).catch(() => refuse(box, document.body.dataset.unreachable)));
    box.append(' ', button);
    button.focus();
  }

  window.MingbaiAgain = {signIn, offerNewest};
})();
