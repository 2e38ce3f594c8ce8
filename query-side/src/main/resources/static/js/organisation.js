// The pages of the organisation: somebody known already brings their name along; what came of a list of units is told where it was sent.
(function () {
  'use strict';

  document.addEventListener('change', event => {
    if (!event.target.matches('select[data-names]')) return;
    const name = event.target.form.elements.name;
    const known = event.target.selectedOptions[0].dataset.name;
    name.value = known || '';
    name.readOnly = Boolean(known);
  });

  function cell(row, text, label) {
    const made = row.insertCell();
    made.textContent = text;
    if (label) made.dataset.label = label;
  }

  function tell(place, report) {
    const text = place.querySelector('[data-report]');
    text.textContent = [report.rows, report.units, report.known, report.rejectedCount]
      .reduce((sentence, count, at) => sentence.replace('{' + at + '}', count), text.dataset.text);
    const next = new URL('/organisation', location.href);
    next.searchParams.set('min-position', report.position);
    place.querySelector('[data-report-next]').href = next.href;
    const table = place.querySelector('[data-report-rejected]');
    table.hidden = report.rejectedCount === 0;
    const rows = table.tBodies[0];
    rows.replaceChildren();
    for (const one of report.rejected) {
      const row = rows.insertRow();
      cell(row, table.dataset.rowNumber.replace('{0}', one.row));
      cell(row, one.column, table.dataset.column);
      cell(row, one.reason, table.dataset.reason);
    }
    place.hidden = false;
    place.focus();
  }

  document.addEventListener('mingbai:done', event => {
    if (event.target.id !== 'unit-list') return;
    event.preventDefault();
    tell(document.getElementById('unit-report'), event.detail.answer);
  });
})();
