'use strict';
/*
 * The labels that Swagger UI writes in English, in French: it has no translations of its own. What the API says is left as it is: only
 * whole labels are replaced, never a part of a sentence, and nothing inside code, forms or descriptions.
 */
const CLUB_WORDS = new Map(Object.entries({
  'Authorize': 'Se connecter',
  'Logout': 'Se déconnecter',
  'Close': 'Fermer',
  'Try it out': 'Essayer',
  'Cancel': 'Annuler',
  'Reset': 'Rétablir',
  'Execute': 'Exécuter',
  'Clear': 'Effacer la réponse',
  'Parameters': 'À remplir',
  'No parameters': 'Rien à remplir',
  'Name': 'Nom',
  'Description': 'Explication',
  'Request body': 'À envoyer',
  'Responses': 'Réponses',
  'Server response': 'Réponse',
  'Response body': 'Contenu',
  'Response headers': 'En-têtes de la réponse',
  'Request URL': 'Adresse appelée',
  'Request duration': 'Durée',
  'Curl': 'Commande curl',
  'Code': 'Code',
  'Details': 'Détail',
  'Links': 'Liens',
  'No links': 'Aucun lien',
  'Media type': 'Format de la réponse',
  'Media Type': 'Format de la réponse',
  'Parameter content type': 'Format envoyé',
  'Response content type': 'Format de la réponse',
  'Content type': 'Format',
  'Example Value': 'Exemple',
  'Edit Value': 'Modifier',
  'Example Description': 'Ce que montre cet exemple',
  'Example Summary': 'Exemple',
  'Examples': 'Exemples',
  'Examples:': 'Exemples :',
  'Example:': 'Exemple :',
  'Enum:': 'Valeurs :',
  'Value': 'Valeur',
  'Schema': 'Modèle',
  'Schemas': 'Modèles',
  'Model': 'Modèle',
  'Model Schema': 'Modèle',
  'Headers:': 'En-têtes :',
  'Type': 'Type',
  'Servers': 'Serveur',
  'Errors': 'Erreurs',
  'Error': 'Erreur',
  'Warning': 'Attention',
  'Undocumented': 'Non documenté',
  'Download': 'Télécharger',
  'Download file': 'Télécharger le fichier',
  'Copied': 'Copié',
  'Copy to clipboard': 'Copier',
  'Loading...': 'Chargement…',
  'LOADING': 'Chargement…',
  'Hide': 'Masquer',
  'Jump to line': 'Aller à la ligne',
  'Filter by tag': 'Chercher une opération : besoin, candidat, entretien…',
  'Find out more': 'En savoir plus',
  'Find more details': 'En savoir plus',
  'Warning: Deprecated': 'Attention : cette opération va disparaître',
  'Deprecated:': 'Va disparaître :',
  'Callbacks': 'Rappels',
  'No callbacks': 'Aucun rappel',
  'No API definition provided.': "Le document de l'API manque.",
  'No operations defined in spec!': "Aucune opération ne correspond à la recherche.",
  'Failed to load API definition.': "Le document de l'API n'a pas pu être lu.",
  'Failed to fetch.': "Le serveur n'a pas répondu.",
  'Possible Reasons:': 'Raisons possibles :',
  'Network Failure': 'coupure du réseau',
  'Please correct the following validation errors and try again.': 'Corrigez ce qui est signalé, puis recommencez.',
  'Required field is not provided': 'À remplir',
  'Send empty value': 'Envoyer une valeur vide',
  'Add string item': 'Ajouter une ligne',
  'Add item': 'Ajouter une ligne',
  'Remove item': 'Retirer cette ligne',
  'required': 'obligatoire',
  'string': 'texte',
  'integer': 'nombre entier',
  'number': 'nombre',
  'boolean': 'oui ou non',
  'object': 'objet',
  'Expand operation': "Ouvrir l'opération",
  'Collapse operation': "Fermer l'opération",
  'Expand all': 'Tout ouvrir',
  'Collapse all': 'Tout fermer',
  'Expand': 'Ouvrir',
  'Collapse': 'Fermer',
  'authorization button locked': 'Connecté',
  'authorization button unlocked': 'Connexion nécessaire',
  'Unrecognized response type; displaying content as text.': 'Format inconnu, montré tel quel.',
  'Unrecognized response type; unable to display.': 'Format inconnu, qui ne peut être montré.',
}));

