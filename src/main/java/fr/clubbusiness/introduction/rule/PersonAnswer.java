package fr.clubbusiness.introduction.rule;

import fr.clubbusiness.shared.Labelled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a person answers when they are asked whether a job interests them. */
@Schema(name = "PersonAnswer", description = "Ce que la personne a répondu : oui, non, ou rappelez-moi.")
public enum PersonAnswer implements Labelled {
    YES("oui", "Oui, cela m'intéresse"),
    NO("non", "Non, merci"),
    CALL_ME("rappelez-moi", "Rappelez-moi d'abord");

    private final String label;
    private final String button;

    PersonAnswer(String label, String button) {
        this.label = label;
        this.button = button;
    }

    @Override
    public String label() {
        return label;
    }

    /** The words of its button. */
    public String button() {
        return button;
    }
}
