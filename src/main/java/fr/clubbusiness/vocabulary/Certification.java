package fr.clubbusiness.vocabulary;

import fr.clubbusiness.shared.Labelled;

/** A certificate, card or diploma that some jobs require by law or by custom, in addition to skills. */
public enum Certification implements Labelled {
    CACES("CACES (toute catégorie)"),
    CACES_R482("CACES R482 (engins de chantier)"),
    CACES_R484("CACES R484 (ponts roulants)"),
    CACES_R485("CACES R485 (gerbeurs à conducteur accompagnant)"),
    CACES_R486("CACES R486 (nacelles)"),
    CACES_R489_1A("CACES R489 catégorie 1A (transpalettes, préparateurs de commandes)"),
    CACES_R489_1B("CACES R489 catégorie 1B (gerbeurs à conducteur porté)"),
    CACES_R489_3("CACES R489 catégorie 3 (chariots frontaux)"),
    CACES_R489_5("CACES R489 catégorie 5 (chariots à mât rétractable)"),
    CACES_R490("CACES R490 (grues de chargement)"),
    FIMO("FIMO (conduite routière)"),
    FCO("FCO (conduite routière)"),
    ADR("ADR (matières dangereuses)"),
    CARTE_PROFESSIONNELLE("carte professionnelle de sécurité privée"),
    SSIAP1("SSIAP 1 (sécurité incendie)"),
    SST("sauveteur secouriste du travail"),
    PSC1("PSC1 (premiers secours)"),
    HACCP("formation HACCP (hygiène alimentaire)"),
    HABILITATION_ELECTRIQUE("habilitation électrique"),
    AIPR("AIPR (travaux à proximité des réseaux)"),
    CERTIPHYTO("Certiphyto (produits phytopharmaceutiques)"),
    BAFA("BAFA (animation)"),
    CAP_AEPE("CAP Accompagnant éducatif petite enfance"),
    ADVF("titre professionnel Assistant de vie aux familles"),
    DEAES("diplôme d'État d'accompagnant éducatif et social"),
    DEAS("diplôme d'État d'aide-soignant");

    private final String label;

    Certification(String label) {
        this.label = label;
    }

    /** French name, as written inside a sentence. */
    @Override
    public String label() {
        return label;
    }

    /** Whether holding this one satisfies a need for {@code asked}. Any category of CACES satisfies the general {@link #CACES}. */
    public boolean covers(Certification asked) {
        return this == asked || (asked == CACES && name().startsWith("CACES_"));
    }
}