/* Labels with something inside. */
const CLUB_PHRASES = [
  [/^Default value\s*:?$/, 'Par défaut :'],
  [/^Available values\s*:?$/, 'Valeurs possibles :'],
  [/^Default value\s*:\s*(.*)$/s, 'Par défaut : $1'],
  [/^Available values\s*:\s*(.*)$/s, 'Valeurs possibles : $1'],
  [/^\(query\)$/, '(critère)'],
  [/^\(path\)$/, '(adresse)'],
  [/^\(header\)$/, '(en-tête)'],
  [/^array<string>$/, 'liste de textes'],
  [/^(array<)?any>?$/, 'au choix'],
  [/^Controls$/, 'Règle l’en-tête'],
  [/^header\.$/, '.'],
  [/^Send email to (.*)$/, 'Écrire à $1'],
  [/^(.*) characters?$/, '$1 caractères'],
  [/^Example values are not available for (.*)$/, "Pas d'exemple pour $1"],
  [/^Required field is not provided$/, 'À remplir'],
  [/^Value must be less than or equal to (.*)$/, 'Au plus $1'],
  [/^Value must be greater than or equal to (.*)$/, 'Au moins $1'],
  [/^Value must be an integer$/, 'Un nombre entier est attendu'],
  [/^Value must follow pattern (.*)$/, 'La forme attendue est $1'],
  [/^Value must be no longer than (\d+) characters?$/, 'Au plus $1 caractères'],
];

/* Where people and the API speak for themselves. */
const CLUB_LEFT_ALONE = 'pre, code, textarea, .club-form, .club-answer, .markdown, .renderedMarkdown, .opblock-summary, .opblock-tag, iframe, select option';

/** The French of a label, or null when it is none that is known. */
function clubWord(label) {
  const text = label.trim();
  const [, field, fault] = /^For '([^']+)': (.*?)\.?$/.exec(text) || [];
  if (field) {
    return `${clubName(field)} : ${(clubWord(fault) || fault).toLowerCase()}`;
  }
  if (CLUB_WORDS.has(text)) {
    return label.replace(text, CLUB_WORDS.get(text));
  }
  const phrase = CLUB_PHRASES.find(([pattern]) => pattern.test(text));
  return phrase ? label.replace(text, text.replace(phrase[0], phrase[1])) : null;
}

/** Translates what stands under a node, and marks the parts of an answer that only developers read. */
function clubTranslate(root) {
  if (root.nodeType === Node.TEXT_NODE) {
    clubTranslateText(root);
    return;
  }
  if (root.nodeType !== Node.ELEMENT_NODE) {
    return;
  }
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    clubTranslateText(text);
  }
  [root, ...root.querySelectorAll('[placeholder], [aria-label], [title]')].forEach(clubTranslateAttributes);
}

/** The names of parameters, and the codes they take. Developers see the names that programs use beside. */
function clubTranslateParameter(text, parent) {
  const name = text.nodeValue.trim();
  if (parent.matches('.parameter__name') && clubName(name) !== name) {
    parent.dataset.name = name;
    text.nodeValue = clubName(name);
  } else if (parent.matches('.parameters option') && clubCode(name) !== name) {
    text.nodeValue = clubCode(name);
  }
}

function clubTranslateText(text) {
  const parent = text.parentElement;
  if (parent && parent.closest('tr[data-param-name]')) {
    clubTranslateParameter(text, parent);
  }
  if (!parent || parent.closest(CLUB_LEFT_ALONE)) {
    return;
  }
  if (text.nodeValue.trim() === 'Response headers') {
    parent.parentElement.classList.add('club-technical');
  }
  const word = clubWord(text.nodeValue);
  if (word !== null && word !== text.nodeValue) {
    text.nodeValue = word;
  }
}

function clubTranslateAttributes(element) {
  const parameter = element.closest('tr[data-param-name]');
  /* Writing the same text again would be a change, and come back here for ever. */
  if (parameter && element.placeholder === parameter.dataset.paramName && clubName(element.placeholder) !== element.placeholder) {
    element.placeholder = clubName(element.placeholder);
  }
  for (const name of ['placeholder', 'aria-label', 'title']) {
    const word = element.hasAttribute(name) ? clubWord(element.getAttribute(name)) : null;
    if (word !== null && word !== element.getAttribute(name)) {
      element.setAttribute(name, word);
    }
  }
}

/** From now on, whatever Swagger UI draws is in French. */
function clubSpeakFrench() {
  document.documentElement.lang = 'fr';
  clubTranslate(document.body);
  new MutationObserver((changes) => changes.forEach((change) => {
    if (change.type === 'attributes') {
      clubTranslateAttributes(change.target);
    } else if (change.type === 'characterData') {
      clubTranslateText(change.target);
    } else {
      change.addedNodes.forEach(clubTranslate);
    }
  })).observe(document.body, {
    subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ['placeholder', 'aria-label', 'title'],
  });
}

clubSpeakFrench();
