package fr.clubbusiness.need.wording;

import static fr.clubbusiness.need.wording.WordingGround.FAMILY;
import static fr.clubbusiness.need.wording.WordingGround.SEX;
import static fr.clubbusiness.need.wording.WordingRule.refuse;
import static fr.clubbusiness.need.wording.WordingRule.warn;
import static fr.clubbusiness.need.wording.WordingRules.PUBLIC;

import java.util.List;

/** Wording about sex, and about family life and pregnancy, which the same article forbids (L1142-1). */
final class SexWording {
    private static final String PERSON = "(?:homme~|femme~|garcon~|fille~|dame~|messieurs)";

    /** Excuse after the words: the other sex is named too. */
    private static final String AND_THE_OTHER = "_(?:/|ou |et |\\()_(?:une? |les |des |aux |de |d )?"
            + "(?:hommes?|femmes?|garcons?|filles?|valets?|hotes?|[fh])";

    /** Excuse before the words: the other sex is named first. */
    private static final String THE_OTHER_AND =
            "(?:hommes?|femmes?|hotes?|valets?|stewards?|monsieur)(?: [^.,;:!?()/]{0,30})?_(?:/|ou|et)_(?:premieres? )?";

    static final List<WordingRule> RULES = List.of(
            occupation("Agent de ménage (F/H)", "(?:femmes?|hommes?) de menage"),
            occupation("Employé d'étage (F/H)", "(?:femmes?|valets?) de chambre"),
            occupation("Agent d'entretien (F/H)", "hommes? d entretien", "femmes? de service"),
            occupation("Agent polyvalent (F/H)", "hommes? (?:toutes? mains?|a tout faire|de peine)"),
            occupation("Serveur ou serveuse (F/H)", "(?:garcons?|filles?) de (?:cafe|salle)"),
            occupation("Auxiliaire de vie (F/H)", "dames? de compagnie"),
            occupation("Hôte ou hôtesse (F/H)", "hotesses?"),
            refuse(
                            SEX,
                            "(?:recherch[a-z]+|cherch[a-z]+|recrut[a-z]+|embauch[a-z]+|souhait[a-z]+|besoin|prefer[a-z]+) "
                                    + "(?:(?:aux?|une?|des|pour|les|de|d|l) ){0,2}" + PERSON,
                            "(?:uniquement|exclusivement|seulement|reserve~|plutot|profil) "
                                    + "(?:(?:aux?|une?|des|pour|les|de|d|l) ){0,2}" + PERSON)
                    .unlessFollowedBy(AND_THE_OTHER),
            refuse(
                            SEX,
                            PERSON
                                    + " (?:uniquement|exclusivement|seulement|de preference|souhaite~|exige~|imperativement)",
                            PERSON + " (?:serieu(?:x|se)s?|motive~|dynamiques?|fort~|robustes?|costaud~|experimente~)")
                    .unlessAfter("(?:/|et|ou)_(?:une? |les |des |de |d )?"),
            refuse(
                    SEX,
                    "(?:sexe|candidat[a-z]*|candidature~|profils?|personnel) (?:exclusivement |uniquement |plutot )?"
                            + "(?:masculin~|feminin~)"),
            refuse(FAMILY, "celibataires?", "(?:mere|pere)s? de famille", "mamans?", "papas?", "femmes? enceintes?")
                    .unlessAfter(PUBLIC, "(?:les|des|aux|jeunes|futures) "),
            refuse(FAMILY, "sans (?:enfants?|charges? de famille|charges? familiales?|contraintes? familiales?)"));

    private SexWording() {}

    /** An occupation named for one sex only: the finding is a warning with a better name. */
    private static WordingRule occupation(String better, String... words) {
        return warn(SEX, words)
                .unlessAfter(THE_OTHER_AND)
                .unlessFollowedBy(AND_THE_OTHER)
                .advising(
                        "Écrivez par exemple « %s ».".formatted(better),
                        "Write for instance \"%s\".".formatted(better));
    }
}
