package fr.clubbusiness.introduction.rule;

/** What may come between an interview and a contract. */
public enum TrialKind {
    /** Période de mise en situation en milieu professionnel: an immersion (Code du travail, L5135-1). */
    PMSMP("immersion (PMSMP)"),
    /** Préparation opérationnelle à l'emploi individuelle: training for a promised hire (L6326-1). */
    POEI("formation avant embauche (POEI)");

    private final String label;

    TrialKind(String label) {
        this.label = label;
    }

    /** French name, as written inside a sentence. */
    public String label() {
        return label;
    }
}
