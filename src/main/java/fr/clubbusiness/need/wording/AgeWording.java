package fr.clubbusiness.need.wording;

import static fr.clubbusiness.need.wording.WordingGround.AGE;
import static fr.clubbusiness.need.wording.WordingRule.refuse;
import static fr.clubbusiness.need.wording.WordingRule.warn;
import static fr.clubbusiness.need.wording.WordingRules.PUBLIC;

import java.util.List;

/** Wording about age. "Junior" and "senior" are allowed: about a job, they mean experience. */
final class AgeWording {
    private static final String FROM_TWENTY = "[2-7][0-9]";

    /** An age of working life: from 14 to 79. {@link SearchableText} has it in figures. */
    private static final String YEARS = "(?:1[4-9]|" + FROM_TWENTY + ")";

    /** "Less than", in words or as a sign; {@link SearchableText} keeps the hyphen that means it. */
    private static final String UNDER = "(?:moins de |" + SearchableText.MINUS + "_(?:de )?|[<≤]_=?_)";

    private static final String OVER = "(?:plus de |\\+_(?:de )?|[>≥]_=?_)";

    /** Excuse after the words: years of experience, of something else, or of service. */
    private static final String OF_SOMETHING = " (?:d |de (?!preference)|au service|dans |sur |aupres)";

    /** Excuse before the words: the age of the company or of a thing. Apprenticeship also has lawful ages (L6222-1). */
    private static final String OF_A_THING =
            "(?:depuis|il y a|existe|forte?s? d|cree~|garanti~|batiments?|immeubles?|machines?|"
                    + "apprenti~|apprentissage|alternance|professionnalisation)(?: [^.;!?]{0,30})? ";

    /** Just before: the years are those of this thing, and nothing stands between the two. */
    private static final String RIGHT_AFTER_A_THING =
            "(?:entreprise|societe|maison|association|structure|enseigne|marque|restaurant|hotel|boutique|atelier|garage|"
                    + "experience|anciennete|savoir faire|carriere|parcours|formation|contrat|bail|projet|duree|moyenne)s?"
                    + "(?: (?:familiale?|locale?|artisanale?|francaise?|professionnelle?|reconnue?|solide|minimum|age~))? ";

    /** Just before: the person whom the job serves. */
    private static final String SERVED_PERSON = "(?:dames?|monsieur|messieurs|mamies?|papis?|couples?|proches?) ";

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
                            "(?:age~ )?(?:entre |de )?" + YEARS + "(?: ans)?(?: (?:(?:a|et) )?|_/_)" + YEARS + "_ans",
                            "(?:age~ )?(?:de )?(?:" + UNDER + YEARS + "|" + OVER + FROM_TWENTY + ")_ans",
                            YEARS + "_ans (?:maximum|maxi|max|au plus|(?:et|ou) moins)",
                            FROM_TWENTY + "_ans (?:et|ou) plus",
                            "(?:maximum|maxi|max|jusqu a) " + YEARS + "_ans",
                            "jeunes? (?:age~ )?de " + YEARS + "_ans",
                            "age~ (?:de |d au plus |d au moins |d environ )" + YEARS + "_ans")
                    .unlessAfter(OF_A_THING, RIGHT_AFTER_A_THING, SERVED_PERSON, PUBLIC)
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
