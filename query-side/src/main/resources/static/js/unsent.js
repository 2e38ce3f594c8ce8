// What was typed and not sent is not lost without a question: on leaving the page, on closing its dialog, on clearing the form.
(function () {
  'use strict';
  const FORMS = 'form[data-command], form[data-upload]';

  function typed(form) {
    return form.dataset.typed === 'true';
  }

  function sent(form) {
    delete form.dataset.typed;
  }

  /** True where nothing was typed, or where its writer gives it up. */
  function mayDiscard(forms) {
    const unsent = Array.from(forms).filter(typed);
    if (unsent.length && !window.confirm(document.body.dataset.discard)) return false;
    unsent.forEach(form => { sent(form); form.reset(); });
    return true;
  }

  document.addEventListener('input', event => {
    const form = event.target.form;
    if (form && form.matches(FORMS) && event.isTrusted) form.dataset.typed = 'true';
  });

  document.addEventListener('reset', event => {
    if (!event.target.matches(FORMS) || !typed(event.target)) return;
    if (window.confirm(document.body.dataset.discard)) sent(event.target);
    else event.preventDefault();
  }, true);

  document.addEventListener('cancel', event => {
    if (event.target.matches('dialog') && !mayDiscard(event.target.querySelectorAll(FORMS))) event.preventDefault();
  }, true);

  window.addEventListener('beforeunload', event => {
    if (Array.from(document.querySelectorAll(FORMS)).some(typed)) event.preventDefault();
  });

  window.MingbaiUnsent = {sent, mayDiscard};
})();
