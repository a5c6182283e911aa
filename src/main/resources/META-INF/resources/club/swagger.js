'use strict';
/* What an adviser sees of Swagger UI: the club's name, one way to sign in, the main job in five steps, and results as pages. */

const CLUB_STEPS = [
  {title: 'Choisir un besoin', text: 'Ce que les entreprises cherchent. Notez sa référence, par exemple B-0001.', links: [
    ['listNeeds', 'Voir les besoins'], ['createNeed', 'Publier un besoin']]},
  {title: 'Voir qui correspond', text: 'Indiquez la référence du besoin : les personnes, dans l’ordre, avec les raisons.', links: [
    ['matchNeed', 'Voir les personnes']]},
  {title: 'Demander une mise en relation', text: 'Une personne (P-0001) pour un besoin (B-0001).', links: [
    ['createIntroduction', 'Mettre en relation']]},
  {title: 'Confirmer l’accord', text: 'La personne accepte pour ce besoin : l’entreprise apprend alors qui elle est.', links: [
    ['shareIntroduction', 'Confirmer l’accord']]},
  {title: 'Accompagner jusqu’au contrat', text: 'Rendez-vous, essai, embauche : chaque étape est notée.', links: [
    ['interviewIntroduction', 'Noter un rendez-vous'], ['hireIntroduction', 'Noter une embauche'],
    ['listIntroductions', 'Suivre les mises en relation']]},
];

const clubPlain = (text) => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase();

const clubIsDeveloper = () => document.body.classList.contains('club-developer');

/** Swagger UI fills fields with their examples: one that may stay empty stays so, or a list would be cut down without anybody asking. */
function clubLeaveEmpty(spec) {
  const operations = Object.values(spec.paths || {}).flatMap((path) => [path, ...Object.values(path)]);
  const parameters = [
    ...Object.values((spec.components || {}).parameters || {}), ...operations.flatMap((operation) => operation.parameters || [])];
  for (const parameter of parameters.filter(({in: place, required}) => place === 'query' && !required)) {
    for (const holder of [parameter, parameter.schema || {}]) {
      delete holder.example;
      delete holder.examples;
    }
  }
  return spec;
}

/** The operation of this id as Swagger UI keeps it, or undefined. */
function clubOperation(system, id) {
  return system.specSelectors.operations().find((operation) => operation.getIn(['operation', 'operationId']) === id);
}

/** Opens an operation, shows it, and gives it the keyboard. */
function clubOpen(system, id) {
  const tag = clubOperation(system, id).getIn(['operation', 'tags', 0]);
  system.layoutActions.updateFilter('');
  system.layoutActions.show(['operations-tag', tag], true);
  system.layoutActions.show(['operations', tag, id], true);
  clubReveal(tag, id);
}

function clubReveal(tag, id) {
  setTimeout(() => {
    const block = document.getElementById(`operations-${tag.replace(/\s/g, '_')}-${id}`);
    if (block) {
      block.scrollIntoView({block: 'start'});
      block.querySelector('.opblock-summary-control').focus({preventScroll: true});
    }
  }, 50);
}

