package fr.clubbusiness.vocabulary;

import fr.clubbusiness.shared.Labelled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a person is reached. */
@Schema(
        name = "ContactChannel",
        description =
                "Par où joindre la personne : un SMS, un courriel, ou une lettre que la structure imprime et remet.")
public enum ContactChannel implements Labelled {
    SMS("SMS"),
    EMAIL("courriel"),
    /** Printed and handed over by the structure: always possible. */
    LETTER("lettre");

    private final String label;

    ContactChannel(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
