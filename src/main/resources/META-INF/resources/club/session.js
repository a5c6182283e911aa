'use strict';
/*
 * Signing in and out of the club: by authorization code with PKCE alone, at the club's identity provider. What Swagger UI keeps in the
 * browser is dropped once it is worth nothing, and renewed while its reader works.
 */
const ClubSession = {
  /** A quarter of an hour before the end, in seconds, the next call renews first. */
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

  /** The roles of whoever is signed in, as the document names them; none for nobody. */
  roles(system) {
    const entry = ClubSession.of(system);
    return entry ? ((ClubSession.claims(entry).realm_access || {}).roles || []) : [];
  },

  /** What the club answers as JSON to a reading, or null. */
  async read(system, url) {
    const entry = ClubSession.of(system);
    const headers = {Accept: 'application/json', ...(entry ? {Authorization: `Bearer ${entry.token.access_token}`} : {})};
    const answer = await fetch(url, {headers}).catch(() => null);
    return answer && answer.ok ? answer.json() : null;
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

  /** True once the club refused a token: until the next sign-in, the header says so. */
  ended: false,

  /** What waits for somebody to sign in, or null. */
  afterSignIn: null,

  /** Forgets a token that is worth nothing, and nothing else: what is typed stays where it is. */
  end(system, entry) {
    ClubSession.ended = true;
    system.authActions.logoutWithPersistOption([entry.name]);
  },

  /** The status of an answer: Swagger UI passes {error, err} for whatever is not a success. */
  statusOf(answer) {
    const {err = {}} = answer;
    return answer.status || err.status || err.statusCode || (err.response || {}).status;
  },

  afterAnswer(system, answer) {
    const entry = ClubSession.of(system);
    if (entry && ClubSession.statusOf(answer) === 401) {
      ClubSession.end(system, entry);
    }
  },

  /** Before each call: a token that is over or soon over is renewed, and forgotten when that is refused and it is over. */
  async beforeCall(system) {
    const entry = ClubSession.of(system);
    if (!entry || ClubSession.claims(entry).exp > Date.now() / 1000 + ClubSession.RENEW_BEFORE) {
      return;
    }
    const renewed = Boolean(entry.token.refresh_token) && await ClubSession.renew(system, entry);
    if (!renewed && ClubSession.isOver(entry)) {
      ClubSession.end(system, entry);
    }
  },

  /** Takes new tokens; false when the identity provider gives none. */
  async renew(system, entry) {
    const answer = await fetch(entry.schema.tokenUrl, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'refresh_token', client_id: entry.clientId, refresh_token: entry.token.refresh_token,
      }),
    }).catch(() => null);
    if (!answer || !answer.ok) {
      return false;
    }
    system.authActions.authorizeOauth2WithPersistOption({auth: entry, token: await answer.json()});
    return true;
  },

  /** Where the tokens of this tab are kept until it is closed: they survive a reload, and no other tab reads them. */
  KEPT: 'club-authorized',

  keep(system) {
    const authorized = system.authSelectors.authorized().toJS();
    if (Object.keys(authorized).length) {
      sessionStorage.setItem(ClubSession.KEPT, JSON.stringify(authorized));
    } else {
      sessionStorage.removeItem(ClubSession.KEPT);
    }
  },

  takeUp(system) {
    /* Earlier versions kept tokens for good. */
    localStorage.removeItem('authorized');
    const kept = sessionStorage.getItem(ClubSession.KEPT);
    if (kept) {
      system.authActions.restoreAuthorization({authorized: JSON.parse(kept)});
    }
  },

  /** Changes to Swagger UI's own actions: tokens that are over are not taken up again, calls wait for a fresh token, and every answer is looked at. */
  plugin: () => ({
    statePlugins: {
      configs: {
        wrapActions: {
          loaded: (loaded, system) => (...read) => {
            loaded(...read);
            ClubSession.takeUp(system);
          },
        },
      },
      auth: {
        wrapActions: {
          persistAuthorizationIfNeeded: (never, system) => () => ClubSession.keep(system),
          restoreAuthorization: (restore) => (kept) => restore({
            authorized: Object.fromEntries(Object.entries(kept.authorized).filter(([, entry]) => !ClubSession.isOver(entry))),
          }),
          authorizeOauth2: (authorize) => (payload) => {
            ClubSession.ended = false;
            const signedIn = authorize(payload);
            const waiting = ClubSession.afterSignIn;
            ClubSession.afterSignIn = null;
            if (waiting) {
              waiting();
            }
            return signedIn;
          },
        },
      },
      spec: {
        wrapActions: {
          execute: (call, system) => async (request) => {
            await ClubSession.beforeCall(system);
            return call(request);
          },
          setResponse: (set, system) => (path, method, answer) => {
            ClubSession.afterAnswer(system, answer);
            return set(path, method, answer);
          },
        },
      },
    },
  }),
};
