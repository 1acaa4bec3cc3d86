/* Passkeys: zonder dit bestand blijft inloggen met wachtwoord en code werken. */
(function () {
  'use strict';
  var knoppen = Array.prototype.slice.call(document.querySelectorAll('[data-passkey]'));

  function bytes(tekst) {
    var los = atob(tekst.replace(/-/g, '+').replace(/_/g, '/'));
    return Uint8Array.from(los, function (teken) { return teken.charCodeAt(0); });
  }
  function tekst(buffer) {
    var los = '';
    new Uint8Array(buffer).forEach(function (een) { los += String.fromCharCode(een); });
    return btoa(los).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  }
  function vraag(adres, lijf, csrf) {
    return fetch(adres, {method: 'POST', headers: {'Content-Type': 'application/json', 'X-CSRF-TOKEN': csrf}, body: lijf})
      .then(function (antwoord) { return antwoord.json().then(function (json) { return {goed: antwoord.ok, json: json}; }); });
  }
  function lijst(alle) {
    return (alle || []).map(function (een) { return Object.assign({}, een, {id: bytes(een.id)}); });
  }
  function maak(opties) {
    return navigator.credentials.create({publicKey: Object.assign({}, opties, {
      challenge: bytes(opties.challenge), excludeCredentials: lijst(opties.excludeCredentials),
      user: Object.assign({}, opties.user, {id: bytes(opties.user.id)})})}).then(function (een) {
      return {id: een.id, rawId: tekst(een.rawId), type: een.type, clientExtensionResults: een.getClientExtensionResults(),
        response: {attestationObject: tekst(een.response.attestationObject), clientDataJSON: tekst(een.response.clientDataJSON),
          transports: een.response.getTransports ? een.response.getTransports() : []}};
    });
  }
  function gebruik(opties) {
    return navigator.credentials.get({publicKey: Object.assign({}, opties, {
      challenge: bytes(opties.challenge), allowCredentials: lijst(opties.allowCredentials)})}).then(function (een) {
      return {id: een.id, rawId: tekst(een.rawId), type: een.type, clientExtensionResults: een.getClientExtensionResults(),
        response: {authenticatorData: tekst(een.response.authenticatorData), clientDataJSON: tekst(een.response.clientDataJSON),
          signature: tekst(een.response.signature),
          userHandle: een.response.userHandle ? tekst(een.response.userHandle) : undefined}};
    });
  }

  knoppen.forEach(function (knop) {
    var vak = knop.closest('section');
    if (!window.PublicKeyCredential) {
      knop.hidden = true;
      vak.querySelector('[data-passkey-zonder]').hidden = false;
      return;
    }
    var fout = vak.querySelector('[data-passkey-fout]');
    var isNieuw = knop.dataset.maak === 'ja';
    knop.addEventListener('click', function () {
      var csrf = document.querySelector('input[name=_csrf]').value;
      var naam = vak.querySelector('#passkeynaam');
      fout.hidden = true;
      knop.disabled = true;
      vraag(knop.dataset.passkey + '/opties', '', csrf).then(function (antwoord) {
        if (!antwoord.goed) { return antwoord; }
        return (isNieuw ? maak(antwoord.json) : gebruik(antwoord.json)).then(function (een) {
          var adres = knop.dataset.passkey + (isNieuw ? '?naam=' + encodeURIComponent(naam.value) : '');
          return vraag(adres, JSON.stringify(een), csrf);
        });
      }).then(function (antwoord) {
        if (antwoord.json.naar) { window.location.assign(antwoord.goed && knop.dataset.naar || antwoord.json.naar); return; }
        throw new Error('geweigerd');
      }).catch(function () {
        knop.disabled = false;
        fout.hidden = false;
      });
    });
  });
}());
