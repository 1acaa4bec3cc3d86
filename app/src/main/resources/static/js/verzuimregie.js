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

  /* Zolang iets loopt, ververst de pagina zichzelf. */
  var loopt = document.querySelector('[data-ververs]');
  if (loopt) { setTimeout(function () { window.location.reload(); }, Number(loopt.dataset.ververs)); }

  /* Register: pijl omhoog en omlaag gaan naar de vorige en volgende leerling; e, l en w kiezen. Alleen als de focus in het register is. */
  var lijst = document.querySelector('.vr-reg');
  if (!lijst) { return; }
  var rijen = Array.prototype.slice.call(lijst.querySelectorAll('.vr-reg__rij'));
  function tel() {
    ['er', 'laat', 'weg'].forEach(function (soort) {
      var plek = document.querySelector('[data-tel="' + soort + '"]');
      if (plek) { plek.textContent = lijst.querySelectorAll('.is-' + soort + ':checked').length; }
    });
  }
  lijst.addEventListener('change', tel);
  lijst.addEventListener('keydown', function (e) {
    var rij = e.target.closest('.vr-reg__rij');
    if (!rij || e.target.type !== 'radio') { return; }
    if (e.key === 'ArrowDown' || e.key === 'ArrowUp') {
      var naar = rijen[rijen.indexOf(rij) + (e.key === 'ArrowDown' ? 1 : -1)];
      if (naar) { naar.querySelector('input[type=radio]:checked').focus(); }
      e.preventDefault();
    }
    var keus = { e: 'er', l: 'laat', w: 'weg' }[e.key];
    if (keus) { var r = rij.querySelector('.is-' + keus); r.checked = true; r.focus(); tel(); e.preventDefault(); }
  });
}());