/** A deep link followed while the page is open. */
function clubFollow(system) {
  const [tag, id] = location.hash.replace(/^#\/?/, '').split('/').map(decodeURIComponent);
  if (id && clubOperation(system, id)) {
    clubOpen(system, id);
  }
}

function ClubPlugin({React, getSystem}) {
  const {createElement: h, Fragment, useEffect, useMemo} = React;

  const Header = ({getComponent, authSelectors, specSelectors, authActions}) => {
    const SignIn = getComponent('AuthorizeBtnContainer', true);
    const session = ClubSession.of({authSelectors});
    const name = specSelectors.info().get('x-club-name') || specSelectors.info().get('title');
    return h('header', {className: 'club club-header'},
      h('img', {src: '/club/logo.svg', alt: '', width: 44, height: 44}),
      h('p', {className: 'club-name'}, name),
      h('div', {className: 'club-session'},
        session && h('span', {className: 'club-user'}, ClubSession.claims(session).name || ClubSession.claims(session).preferred_username),
        session
          ? h('button', {type: 'button', className: 'club-button', onClick: () => ClubSession.signOut({authSelectors, authActions})}, 'Se déconnecter')
          : h(SignIn)));
  };

  const Welcome = () => h('section', {className: 'club club-welcome', 'aria-labelledby': 'club-welcome'},
    h('h1', {id: 'club-welcome'}, 'De la recherche au contrat, en cinq étapes'),
    h('p', null, 'Connectez-vous, puis suivez les étapes. Dans chaque opération : remplissez, appuyez sur « Exécuter », lisez la réponse juste dessous.'),
    h('ol', {className: 'club-steps'}, CLUB_STEPS.map((step) => h('li', {key: step.title},
      h('h2', null, step.title),
      h('p', null, step.text.split(/([BP]-\d+)/).map((part, n) => n % 2 ? h('span', {key: n, className: 'club-reference'}, part) : part)),
      step.links.filter(([id]) => clubOperation(getSystem(), id)).map(([id, text]) => h('a', {
        key: id,
        href: `#/${encodeURIComponent(clubOperation(getSystem(), id).getIn(['operation', 'tags', 0]))}/${id}`,
        onClick: (event) => { event.preventDefault(); clubOpen(getSystem(), id); },
      }, text))))),
    h('label', {className: 'club-technique'},
      h('input', {
        type: 'checkbox',
        defaultChecked: clubIsDeveloper(),
        onChange: (event) => {
          document.body.classList.toggle('club-developer', event.target.checked);
          localStorage.setItem('club-developer', event.target.checked ? 'yes' : '');
        },
      }),
      ' Montrer les détails techniques (pour les développeurs)'));

  /** An answer that is a page, as a page, which may run no script. */
  const Page = ({content, headers}) => {
    const url = useMemo(() => URL.createObjectURL(new Blob([content], {type: 'text/html;charset=UTF-8'})), [content]);
    useEffect(() => () => URL.revokeObjectURL(url), [url]);
    const file = /filename="([^"]+)"/.exec(headers['content-disposition'] || '');
    const print = () => { const page = open(url); page.onload = () => page.print(); };
    return h('div', {className: 'club club-page'},
      h('p', {className: 'club-actions'},
        h('a', {href: url, target: '_blank', className: 'club-button'}, 'Ouvrir en grand'),
        h('button', {type: 'button', className: 'club-button', onClick: print}, 'Imprimer'),
        h('a', {href: url, download: file ? file[1] : 'page.html', className: 'club-button'}, 'Enregistrer')),
      h('iframe', {src: url, title: 'Résultat, en page', sandbox: 'allow-same-origin'}));
  };

  return {
    components: {ClubHeader: Header, ClubWelcome: Welcome},
    fn: {
      /** Operations whose words hold all those typed, without regard to accents. */
      opsFilter: (groups, typed) => {
        const words = clubPlain(typed).split(/\s+/);
        return groups
          .map((group, tag) => group.update('operations', (operations) => operations.filter((item) => {
            const said = clubPlain([tag, item.getIn(['operation', 'summary']), item.getIn(['operation', 'operationId']), item.get('path')].join(' '));
            return words.every((word) => said.includes(word));
          })))
          .filter((group) => group.get('operations').size > 0);
      },
    },
    statePlugins: {spec: {wrapActions: {updateJsonSpec: (update) => (spec) => update(clubLeaveEmpty(spec))}}},
    wrapComponents: {
      BaseLayout: (Original) => (props) => h(Fragment, null,
        props.specSelectors.info().size > 0 && h(props.getComponent('ClubHeader', true)), h(Original, props)),
      InfoContainer: (Original) => (props) => h(Fragment, null,
        h(props.getComponent('ClubWelcome')), h('div', {className: 'club-technical'}, h(Original, props))),
      /* An adviser gets a page wherever there is one; the first format is the one that is asked for. */
      contentType: (Original) => ({contentTypes, ...rest}) => h(Original, {...rest, contentTypes: clubIsDeveloper() || !contentTypes
        ? contentTypes : contentTypes.toList().sortBy((type) => type !== 'text/html')}),
      responseBody: (Original) => (props) => {
        if (/^text\/html/.test(props.contentType || '')) {
          return h(Page, props);
        }
        const said = ClubAnswer(React, clubJson(props.content, props.contentType));
        return said
          ? h(Fragment, null, said, h('details', {className: 'club-whole', open: clubIsDeveloper()},
            h('summary', null, 'Toute la réponse'), h(Original, props)))
          : h(Original, props);
      },
      authorizationPopup: () => ClubDialog(React),
      oauth2: (Original) => ClubSignInForm(React, Original),
    },
    afterLoad() {
      addEventListener('hashchange', () => clubFollow(getSystem()));
    },
  };
}

