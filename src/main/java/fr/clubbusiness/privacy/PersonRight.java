package fr.clubbusiness.privacy;

import fr.clubbusiness.shared.Labelled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A right that a person has over their data, each with its article of the GDPR. */
@Schema(
        name = "PersonRight",
        description =
                "Le droit exercé : accès, portabilité, rectification, effacement, limitation, opposition, explication du rapprochement.")
enum PersonRight implements Labelled {
    /** To know what is held about them, who reads it and why: article 15. */
    ACCESS("accès"),
    /** To take it elsewhere: article 20. */
    PORTABILITY("portabilité"),
    /** To have it corrected, and whoever received it told: articles 16 and 19. */
    RECTIFICATION("rectification"),
    /** To be forgotten: article 17. */
    ERASURE("effacement"),
    /** To have it stored and nothing else: article 18. */
    RESTRICTION("limitation"),
    /** To object to being ranked, or to the processing as a whole: article 21. */
    OBJECTION("opposition"),
    /** To be told why they were proposed or not: articles 13.2.f and 22.3. */
    EXPLANATION("explication");

    private final String label;

    PersonRight(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** Whether what is held may be read for the answer. */
    boolean isAnsweredByReading() {
        return this == ACCESS || this == PORTABILITY;
    }
}
