package fr.clubbusiness.immersion.rule;

import fr.clubbusiness.shared.Labelled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether an immersion took place, as one side says. */
@Schema(name = "ImmersionHeld", description = "Si l'immersion a eu lieu : en entier, en partie, pas du tout.")
public enum ImmersionHeld implements Labelled {
    DONE("faite", ImmersionStatus.DONE),
    PARTIAL("faite en partie", ImmersionStatus.PARTIAL),
    NOT_HELD("non tenue", ImmersionStatus.NOT_HELD);

    private final String label;
    private final ImmersionStatus status;

    ImmersionHeld(String label, ImmersionStatus status) {
        this.label = label;
        this.status = status;
    }

    @Override
    public String label() {
        return label;
    }

    /** The status that it leads to. */
    public ImmersionStatus status() {
        return status;
    }
}
