package fr.clubbusiness.need.wording;

import java.util.List;
import java.util.stream.Stream;

/**
 * The wording rule book. It covers what recruiters write most often, collected from the guides of the Défenseur des droits and of France
 * Travail on job offers. Only the first rule that finds some words counts. {@link WordingRule} explains how to read a line.
 */
final class WordingRules {
    static final List<WordingRule> ALL = Stream.of(
                    AgeWording.RULES, SexWording.RULES, OriginWording.RULES, BodyWording.RULES)
            .flatMap(List::stream)
            .toList();

    /** Excuse before the words: they are about the people that the job serves, not the person who does it. */
    static final String PUBLIC = """
            (?:aupres|accueil|accueillir|accompagner|accompagnez|accompagnement|encadrer|encadrez|encadrement|animer|animez|animation|\
            surveiller|surveillance|suivi|soins?|aides? aux?|services? aux?|garde d|foyers?|creches?|hebergement|insertion|publics?|\
            usagers?|residents?|enfants?|bebes?|adolescents?|eleves?|patients?|beneficiaires?|clientele)(?: [^.,;:!?()]{0,50})?""";

    /** Excuse before the words: the text says that it makes no difference. */
    static final String WHATEVER =
            "(?:quel(?:le)? que soit|sans distinction|sans consideration|sans condition|toutes?)[^.;]{0,40}";

    private WordingRules() {}
}
