package fr.clubbusiness.need.wording;

import static fr.clubbusiness.need.wording.WordingGround.HEALTH;
import static fr.clubbusiness.need.wording.WordingGround.LOOK;
import static fr.clubbusiness.need.wording.WordingRule.refuse;
import static fr.clubbusiness.need.wording.WordingRule.warn;
import static fr.clubbusiness.need.wording.WordingRules.WHATEVER;

import java.util.List;

/** Wording about looks, health and disability. Physical demands of the work (loads, standing) are allowed, and welcome. */
final class BodyWording {
    static final List<WordingRule> RULES = List.of(
            refuse(
                    LOOK,
                    "(?:beau|bon|joli|belle|jolie|bonne|agreable) (?:physique|visage|silhouette|apparence|plastique)",
                    "physique (?:agreable|avantageux|attrayant|soigne|irreprochable|de mannequin)",
                    "taille mannequin",
                    "mensurations",
                    "silhouette (?:fine|mince|elancee|sportive)",
                    "(?:taille (?:minimum|mini|minimale)|mesurer (?:au moins|plus de)) (?:de )?1_m_[0-9]{2}",
                    "(?:sans|ni|pas de|aucun) (?:tatouages?|piercings?|surpoids)(?: apparents?| visibles?)?"),
            refuse(LOOK, "apparence (?:physique|soignee|agreable|impeccable)").unlessAfter(WHATEVER),
            warn(
                            LOOK,
                            "photo (?:obligatoire|exigee|requise)",
                            "cv_(?:avec|\\+|et)_photo",
                            "(?:joindre|envoyer) (?:une |votre )?photo")
                    .unlessFollowedBy(" (?:des|du|de) ")
                    .advising("Une photo ne se demande pas : retirez-la.", "Do not ask for a picture."),
            warn(
                            LOOK,
                            "(?:tres bonne|bonne|excellente|parfaite|belle) presentation",
                            "presentation (?:soignee|impeccable|irreprochable|exigee|correcte)")
                    .unlessFollowedBy(" (?:des|du|d|de|en) "),
            refuse(HEALTH, "(?:bonne|parfaite|excellente) sante")
                    .unlessAfter("(?:entreprise|societe|secteur|marche)[^.;]{0,20}")
                    .unlessFollowedBy(" (?:animale|financiere|economique|des|du|de) "),
            refuse(
                    HEALTH,
                    "(?:sans|aucune?|pas de|pas d|ni) (?:problemes?|soucis?|maux|mal|pathologies?|antecedents?) "
                            + "(?:(?:de|du|au) )?(?:sante|dos|medical|medicaux)",
                    "(?:sans|aucune) restrictions? (?:medicales?|physiques?|de sante)"),
            refuse(HEALTH, "(?:sans|sans aucun|pas de|ni) handicap", "(?:non|pas) handicape~")
                    .unlessAfter("(?:ou|et) "),
            refuse(
                    HEALTH,
                    "(?:incompatible|(?:non|pas) compatible|(?:non|pas) adapte~|inadapte~|inaccessible|interdit~|ferme~) "
                            + "(?:avec |a |aux? )?(?:un |une |tout |les )?"
                            + "(?:handicap|rqth|situations? de handicap|personnes? (?:handicape~|en situation de handicap))"),
            warn(
                    HEALTH,
                    "(?:tres bonne|bonne|excellente|parfaite) (?:condition|forme|resistance|constitution) physique",
                    "resistance physique",
                    "aptitudes? physiques?",
                    "physiquement (?:aptes?|resistant~|fort~)",
                    "(?:personne|candidat~|profil|etre) (?:robuste|costaud~)"),
            warn(
                            HEALTH,
                            "(?:rqth|reconnaissance de travailleur handicape) (?:obligatoire|exigee|imperative|uniquement|requise)",
                            "(?:reserve~|uniquement|exclusivement) (?:aux? |a des )?(?:personnes? |travailleurs? )?"
                                    + "(?:en situation de handicap|handicape~|rqth)")
                    .advising(
                            "Seules les entreprises adaptées et les ESAT peuvent réserver un poste ; les autres écrivent « ouvert à ».",
                            "Only adapted companies and ESATs may keep a job for disabled people; others write \"open to\"."),
            warn(HEALTH, "non fumeu(?:r|se)s?")
                    .unlessAfter("(?:espace|etablissement|zone|site|vehicule|logement|lieu|foyer)s? "));

    private BodyWording() {}
}
