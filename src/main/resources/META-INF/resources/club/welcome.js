'use strict';
/* What stands above the operations: the club's name, who is signed in, the page of one's day, and the main job in five steps. */

const CLUB_STEPS = [
  {title: 'Choisir un besoin', text: 'Ce que les entreprises cherchent. Une ligne mène à qui correspond.', links: [
    ['listNeeds', 'Voir les besoins', true], ['createNeed', 'Publier un besoin']]},
  {title: 'Voir qui correspond', text: 'Les personnes, dans l’ordre, avec les raisons. « Mettre en relation » est au bout de chaque ligne.', links: [
    ['matchNeed', 'Voir les personnes']]},
  {title: 'Demander une mise en relation', text: 'Une personne (P-0426) pour un besoin (B-0001).', links: [
    ['createIntroduction']]},
  {title: 'Confirmer l’accord', text: 'La personne accepte pour ce besoin : l’entreprise apprend alors qui elle est.', links: [
    ['shareIntroduction']]},
  {title: 'Accompagner jusqu’au contrat', text: 'Rendez-vous, essai, embauche : chaque étape est notée.', links: [
    ['interviewIntroduction'], ['hireIntroduction'],
    ['listIntroductions', 'Suivre les mises en relation', true]]},
];

const clubPlain = (text) => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase();

const clubIsDeveloper = () => document.body.classList.contains('club-developer');

function ClubWelcome(React, system) {
  const h = React.createElement;

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
          : h(SignIn)),
      !session && ClubSession.ended && h('p', {className: 'club-ended', role: 'alert'},
        'Votre session est terminée : signez-vous de nouveau. Ce que vous avez écrit est gardé.'));
  };

  /** The first card, for those who have a day here. Its page asks who reads it, and Keycloak knows. */
  const Day = () => ClubGo.known(system, [{id: 'getWorkbench'}]).length > 0 && h('section', {className: 'club-day', 'aria-labelledby': 'club-day'},
    h('h2', {id: 'club-day'}, 'Ma journée'),
    h('p', null, 'Les réponses en retard, les appels à faire, les besoins sans personne et les personnes qui attendent.'),
    h('a', {href: '/v1/workbench'}, 'Ouvrir ma journée'));

  const Welcome = () => h('section', {className: 'club club-welcome', 'aria-labelledby': 'club-welcome'},
    h('h1', {id: 'club-welcome'}, 'De la recherche au contrat, en cinq étapes'),
    h('p', null, 'Connectez-vous, puis suivez les étapes. Dans chaque opération : remplissez, appuyez sur « Exécuter », lisez la réponse juste dessous.'),
    h(Day),
    h('ol', {className: 'club-steps'}, CLUB_STEPS.map((step) => h('li', {key: step.title},
      h('h2', null, step.title),
      h('p', null, step.text.split(/([BP]-\d+)/).map((part, n) => n % 2 ? h('span', {key: n, className: 'club-reference'}, part) : part)),
      step.links.filter(([id]) => ClubGo.find(system, id)).map(([id, text, run]) => h('a', {
        key: id,
        href: ClubGo.address(system, {id, run}),
        onClick: (event) => { event.preventDefault(); ClubGo.follow(system, {id, run}); },
      }, text || ClubGo.find(system, id).summary))))),
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

  return {Header, Welcome};
}
