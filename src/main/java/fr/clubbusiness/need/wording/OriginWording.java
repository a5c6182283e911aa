package fr.clubbusiness.need.wording;

import static fr.clubbusiness.need.wording.WordingGround.NATIONALITY;
import static fr.clubbusiness.need.wording.WordingGround.ORIGIN;
import static fr.clubbusiness.need.wording.WordingGround.RESIDENCE;
import static fr.clubbusiness.need.wording.WordingRule.refuse;
import static fr.clubbusiness.need.wording.WordingRule.warn;
import static fr.clubbusiness.need.wording.WordingRules.PUBLIC;
import static fr.clubbusiness.need.wording.WordingRules.WHATEVER;

import java.util.List;

/** Wording about origin, nationality and residence. */
final class OriginWording {
    /** Excuse after the words: favouring people of these zones is lawful (L1133-5). */
    private static final String LAWFUL_ZONE = "[^.;]{0,30}(?:qpv|quartiers? prioritaires?|zfrr|zrr)";

    static final List<WordingRule> RULES = List.of(
            refuse(
                    ORIGIN,
                    "langue maternelle",
                    "native speakers?",
                    "(?:locuteurs?|locutrices?|francais|anglais|espagnol|allemand|italien|portugais|arabe|chinois) (?:natif|native)s?",
                    "sans (?:aucun |le moindre )?accent",
                    "(?:francais~?|europeen~?) de souche",
                    "(?:personnes?|candidat~|profils?|employe~|salarie~) d origine(?: [a-z]+)?"),
            refuse(
                            ORIGIN,
                            "(?:type|race) (?:europeen(?:ne)?|africain~|maghrebin~|asiatique|caucasien(?:ne)?|antillais~|nord africain~)",
                            "personnes? (?:de couleur|blanches?|noires?)")
                    .unlessAfter(
                            "(?:palettes?|cuisines?|restauration|restaurants?|plats?|produits?|specialites?)(?: [^.;]{0,20})? ",
                            PUBLIC),
            warn(ORIGIN, "bbr", "bleu blanc rouge"),
            refuse(NATIONALITY, "nationalites?(?: [a-z]+(?:aise|enne|oise|ine)s?)?")
                    .unlessAfter(WHATEVER, "(?:[0-9]+|differentes|diverses|plusieurs|multiples) ", PUBLIC),
            refuse(
                            NATIONALITY,
                            "(?:citoyen(?:ne)?s?|passeports?|ressortissant~) "
                                    + "(?:francais~?|europeen(?:ne)?s?|de l ue|de l union europeenne)")
                    .unlessAfter(PUBLIC),
            warn(NATIONALITY, "(?:titre|carte) de sejour", "papiers? en regle", "autorisation de travail")
                    .unlessAfter(PUBLIC),
            refuse(
                            RESIDENCE,
                            "(?:uniquement|exclusivement|seulement|reserve~) (?:aux? |a |les |des )?"
                                    + "(?:habitant~|riverain~|parisien(?:ne)?s?|locaux)")
                    .unlessFollowedBy(LAWFUL_ZONE),
            refuse(
                            RESIDENCE,
                            "(?:habit(?:er|ez)|resid(?:er|ez|ant~)|habitant~|domicilie~|demeurant)"
                                    + "(?: imperativement| obligatoirement| idealement| de preference)?"
                                    + " (?:a|au|aux|dans|sur|en|le|la|pres|proche|de|du|d)")
                    .unlessAfter(
                            "(?:l|un|une|chaque|par|cet|les|des|aux|tout|tous|nos|vos|leurs) ",
                            "(?:permet[a-z]*|continuer)[^.;]{0,40}",
                            PUBLIC)
                    .unlessFollowedBy(" place", LAWFUL_ZONE),
            warn(RESIDENCE, "proximite geographique", "(?:personnes?|candidat~) du (?:quartier|coin)"));

    private OriginWording() {}
}
