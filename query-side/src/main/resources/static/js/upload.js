// Sends a form with a file to the command API and tells how far it has come: <form data-upload="/api/…" data-next="/…/{id}">.
// An answer that the page shows itself is taken by a listener of mingbai:done.
(function () {
  'use strict';
  const forms = window.MingbaiForms;
  const ABOUT_FILE = [413, 415, 422];

  function say(form, word, percent) {
    const place = form.querySelector('[data-uploading]');
    place.hidden = !word;
    if (!word) return;
    place.querySelector('progress').value = percent;
    place.querySelector('[role="status"]').textContent = form.dataset[word].replace('{0}', percent);
  }

  // What is wrong with the file stands beside the file; the summary says only that nothing was done.
  function refuse(form, status, problem) {
    if (status === 401) {
      MingbaiAgain.signIn(form, () => send(form));
      return;
    }
    const errors = problem.errors || [];
    const about = errors.length || !ABOUT_FILE.includes(status) ? errors : [{field: 'file', message: problem.detail}];
    forms.show(form, {detail: about.length ? form.dataset.refused : problem.detail || problem.title, errors: about});
  }

  function contentOf(request) {
    try {
      return JSON.parse(request.responseText);
    } catch (unreadable) {
      return {};
    }
  }

  function send(form) {
    forms.clear(form);
    form.dataset.key = form.dataset.key || forms.newKey();
    const request = new XMLHttpRequest();
    const buttons = form.querySelectorAll('button');
    const ended = () => {
      say(form, null);
      buttons.forEach(button => { button.disabled = false; });
    };
    request.open('POST', form.dataset.upload);
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('X-Requested-With', 'XMLHttpRequest');
    request.setRequestHeader('X-CSRF-TOKEN', forms.token());
    request.setRequestHeader('Idempotency-Key', form.dataset.key);
    request.upload.addEventListener('progress', event => {
      if (event.lengthComputable) say(form, 'sent', Math.floor(100 * event.loaded / event.total));
    });
    request.upload.addEventListener('load', () => say(form, 'checking', 100));
    request.addEventListener('error', () => {
      ended();
      forms.show(form, {detail: document.body.dataset.unreachable});
    });
    request.addEventListener('load', () => {
      ended();
      form.dataset.key = forms.newKey();
      const content = contentOf(request);
      if (request.status >= 400) {
        refuse(form, request.status, content);
        return;
      }
      MingbaiUnsent.sent(form);
      const event = new CustomEvent('mingbai:done', {bubbles: true, cancelable: true, detail: {answer: content}});
      if (form.dispatchEvent(event)) location.assign(forms.nextAddress(form, content));
    });
    buttons.forEach(button => { button.disabled = true; });
    say(form, 'sent', 0);
    request.send(new FormData(form));
  }

  document.addEventListener('submit', event => {
    const form = event.target;
    if (!form.dataset.upload) return;
    event.preventDefault();
    send(form);
  });
})();
