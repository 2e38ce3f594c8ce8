// A choice of posts shows only those of the unit chosen before it.
(function () {
  'use strict';
  function narrow(posts) {
    const unit = document.getElementById(posts.dataset.postsOf).value;
    for (const option of posts.options) {
      const fits = !option.value || !unit || option.dataset.unit === unit;
      option.hidden = !fits;
      option.disabled = !fits;
      if (!fits && option.selected) posts.value = '';
    }
  }

  document.addEventListener('change', event => {
    if (!event.target.matches('[data-units]')) return;
    document.querySelectorAll('[data-posts-of="' + event.target.id + '"]').forEach(narrow);
  });
  const narrowAll = () => document.querySelectorAll('[data-posts-of]').forEach(narrow);
  document.addEventListener('DOMContentLoaded', narrowAll);
  document.addEventListener('mingbai:replaced', narrowAll);
})();
