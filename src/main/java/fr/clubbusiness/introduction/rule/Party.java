package fr.clubbusiness.introduction.rule;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The two sides of an introduction. An adviser acts for one of them. */
@Schema(name = "IntroductionParty")
public enum Party {
    /** The structure that accompanies the person. */
    STRUCTURE("la structure"),
    /** The poster of the need: a company, or an employing structure. */
    COMPANY("l'entreprise");

    private final String label;

    Party(String label) {
        this.label = label;
    }

    /** French name with its article, as written inside a sentence. */
    public String label() {
        return label;
    }
}
