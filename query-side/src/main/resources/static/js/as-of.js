// A date typed the short way (1126, 11-26, 昨天) is written out before the question is asked.
(function () {
  'use strict';
  document.addEventListener('submit', event => {
    event.target.querySelectorAll('input[data-date]').forEach(field => {
      const day = MingbaiDates.date(field.value);
      if (day) field.value = day;
    });
  });
})();
