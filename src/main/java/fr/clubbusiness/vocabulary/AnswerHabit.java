package fr.clubbusiness.vocabulary;

import fr.clubbusiness.shared.Labelled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How often an organisation answers in time when an introduction waits for it. The most often first, which is also their order in lists. */
@Schema(name = "AnswerHabit", description = "Si l'organisation répond à temps quand une mise en relation l'attend.")
public enum AnswerHabit implements Labelled {
    OFTEN("répond souvent"),
    SOMETIMES("répond parfois"),
    RARELY("répond rarement");

    private final String label;

    AnswerHabit(String label) {
        this.label = label;
    }

    /** French verb and adverb, as written inside a sentence. */
    @Override
    public String label() {
        return label;
    }
}
