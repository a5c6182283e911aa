package fr.clubbusiness.need.wording;

import java.util.List;
import java.util.stream.Stream;

/**
 * The wording rule book: what recruiters write most, gathered from the Défenseur des droits' and France Travail's guides on offers of work.
 * The first rule to speak of some words is the only one. See {@link WordingRule} for how to read a line.
 */
final class WordingRules {
    static final List<WordingRule> ALL = Stream.of(
                    AgeWording.RULES, SexWording.RULES, OriginWording.RULES, BodyWording.RULES)
            .flatMap(List::stream)
            .toList();

    /** Just before: the words are of the people whom the job serves, not of the one who does it. */
    static final String PUBLIC = """
            (?:aupres|accueil|accueillir|accompagner|accompagnez|accompagnement|encadrer|encadrez|encadrement|animer|animez|animation|\
            surveiller|surveillance|suivi|soins?|aides? aux?|services? aux?|garde d|foyers?|creches?|hebergement|insertion|publics?|\
            usagers?|residents?|enfants?|bebes?|adolescents?|eleves?|patients?|beneficiaires?|clientele)(?: [^.,;:!?()]{0,50})?""";

    /** Just before: it is said to make no difference. */
    static final String WHATEVER =
            "(?:quel(?:le)? que soit|sans distinction|sans consideration|sans condition|toutes?)[^.;]{0,40}";

    private WordingRules() {}
}
