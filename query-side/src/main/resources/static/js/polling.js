// A part that is fetched again and again says so when it no longer is: its server is away, or its reader is signed out.
// Both mend themselves, so the asking goes on.
(function () {
  'use strict';
  const place = document.querySelector('[data-poll-lost]');
  let shown = null;

  function down() {
    place.textContent = place.dataset.down;
  }

  function signedOut() {
    const [before, after] = place.dataset.signedOut.split('{0}');
    const link = document.createElement('a');
    link.href = '/sign-in';
    link.target = '_blank';
    link.textContent = document.body.dataset.signIn;
    place.replaceChildren(before, link, after);
  }

  // Said once, not every second: a screen reader would say nothing else.
  function lost(why) {
    if (shown !== why) why();
    shown = why;
    place.hidden = false;
  }

  document.addEventListener('htmx:responseError', event => lost(event.detail.xhr.status === 401 ? signedOut : down));
  document.addEventListener('htmx:sendError', () => lost(down));
  document.addEventListener('htmx:afterSwap', () => {
    shown = null;
    place.hidden = true;
  });
})();
