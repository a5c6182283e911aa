'use strict';
/* Hands what the identity provider answered to the window that asked, once, and closes this one. */

addEventListener('load', () => {
  const asked = opener && opener.swaggerUIRedirectOauth2;
  const answer = new URLSearchParams(location.search);
  if (!asked || answer.get('state') !== asked.state) {
    document.querySelector('p').hidden = false;
    return;
  }
  const {auth, redirectUrl, callback, errCb} = asked;
  if (answer.has('code')) {
    delete auth.state;
    auth.code = answer.get('code');
    callback({auth, redirectUrl});
  } else {
    errCb({authId: auth.name, source: 'auth', level: 'error', message: answer.get('error_description') || answer.get('error') || ''});
  }
  close();
});
