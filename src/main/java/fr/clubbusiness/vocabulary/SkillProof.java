package fr.clubbusiness.vocabulary;

/** How it is known that a person holds a skill: shown beside it, never scored. */
public enum SkillProof {
    DECLARED("déclarée"),
    OBSERVED("observée en situation de travail"),
    CERTIFIED("certifiée");

    private final String label;

    SkillProof(String label) {
        this.label = label;
    }

    /** French adjective of "compétence", as written inside a sentence. */
    public String label() {
        return label;
    }
}
