package fr.clubbusiness.need.wording;

import static fr.clubbusiness.need.wording.WordingGround.AGE;
import static fr.clubbusiness.need.wording.WordingRule.refuse;
import static fr.clubbusiness.need.wording.WordingRule.warn;
import static fr.clubbusiness.need.wording.WordingRules.PUBLIC;

import java.util.List;

/** Wording about age. "Junior" and "senior" are allowed: about a job, they mean experience. */
final class AgeWording {
    /** A working age: 14 to 79. */
    private static final String YEARS = "(?:1[4-9]|[2-7][0-9])";

    /** Excuse after the words: years of experience, of something else, or of service. */
    private static final String OF_SOMETHING = " (?:d |de (?!preference)|au service|dans |sur |aupres)";

    /** Excuse before the words: the age of the company or of a thing. Apprenticeship also has lawful ages (L6222-1). */
    private static final String OF_A_THING =
            "(?:depuis|il y a|existe|forte?s? d|cree~|garanti~|batiments?|immeubles?|machines?|"
                    + "apprenti~|apprentissage|alternance|professionnalisation)(?: [^.;!?]{0,30})? ";

    static final List<WordingRule> RULES = List.of(
            warn(AGE, "(?:equipe|ambiance) (?:tres )?jeune(?: et [a-z]+)?", "jeune equipe"),
            refuse(
                            AGE,
                            "jeunes? (?:et )?(?:dynamiques?|motive~|diplome~|retraite~)",
                            "jeunes? (?:et )?(?:candidat~|collaborat(?:eur|rice)s?|profils?)")
                    .unlessAfter("(?:entreprise|societe|association|structure|marque|agence|enseigne)(?: est)? "),
            refuse(AGE, "jeunes? (?:hommes?|femmes?|filles?|garcons?|gens)").unlessAfter(PUBLIC),
            refuse(AGE, "(?:profils?|candidat~|personne) (?:tres |plutot |assez )?jeunes?"),
            refuse(
                            AGE,
                            "(?:age~ )?(?:entre |de )?" + YEARS + "(?: ans)? (?:(?:a|et) )?" + YEARS + " ans",
                            "(?:age~ )?(?:entre |de )?" + YEARS + "(?: ans)?_/_" + YEARS + " ans",
                            "(?:age~ )?(?:de )?(?:moins de " + YEARS + "|plus de [2-7][0-9]) ans",
                            YEARS + " ans (?:maximum|maxi|max|au plus)",
                            "(?:maximum|maxi|max|jusqu a) " + YEARS + " ans")
                    .unlessAfter(OF_A_THING, PUBLIC)
                    .unlessFollowedBy(OF_SOMETHING),
            refuse(
                            AGE,
                            "limite d age",
                            "tranche d age (?:souhaitee|recherchee|ideale)",
                            "age (?:maximum|maximal|maxi|max|limite|ideal|souhaite|requis|exige)")
                    .unlessAfter("(?:sans|pas de|aucune|quel que soit l) ", PUBLIC),
            warn(
                            AGE,
                            "(?:avoir |plus de |au moins |a partir de )?1[68] ans (?:revolus|minimum|mini|et plus|ou plus|au moins)",
                            "(?:avoir|plus de|au moins|a partir de|age minimum) 1[68] ans",
                            "age minimum",
                            "personne majeure")
                    .unlessAfter(PUBLIC)
                    .unlessFollowedBy(OF_SOMETHING)
                    .advising(
                            "N'écrivez un âge minimum que si la loi réserve ces travaux aux majeurs, et dites pourquoi.",
                            "Write a least age only if the law keeps this work for adults, and say why."),
            warn(
                    AGE,
                    "(?:convient|convenir|convenant|ideale?|adapte~) (?:a|pour|aux)(?: une?| des| les)? (?:retraite~|seniors?)"));

    private AgeWording() {}
}
