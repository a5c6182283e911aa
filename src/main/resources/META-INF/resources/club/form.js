'use strict';
/*
 * The body of an operation as a form. The text of Swagger UI is the only copy of what is typed: the form reads it and writes it, so both are
 * always the same.
 */
function ClubForm(React, system) {
  const h = React.createElement;

  const without = (object, field) => Object.fromEntries(Object.entries(object).filter(([name]) => name !== field));
  const put = (object, field, value) => value === undefined ? without(object, field) : {...object, [field]: value};

  /** What goes wrong with a field, from the last answer. */
  const Faults = ({id, faults, path}) => {
    const mine = faults.filter((fault) => fault.field === path);
    return mine.length > 0 && h('p', {id: `${id}-fault`, className: 'club-fault'}, mine.map((fault) => fault.message).join(' ; '));
  };

  /** What the document says of a field, unless it only repeats its name. */
  const hintOf = (label, schema) => {
    const bounds = schema.minimum !== undefined && schema.maximum !== undefined ? ` De ${schema.minimum} à ${schema.maximum}.` : '';
    const said = (schema.description || '').replace(/\bfalse\b/g, 'non').replace(/\b[A-Z_]{3,}\b/g, (code) => (schema.enum || []).includes(code) ? clubCode(code) : code);
    const repeats = clubPlain(label).startsWith(clubPlain(said).replace(/[.]$/, ''));
    return ((repeats ? '' : said) + bounds).trim();
  };

  const Hint = ({id, label, schema}) => {
    const text = hintOf(label, schema);
    return text ? h('p', {id: `${id}-hint`, className: 'club-hint'}, text) : null;
  };

  const inputs = {
    choice: ({schema, name, value, required, change, ...rest}) => h('select', {
      ...rest, value: value === undefined || value === null ? '' : value, onChange: (event) => change(event.target.value || undefined),
    }, (!required || value === undefined) && h('option', {value: ''}, '—'),
    schema.enum.map((code) => h('option', {key: code, value: code}, clubCode(code, name)))),

    yesno: ({value, change, schema, name, required, ...rest}) => h('select', {
      ...rest,
      value: value === undefined || value === null ? '' : String(value),
      onChange: (event) => change({true: true, false: false}[event.target.value]),
    }, h('option', {value: ''}, '—'), h('option', {value: 'true'}, 'oui'), h('option', {value: 'false'}, 'non')),

    number: ({schema, value, change, name, required, ...rest}) => h('input', {
      ...rest, type: 'number', min: schema.minimum, max: schema.maximum, step: schema.multipleOf || (schema.type === 'integer' ? 1 : 'any'),
      value: value === undefined || value === null ? '' : value,
      onChange: (event) => change(event.target.value === '' ? undefined : Number(event.target.value)),
    }),

    day: ({value, change, schema, name, required, ...rest}) => h('input', {
      ...rest, type: 'date', value: value || '', onChange: (event) => change(event.target.value || undefined),
    }),

    moment: ({value, change, schema, name, required, ...rest}) => h('input', {
      ...rest, type: 'datetime-local', value: ClubTime.local(value),
      onChange: (event) => change(event.target.value ? ClubTime.instant(event.target.value) : undefined),
    }),

    long: ({schema, value, change, name, required, ...rest}) => h('textarea', {
      ...rest, rows: 3, maxLength: schema.maxLength, value: value || '', onChange: (event) => change(event.target.value || undefined),
    }),

    text: ({schema, value, change, name, required, ...rest}) => h('input', {
      ...rest, type: 'text', autoComplete: 'off', maxLength: schema.maxLength, value: value === undefined || value === null ? '' : String(value),
      onChange: (event) => change(event.target.value || undefined),
    }),
  };

  /** One field, by its kind. Context: the document, the faults of the last answer, and the beginning of the ids. */
  const Field = (props) => {
    const kind = ClubSchema.kind(props.context.spec, props.schema);
    const Group = {choices: Choices, list: Lines, object: Part}[kind];
    return Group ? h(Group, props) : h(Simple, {...props, kind});
  };

  const Label = ({label, required}) => h(React.Fragment, null, label, required && h('span', {className: 'club-required'}, ' obligatoire'));

  const Simple = ({context, kind, label, name, path, schema, value, required, change}) => {
    const id = `${context.id}-${path}`;
    const faulty = context.faults.some((fault) => fault.field === path);
    return h('div', {className: `club-field club-field-${kind}`},
      h('label', {htmlFor: id}, h(Label, {label, required})),
      h(Hint, {id, label, schema}),
      h(inputs[kind], {
        id, schema, name, value, required, change,
        'aria-required': required || undefined, 'aria-invalid': faulty || undefined,
        'aria-describedby': [hintOf(label, schema) && `${id}-hint`, faulty && `${id}-fault`].filter(Boolean).join(' ') || undefined,
      }),
      h(Faults, {id, faults: context.faults, path}));
  };

  /** Codes of a list, as boxes to tick. */
  const Choices = ({context, label, name, path, schema, value, required, change}) => {
    const id = `${context.id}-${path}`;
    const chosen = Array.isArray(value) ? value : [];
    const codes = ClubSchema.resolve(context.spec, schema.items).enum;
    const toggle = (code) => {
      const next = chosen.includes(code) ? chosen.filter((one) => one !== code) : [...chosen, code];
      change(next.length || required ? next : undefined);
    };
    return h('fieldset', {className: 'club-field club-field-choices'},
      h('legend', null, h(Label, {label, required})),
      h(Hint, {id, label, schema}),
      h('div', {className: 'club-choices'}, codes.map((code) => h('label', {key: code},
        h('input', {type: 'checkbox', checked: chosen.includes(code), onChange: () => toggle(code)}), ' ', clubCode(code, name)))),
      h(Faults, {id, faults: context.faults, path}));
  };

  /** A list of objects or texts, line by line. */
  const Lines = ({context, label, name, path, schema, value, required, change}) => {
    const id = `${context.id}-${path}`;
    const lines = Array.isArray(value) ? value : [];
    const item = ClubSchema.resolve(context.spec, schema.items);
    const set = (next) => change(next.length || required ? next : undefined);
    return h('fieldset', {className: 'club-field club-field-list'},
      h('legend', null, h(Label, {label, required})),
      h(Hint, {id, label, schema}),
      lines.map((line, n) => h('div', {key: n, className: 'club-line'},
        h(Field, {
          context, label: `${label} ${n + 1}`, name, path: `${path}[${n}]`, schema: {...item, description: undefined}, value: line, required: true,
          change: (next) => set(lines.map((one, other) => other === n ? (next === undefined ? '' : next) : one)),
        }),
        h('button', {
          type: 'button', className: 'club-button', 'aria-label': `Retirer : ${label} ${n + 1}`,
          onClick: () => set(lines.filter((one, other) => other !== n)),
        }, 'Retirer'))),
      lines.length < (schema.maxItems || Infinity) && h('button', {
        type: 'button', className: 'club-button', 'aria-label': `Ajouter : ${label}`,
        onClick: () => set([...lines, ClubSchema.blank(context.spec, item)]),
      }, 'Ajouter'),
      h(Faults, {id, faults: context.faults, path}));
  };

  /** An object inside the body; one that may be absent is added and taken away. */
  const Part = ({context, label, name, path, schema, value, required, change}) => {
    const id = `${context.id}-${path}`;
    const there = value !== undefined && value !== null;
    return h('fieldset', {className: 'club-field club-field-part'},
      h('legend', null, h(Label, {label, required})),
      h(Hint, {id, label, schema}),
      there
        ? h(Fields, {context, schema, name, value, prefix: `${path}.`, change})
        : h('button', {type: 'button', className: 'club-button', 'aria-label': `Préciser : ${label}`, onClick: () => change({})}, 'Préciser'),
      there && !required && h('button', {
        type: 'button', className: 'club-button', 'aria-label': `Retirer : ${label}`, onClick: () => change(undefined),
      }, 'Retirer'),
      h(Faults, {id, faults: context.faults, path}));
  };

  const Fields = ({context, schema, name, example, value, prefix = '', change}) => {
    const {first, others} = ClubSchema.fields(schema, example);
    const field = (child) => h(Field, {
      key: child, context, label: clubName(child, name), name: child, path: prefix + child, value: value[child],
      schema: ClubSchema.resolve(context.spec, schema.properties[child]),
      required: (schema.required || []).includes(child),
      change: (next) => change(put(value, child, next)),
    });
    const typed = others.some((child) => value[child] !== undefined || context.faults.some((fault) => fault.field.startsWith(prefix + child)));
    return h('div', {className: 'club-fields'},
      first.map(field),
      others.length > 0 && (prefix === ''
        ? h('details', {className: 'club-others', open: typed || undefined}, h('summary', null, 'Préciser encore'), h('div', {className: 'club-fields'}, others.map(field)))
        : others.map(field)));
  };

  /** The faults of the last answer to this operation. */
  const faultsOf = (path, method) => {
    const answer = system.specSelectors.responseFor(path, method);
    const json = answer && answer.get ? clubJson(answer.get('text'), 'json') : null;
    return (json && json.violations) || [];
  };

  /** Where a form is filled from: the record that it changes, or the list whose lines hold both sides. Null where one may start from the form. */
  const sourceOf = (spec, path, method, body) => {
    if (method === 'put' && spec.paths[path].get) {
      return {id: spec.paths[path].get.operationId, said: 'Lisez d’abord ce que vous voulez modifier, puis « Modifier » sous la réponse : le formulaire arrive rempli.'};
    }
    return Object.keys(body.example).length === 0 && body.examples.length > 1
      ? {id: 'matchNeed', said: 'Partez de la liste : « Mettre en relation », au bout de chaque ligne, remplit ce formulaire.'} : null;
  };

  const Source = ({id, said}) => h('p', {className: 'club-source'}, said, ' ',
    ClubGo.known(system, [{id}]).map((link) => h('a', {
      key: id, className: 'club-button', href: ClubGo.address(system, link),
      onClick: (event) => { event.preventDefault(); ClubGo.follow(system, link); },
    }, link.text)));

  return ({path, method, text, write, children}) => {
    const spec = ClubSchema.document(system);
    const roles = ClubSession.roles(system).join();
    const body = React.useMemo(() => ClubSchema.body(spec, path, method, roles ? roles.split(',') : []), [spec, path, method, roles]);
    const value = clubJson(text || '{}', 'json');
    const untouched = Boolean(body) && body.examples.some((example) => JSON.stringify(example) === JSON.stringify(value));
    const source = body && sourceOf(spec, path, method, body);
    const start = body && (source ? {} : body.example);
    /* The document's example gives way to that of whoever is signed in, and to nothing where the form is filled from a record. */
    React.useEffect(() => {
      if (untouched && JSON.stringify(start) !== JSON.stringify(value)) {
        write(JSON.stringify(start, null, 2));
      }
    }, [roles, untouched]);
    const form = React.useRef(null);
    /* Swagger UI's own text has no name for those who do not see it. */
    React.useEffect(() => {
      form.current?.querySelector('.club-json textarea')?.setAttribute('aria-label', 'JSON à envoyer');
    });
    if (!body || body.schema.type !== 'object') {
      return children;
    }
    const context = {spec, faults: faultsOf(path, method), id: `club-${method}-${path.replace(/\W+/g, '-')}`};
    return h('div', {ref: form, className: 'club club-form'},
      source && value !== null && Object.keys(value).length === 0 && h(Source, source),
      value === null || typeof value !== 'object'
        ? h('p', {className: 'club-alert', role: 'alert'}, 'Le JSON ne se lit pas : corrigez-le dans « Voir le JSON », et le formulaire revient.')
        : h(Fields, {context, schema: body.schema, example: body.example, value, change: (next) => write(JSON.stringify(next, null, 2))}),
      h('details', {className: 'club-json', open: clubIsDeveloper()}, h('summary', null, 'Voir le JSON'), children));
  };
}
