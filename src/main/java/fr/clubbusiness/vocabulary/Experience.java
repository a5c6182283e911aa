package fr.clubbusiness.vocabulary;

/** How much experience a need asks for. */
public enum Experience {
    NONE("débutant accepté"),
    SOME("première expérience"),
    CONFIRMED("expérience confirmée");

    private final String label;

    Experience(String label) {
        this.label = label;
    }

    /** French name, as written inside a sentence. */
    public String label() {
        return label;
    }
}
