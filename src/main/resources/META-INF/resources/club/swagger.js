'use strict';
/* What an adviser sees of Swagger UI, put together: the parts stand in the other files of this folder. */

function ClubPlugin({React, getSystem}) {
  const {createElement: h, Fragment, useEffect, useRef} = React;
  /* Always the system of now: Swagger UI makes it anew while it takes up plugins. */
  const system = new Proxy({}, {get: (none, name) => getSystem()[name]});
  const {Header, Welcome} = ClubWelcome(React, system);
  const Form = ClubForm(React, system);
  const Page = ClubPage(React);
  const {Words, Twin} = ClubAnswers(React, system);

  /** The whole of an answer, below what it says in words. */
  const Body = ({id, Original, ...props}) => {
    if (/^text\/html/.test(props.contentType || '')) {
      return h(Fragment, null, h(Twin, {id, url: props.url, headers: props.headers}), h(Page, props));
    }
    const json = clubJson(props.content, props.contentType);
    return json === null ? h(Original, props) : h(Fragment, null,
      h(Words, {id, json, url: props.url, headers: props.headers}),
      h('details', {className: 'club-whole', open: clubIsDeveloper()}, h('summary', null, 'Toute la réponse'), h(Original, props)));
  };

  /** Answers know their operation: one component for each, so that a page is not loaded again at each drawing. */
  const bodies = new Map();
  const bodyOf = (id, Original) => {
    if (!bodies.has(id)) {
      bodies.set(id, (props) => h(Body, {...props, id, Original}));
    }
    return bodies.get(id);
  };

  /** What an answer without a text means. */
  const silent = (status) => {
    if (!status) {
      return 'Le serveur n’a pas répondu. Vérifiez votre connexion, puis recommencez.';
    }
    return status < 300 ? 'C’est fait.' : 'La demande n’a pas abouti.';
  };

  /** A new answer comes into view, and what Swagger UI says of it in English goes. */
  const Live = ({Original, ...props}) => {
    const place = useRef(null);
    const {path, method, response} = props;
    const id = ClubSchema.document(system).paths[path][method].operationId;
    const said = response.get('text');
    useEffect(() => {
      if (place.current.getBoundingClientRect().top > innerHeight - 160) {
        place.current.scrollIntoView({block: 'start'});
      }
    }, [said, response.get('duration')]);
    return h('div', {ref: place, className: 'club-live'},
      !said && h('p', {className: 'club club-answer', role: 'status'}, silent(response.get('status'))),
      h(Original, {
        ...props, response: response.delete('error'),
        getComponent: (name, ...rest) => name === 'responseBody' ? bodyOf(id, props.getComponent(name, ...rest)) : props.getComponent(name, ...rest),
      }));
  };

  return {
    components: {ClubHeader: Header, ClubWelcome: Welcome},
    fn: {opsFilter: clubSearch, resolveSubtree: clubResolve},
    statePlugins: {
      spec: {
        wrapActions: {
          parseToJson: (parse, {specActions}) => (text) => clubIsJson(text) ? specActions.updateJsonSpec(JSON.parse(text)) : parse(text),
          updateJsonSpec: (update) => (spec) => update(clubInOrder(clubExamplesOfRoles(clubLeaveEmpty(clubPlainPurpose(spec))))),
          executeRequest: (execute) => (request) => execute({...request, parameters: clubEncodePurpose(request.parameters)}),
        },
      },
      layout: {
        wrapActions: {
          updateFilter: clubUnfold(),
          /* The header stays on top: the browser knows how much room to leave for it. */
          scrollToElement: () => (element) => (element.closest('.opblock, .opblock-tag-section') || element).scrollIntoView({block: 'start'}),
        },
      },
    },
    wrapComponents: {
      BaseLayout: (Original) => (props) => h(Fragment, null,
        props.specSelectors.info().size > 0 && h(props.getComponent('ClubHeader', true)), h(Original, props)),
      InfoContainer: (Original) => (props) => {
        useEffect(() => ClubGo.followAddress(system), []);
        return h(Fragment, null, h(props.getComponent('ClubWelcome')), h('div', {className: 'club-technical'}, h(Original, props)));
      },
      /* The heading of a group of operations; the path of an operation is none. */
      DeepLink: (Original) => (props) => {
        const group = system.specSelectors.tagDetails(props.text);
        return h(Original, group ? {...props, text: group.get('x-displayName', props.text)} : props);
      },
      /* An adviser gets a page wherever there is one; the first format is the one that is asked for. */
      contentType: (Original) => ({contentTypes, ...rest}) => h(Original, {...rest, contentTypes: clubIsDeveloper() || !contentTypes
        ? contentTypes : contentTypes.toList().sortBy((type) => type !== 'text/html')}),
      /* Operations with a JSON body are filled in as forms; whatever else is sent stays as Swagger UI shows it. */
      RequestBody: (Original) => (props) => {
        const [, path, method] = props.specPath.toArray();
        return props.isExecute
          ? h(Form, {path, method, text: props.requestBodyValue, write: props.onChange}, h(Original, props)) : h(Original, props);
      },
      liveResponse: (Original) => (props) => h(Live, {...props, Original}),
      authorizationPopup: () => ClubDialog(React),
      oauth2: (Original) => ClubSignInForm(React, Original),
    },
    afterLoad() {
      addEventListener('hashchange', () => ClubGo.followHash(system));
    },
  };
}

document.body.classList.toggle('club-developer', localStorage.getItem('club-developer') === 'yes');
/* The page's own script puts a logo into the first element of this class, wherever it is: here is one that nobody sees. */
document.body.insertAdjacentHTML('afterbegin', '<span class="link" hidden></span>');
document.head.insertAdjacentHTML('beforeend',
  '<link rel="icon" type="image/svg+xml" href="/club/logo.svg"><meta name="viewport" content="width=device-width, initial-scale=1">');
