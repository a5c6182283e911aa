'use strict';
/* An answer that is a page: shown whole, to open, print or keep. */

function ClubPage(React) {
  const {createElement: h, useEffect, useMemo} = React;

  /** An answer that is a page, as a page, which may run no script. Its links to operations open in place of Swagger UI. */
  return ({content, headers}) => {
    const url = useMemo(() => URL.createObjectURL(new Blob([content], {type: 'text/html;charset=UTF-8'})), [content]);
    useEffect(() => () => URL.revokeObjectURL(url), [url]);
    const file = /filename="([^"]+)"/.exec(headers['content-disposition'] || '');
    const print = () => { const page = open(url); page.onload = () => page.print(); };
    return h('div', {className: 'club club-page'},
      h('p', {className: 'club-actions'},
        h('a', {href: url, target: '_blank', className: 'club-button'}, 'Ouvrir en grand'),
        h('button', {type: 'button', className: 'club-button', onClick: print}, 'Imprimer'),
        h('a', {href: url, download: file ? file[1] : 'page.html', className: 'club-button'}, 'Enregistrer')),
      h('iframe', {src: url, title: 'Résultat, en page', sandbox: 'allow-same-origin allow-top-navigation-by-user-activation'}));
  };
}
