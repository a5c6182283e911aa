'use strict';
/* Starts Swagger UI, in this file rather than in the page: the page runs no script that stands inside it. */

addEventListener('load', () => {
  const ui = SwaggerUIBundle({
    url: '/q/openapi',
    dom_id: '#swagger-ui',
    layout: 'BaseLayout',
    presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
    plugins: [SwaggerUIBundle.plugins.DownloadUrl, ClubSession.plugin, ClubPlugin],
    deepLinking: true,
    docExpansion: 'none',
    defaultModelsExpandDepth: -1,
    filter: true,
    tryItOutEnabled: true,
    displayRequestDuration: false,
    /* The page keeps its tokens itself, for one tab (session.js): Swagger UI would keep them for good. */
    persistAuthorization: false,
    oauth2RedirectUrl: new URL('oauth2-redirect.html', location.origin + location.pathname).href,
  });
  ui.initOAuth({clientId: 'club-swagger', scopes: 'openid', usePkceWithAuthorizationCodeGrant: true});
});