/** The dialog of sign-in: one form, whatever the document declares beside. */
function ClubDialog(React) {
  const h = React.createElement;
  return ({authSelectors, authActions, getComponent}) => {
    const close = () => authActions.showDefinitions(false);
    React.useEffect(() => {
      const escape = (event) => event.key === 'Escape' && close();
      addEventListener('keydown', escape);
      return () => removeEventListener('keydown', escape);
    }, []);
    const SignIn = getComponent('oauth2', true);
    const shown = authSelectors.shownDefinitions();
    const [name, schema] = (shown ? shown.valueSeq().toArray() : [])
      .flatMap((definitions) => definitions.entrySeq().toArray())
      .find(([, declared]) => declared.get('type') === 'oauth2') || [];
    if (!schema) {
      return null;
    }
    return h('div', {className: 'dialog-ux'},
      h('div', {className: 'backdrop-ux', onClick: close}),
      h('div', {className: 'club club-dialog', role: 'dialog', 'aria-modal': true, 'aria-labelledby': 'club-dialog'},
        h('h2', {id: 'club-dialog'}, 'Connexion au club'),
        h(SignIn, {name, schema, authorized: authSelectors.authorized()})));
  };
}

/** Swagger UI's own form, of which only the button is left: it knows the client and how to prove itself by PKCE. */
function ClubSignInForm(React, Original) {
  const h = React.createElement;
  return class ClubSignIn extends Original {
    componentDidUpdate() {
      if (this.props.authSelectors.authorized().get(this.props.name)) {
        this.props.authActions.showDefinitions(false);
      }
    }

    render() {
      const {errSelectors, name} = this.props;
      const failed = errSelectors.allErrors().some((error) => error.get('authId') === name);
      return h('form', {onSubmit: (event) => { event.preventDefault(); this.authorize(); }},
        h('p', null, 'Le service d’identification du club s’ouvre dans une autre fenêtre, et vous ramène ici.'),
        failed && h('p', {role: 'alert', className: 'club-alert'}, 'La connexion n’a pas abouti. Recommencez.'),
        h('p', {className: 'club-soft'}, 'Application : ', this.state.clientId),
        h('p', {className: 'club-actions'},
          h('button', {type: 'submit', className: 'club-button club-primary', autoFocus: true}, 'Se connecter'),
          h('button', {type: 'button', className: 'club-button', onClick: this.close}, 'Fermer')));
    }
  };
}

document.body.classList.toggle('club-developer', localStorage.getItem('club-developer') === 'yes');
/* The page's own script puts a logo into the first element of this class, wherever it is: here is one that nobody sees. */
document.body.insertAdjacentHTML('afterbegin', '<span class="link" hidden></span>');
document.head.insertAdjacentHTML('beforeend',
  '<link rel="icon" type="image/svg+xml" href="/club/logo.svg"><meta name="viewport" content="width=device-width, initial-scale=1">');
