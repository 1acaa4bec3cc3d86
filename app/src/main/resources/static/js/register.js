/* Register: toetsen, tellen, en opslaan dat een haperend netwerk overleeft. Zonder dit bestand gaat het met de knop. */
(function () {
  'use strict';
  var form = document.querySelector('[data-register]');
  if (!form) { return; }
  var aan = document.documentElement.dataset.sneltoetsen !== 'uit';
  var lijst = form.querySelector('.vr-reg');
  var rijen = Array.prototype.slice.call(lijst.querySelectorAll('.vr-reg__rij'));
  var staat = form.querySelector('[data-regstaat]');
  var knop = form.querySelector('.vr-regbalk button[type=submit]');
  var knoptekst = knop.textContent;
  var geopend = Date.now();

  function tel() {
    form.querySelectorAll('[data-tel]').forEach(function (teller) {
      var soort = teller.dataset.tel;
      teller.textContent = lijst.querySelectorAll('.is-' + soort + ':checked').length;
    });
  }

  /* Wie op laat gaat, is zo lang te laat als de les bezig is. */
  function minuten(rij) {
    var veld = rij.querySelector('.vr-reg__laat input');
    var begin = Number(form.dataset.begin);
    if (!veld.value && begin > 0) { veld.value = Math.round(begin + (Date.now() - geopend) / 60000); }
  }

  lijst.addEventListener('change', function (e) {
    if (e.target.classList.contains('is-laat')) { minuten(e.target.closest('.vr-reg__rij')); }
    tel();
    bewaar();
  });
  lijst.addEventListener('input', bewaar);
  lijst.addEventListener('keydown', function (e) {
    var rij = e.target.closest('.vr-reg__rij');
    if (!aan || !rij || e.target.type !== 'radio' || e.ctrlKey || e.metaKey || e.altKey) { return; }
    if (e.key === 'ArrowDown' || e.key === 'ArrowUp') {
      var naar = rijen[rijen.indexOf(rij) + (e.key === 'ArrowDown' ? 1 : -1)];
      if (naar) { naar.querySelector('input[type=radio]:checked').focus(); }
      e.preventDefault();
    }
    var keus = { e: 'er', l: 'laat', w: 'weg', v: 'vrij' }[e.key];
    var kies = keus && rij.querySelector('.is-' + keus);
    if (kies) {
      kies.focus();
      if (!kies.checked) { kies.click(); }
      e.preventDefault();
    }
  });

  /* Wat nog niet is opgeslagen, blijft in dit tabblad bewaard, zonder namen, tot het is opgeslagen. */
  var kluis = 'register ' + form.dataset.wie + ' ' + form.dataset.register;
  function bewaar() {
    try {
      sessionStorage.setItem(kluis, String(new URLSearchParams(velden())));
    } catch (vol) { /* dan alleen in het formulier */ }
  }
  function vergeet() {
    try { sessionStorage.removeItem(kluis); } catch (dicht) { /* er was niets */ }
  }
  function velden() {
    var alles = new FormData(form);
    alles.delete('_csrf');
    return alles;
  }
  /* Of de docent bij deze leerling iets anders koos dan er stond; wie niet is aangeraakt, blijft zoals hij nu is. */
  function gewijzigd(waarden, wie) {
    var was = (waarden.get('was-' + wie) || '').split('/');
    var stand = (waarden.get('stand-' + wie) || '').toUpperCase();
    return was.length === 4 && (stand !== was[1]
      || (stand === 'LAAT' && Number(waarden.get('minuten-' + wie) || 0) !== Number(was[2]))
      || waarden.has('uit-' + wie) !== (was[3] === '1')
      || (waarden.get('pluis-' + wie) || '').trim() !== (waarden.get('waspluis-' + wie) || '').trim());
  }
  function herstel() {
    var bewaard = null;
    try { bewaard = sessionStorage.getItem(kluis); } catch (dicht) { return; }
    if (!bewaard || document.querySelector('#regfouten .vr-fouten')) { return; }
    var waarden = new URLSearchParams(bewaard);
    var anders = false;
    rijen.forEach(function (rij) {
      var was = rij.querySelector('input[name^="was-"]');
      var wie = was.name.slice(4);
      if (!gewijzigd(waarden, wie)) { return; }
      Array.prototype.forEach.call(rij.querySelectorAll('input, textarea'), function (veld) {
        if (!/^(stand|minuten|pluis|uit)-/.test(veld.name)) { return; }
        if (veld.type === 'radio' || veld.type === 'checkbox') {
          veld.checked = waarden.getAll(veld.name).indexOf(veld.value) >= 0;
        } else {
          veld.value = waarden.get(veld.name) || '';
        }
      });
      /* Wat de docent toen zag, gaat mee: was iemand anders intussen eerder, dan zegt de server het. */
      was.value = waarden.get(was.name);
      anders = true;
    });
    if (anders) { zeg(form.dataset.terug); }
  }

  function zeg(tekst) { staat.textContent = tekst; }

  /* Opslaan: steeds hetzelfde formulier met dezelfde sleutel, dus nooit dubbel. Wie na een poging nog iets wijzigt, stuurt
     een ander formulier, met een eigen sleutel: kwam het eerste toch aan, dan vergelijkt de server, en er valt niets weg. */
  var bezig = false;
  var wacht;
  var verstuurd = null;
  function inhoud() {
    var alles = velden();
    alles.delete('sleutel');
    return String(new URLSearchParams(alles));
  }
  function stuur() {
    if (bezig) { return; }
    bezig = true;
    clearTimeout(wacht);
    knop.disabled = true;
    zeg(form.dataset.bezig);
    var nu = inhoud();
    if (verstuurd !== null && verstuurd !== nu) { form.elements.sleutel.value += '+'; }
    verstuurd = nu;
    fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)) }).then(function (antwoord) {
      if (antwoord.status >= 500) { throw new Error('storing'); }
      return antwoord.text().then(function (html) {
        if (antwoord.redirected && antwoord.ok) {
          if (inhoud() !== nu) { bezig = false; stuur(); return; }
          vergeet();
        }
        toon(html, antwoord.redirected ? antwoord.url : null);
      });
    }).catch(function () {
      bezig = false;
      knop.disabled = false;
      knop.textContent = form.dataset.opnieuw;
      zeg(form.dataset.offline);
      bewaar();
      wacht = setTimeout(stuur, 5000);
    });
  }
  /* Het antwoord komt in de plaats van deze pagina; een bericht van de server is maar één keer te lezen. */
  function toon(html, adres) {
    var nieuw = new DOMParser().parseFromString(html, 'text/html');
    document.title = nieuw.title;
    document.body.replaceWith(nieuw.body);
    if (adres) {
      window.history.pushState({}, '', adres);
      window.addEventListener('popstate', function () { window.location.reload(); });
    }
    if (document.querySelector('[data-register]')) {
      var script = document.createElement('script');
      script.src = '/js/register.js?' + Date.now();
      document.body.appendChild(script);
    }
    (document.querySelector('[data-focus]') || document.getElementById('inhoud')).focus();
  }

  form.addEventListener('submit', function (e) {
    e.preventDefault();
    knop.textContent = knoptekst;
    stuur();
  });
  window.addEventListener('online', function () { if (knop.textContent === form.dataset.opnieuw) { stuur(); } });

  herstel();
  tel();
}());
