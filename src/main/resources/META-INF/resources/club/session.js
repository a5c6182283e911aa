'use strict';
/*
 * Signing in and out of the club: by authorization code with PKCE alone, at the club's identity provider. What Swagger UI keeps in the
 * browser is dropped once it is worth nothing, and renewed while its reader works.
 */
const ClubSession = {
  /** A quarter of an hour before the end, the next operation renews. */
  RENEW_BEFORE: 15 * 60,

  /** What Swagger UI keeps of whoever is signed in: name of the scheme, scheme and tokens; null for nobody. */
  of(system) {
    const entry = system.authSelectors.authorized().toList().first();
    return entry ? entry.toJS() : null;
  },

  /** What the access token says of its owner. */
  claims(entry) {
    try {
      const body = entry.token.access_token.split('.')[1].replace(/-/g, '+').replace(/_/g, '/');
      return JSON.parse(new TextDecoder().decode(Uint8Array.from(atob(body), (c) => c.charCodeAt(0))));
    } catch (unreadable) {
      return {};
    }
  },

  isOver(entry) {
    return !(ClubSession.claims(entry).exp > Date.now() / 1000);
  },

  /** Forgets the tokens here and ends the session at the identity provider, so that the next person signs in as themselves. */
  signOut(system) {
    const entry = ClubSession.of(system);
    system.authActions.logoutWithPersistOption([entry.name]);
    const end = new URL(entry.schema.authorizationUrl.replace(/\/auth$/, '/logout'), location.href);
    end.searchParams.set('client_id', entry.clientId);
    end.searchParams.set('post_logout_redirect_uri', location.origin + location.pathname);
    if (entry.token.id_token) {
      end.searchParams.set('id_token_hint', entry.token.id_token);
    }
    location.assign(end);
  },

  /** After each answer: a token refused is dropped, one that is soon over is renewed. */
  async afterAnswer(system, status) {
    const entry = ClubSession.of(system);
    if (!entry) {
      return;
    }
    if (status === 401) {
      system.authActions.logoutWithPersistOption([entry.name]);
    } else if (ClubSession.claims(entry).exp < Date.now() / 1000 + ClubSession.RENEW_BEFORE && entry.token.refresh_token) {
      await ClubSession.renew(system, entry);
    }
  },

  async renew(system, entry) {
    const answer = await fetch(entry.schema.tokenUrl, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'refresh_token', client_id: entry.clientId, refresh_token: entry.token.refresh_token,
      }),
    }).catch(() => null);
    if (answer && answer.ok) {
      system.authActions.authorizeOauth2WithPersistOption({auth: entry, token: await answer.json()});
    }
  },

  /** Changes to Swagger UI's own actions: tokens that are over are not taken up again, and every answer is looked at. */
  plugin: () => ({
    statePlugins: {
      auth: {
        wrapActions: {
          restoreAuthorization: (restore) => (kept) => restore({
            authorized: Object.fromEntries(Object.entries(kept.authorized).filter(([, entry]) => !ClubSession.isOver(entry))),
          }),
        },
      },
      spec: {
        wrapActions: {
          setResponse: (set, system) => (path, method, answer) => {
            ClubSession.afterAnswer(system, answer.status);
            return set(path, method, answer);
          },
        },
      },
    },
  }),
};
