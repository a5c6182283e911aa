'use strict';
/* Signing in: one dialog with one button, whatever the document declares beside. */

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
