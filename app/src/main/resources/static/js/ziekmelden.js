/* Ziekmelden: zoeken terwijl je typt, en zien wat er gebeurt terwijl je kiest. Zonder dit bestand gaat het met een knop. */
(function () {
  'use strict';
  function haal(adres, plek, straks) {
    return fetch(adres, {headers: {'X-Requested-With': 'fetch'}}).then(function (antwoord) {
      if (!antwoord.ok || antwoord.redirected) { throw new Error('weg'); }
      return antwoord.text();
    }).then(function (html) { if (straks()) { plek.innerHTML = html; } }).catch(function () { /* de knop doet het nog */ });
  }

  var zoek = document.querySelector('[data-ziekzoek]');
  if (zoek) {
    var veld = zoek.querySelector('input');
    var plek = document.getElementById('gevonden');
    var gezocht = veld.value;
    var ververs = function () {
      var vraag = veld.value.trim();
      gezocht = null;
      return haal(zoek.dataset.ziekzoek + '?q=' + encodeURIComponent(vraag), plek, function () { return veld.value.trim() === vraag; })
        .then(function () { if (veld.value.trim() === vraag) { gezocht = vraag; } });
    };
    var wacht;
    veld.addEventListener('input', function () {
      clearTimeout(wacht);
      if (veld.value.trim().length >= 2 || !veld.value) { wacht = setTimeout(ververs, 120); }
    });
    /* Enter kiest de bovenste die nog niet ziek gemeld is. */
    zoek.addEventListener('submit', function (e) {
      var vraag = veld.value.trim();
      if (vraag.length < 2) { return; }
      e.preventDefault();
      (gezocht === vraag ? Promise.resolve() : ververs()).then(function () {
        var eerste = plek.querySelector('.vr-hit.is-eerst a');
        if (eerste) { window.location.assign(eerste.href); }
      });
    });
  }

  var form = document.querySelector('[data-gevolg]');
  if (form) {
    var gevolg = document.getElementById('gevolg');
    var nummer = 0;
    var kies = function () {
      var dit = ++nummer;
      var alles = new URLSearchParams(new FormData(form));
      alles.delete('_csrf');
      Array.from(alles.keys()).forEach(function (naam) { if (naam.indexOf('veld.') === 0) { alles.delete(naam); } });
      haal(form.dataset.gevolg + '?' + alles, gevolg, function () { return dit === nummer; });
    };
    form.addEventListener('change', kies);
    /* Wie een antwoord typt, kiest daarmee dat er antwoord is; zien doet hij het voor het opslaan. */
    var beantwoord = form.querySelector('[data-beantwoord]');
    if (beantwoord) {
      form.querySelectorAll('.vr-vragen textarea, .vr-vragen input[type=text]').forEach(function (tekst) {
        tekst.addEventListener('input', function () {
          if (tekst.value.trim() && !form.querySelector('input[name=uitkomst]:checked:not([data-gesteld])')) { beantwoord.checked = true; }
        });
      });
    }
  }
}());
