package fr.clubbusiness.introduction.rule;

/** What an immersion is for (Code du travail, L5135-1). */
public enum TrialObject {
    DISCOVER("découvrir un métier"),
    CONFIRM("confirmer un projet"),
    START_RECRUITMENT("engager un recrutement");

    private final String label;

    TrialObject(String label) {
        this.label = label;
    }

    /** French name, as written inside a sentence. */
    public String label() {
        return label;
    }
}
