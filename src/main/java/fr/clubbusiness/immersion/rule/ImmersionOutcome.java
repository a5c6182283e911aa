package fr.clubbusiness.immersion.rule;

import fr.clubbusiness.shared.Labelled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of an immersion. */
@Schema(
        name = "ImmersionOutcome",
        description = "Ce qui en est sorti : rien pour l'instant, un apprentissage, un contrat, une formation.")
public enum ImmersionOutcome implements Labelled {
    NONE("rien pour l'instant"),
    APPRENTICESHIP("un apprentissage"),
    CONTRACT("un contrat"),
    TRAINING("une formation");

    private final String label;

    ImmersionOutcome(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
