/* Kleine hulp. Alles werkt ook zonder dit bestand. */
(function () {
  'use strict';
  var aan = document.documentElement.dataset.sneltoetsen !== 'uit';

  function typt(el) { return el && /^(INPUT|TEXTAREA|SELECT)$/.test(el.tagName) && el.type !== 'checkbox' && el.type !== 'radio'; }

  /* '/' zet de cursor in het zoekveld (uit te zetten bij je naam, WCAG 2.1.4). */
  document.addEventListener('keydown', function (e) {
    if (!aan || e.key !== '/' || e.ctrlKey || e.metaKey || e.altKey || typt(document.activeElement)) { return; }
    var veld = document.querySelector('[data-toets="/"]');
    if (!veld) { return; }
    var vak = veld.closest('[popover]');
    if (vak && getComputedStyle(vak).position === 'fixed' && vak.showPopover) { vak.showPopover(); }
    veld.focus();
    e.preventDefault();
  });

  /* Werklijst: j en k gaan naar de volgende en de vorige taak, x kiest haar om samen af te handelen. */
  document.addEventListener('keydown', function (e) {
    if (!aan || !/^[jkx]$/.test(e.key) || e.ctrlKey || e.metaKey || e.altKey || typt(document.activeElement)) { return; }
    var taken = Array.prototype.slice.call(document.querySelectorAll('.vr-werk .vr-taakrij'));
    if (!taken.length) { return; }
    var hier = taken.indexOf(document.activeElement && document.activeElement.closest('.vr-taakrij'));
    if (e.key === 'x') {
      var vink = hier >= 0 && taken[hier].querySelector('.vr-taak__kies');
      if (vink) { vink.click(); e.preventDefault(); }
      return;
    }
    var naar = taken[Math.min(taken.length - 1, Math.max(0, hier + (e.key === 'j' ? 1 : -1)))];
    naar.querySelector('.vr-taak__wat a').focus();
    e.preventDefault();
  });

  /* Ctrl+Enter verstuurt het formulier waar je in typt. */
  document.addEventListener('keydown', function (e) {
    if (e.key !== 'Enter' || !(e.ctrlKey || e.metaKey) || !e.target.form) { return; }
    e.target.form.requestSubmit();
  });

  /* Na een geweigerd formulier staat de cursor bij de fouten. */
  var fouten = document.querySelector('[data-focus]');
  if (fouten) { fouten.focus(); }

  /* Afdrukken mag ook met een knop. */
  document.querySelectorAll('[data-afdrukken]').forEach(function (knop) {
    knop.hidden = false;
    knop.addEventListener('click', function () { window.print(); });
  });

  /* Alles van een groep kiezen, en zien of alles gekozen is. */
  document.querySelectorAll('[data-alles]').forEach(function (alles) {
    var vakken = Array.prototype.slice.call(alles.closest('fieldset').querySelectorAll('input[type=checkbox]:not([data-alles])'));
    alles.addEventListener('change', function () { vakken.forEach(function (vak) { vak.checked = alles.checked; }); });
    vakken.forEach(function (vak) {
      vak.addEventListener('change', function () { alles.checked = vakken.every(function (een) { return een.checked; }); });
    });
  });

  /* Zolang iets loopt, ververst de pagina zichzelf. */
  var loopt = document.querySelector('[data-ververs]');
  if (loopt) { setTimeout(function () { window.location.reload(); }, Number(loopt.dataset.ververs)); }
}());
