package fr.clubbusiness.vocabulary;

/** How the club knows that a person has a skill. It is shown next to the skill and never scored. */
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
