// Contacts are chosen only where who called is erased: for texts alone none of them is sent.
(function () {
  'use strict';
  const form = document.querySelector('form[data-command="/api/erasures"]');
  function choose() {
    const what = form.querySelector('input[name="what"]:checked');
    const caller = !what || what.value.includes('caller');
    form.querySelectorAll('[name="contacts"]').forEach(field => { field.disabled = !caller || 'gone' in field.dataset; });
  }
  form.addEventListener('change', choose);
  choose();
})();
