package fr.clubbusiness.immersion.rule;

import fr.clubbusiness.shared.Labelled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody does at a host's. */
@Schema(
        name = "ImmersionKind",
        description =
                "Visite, séquence d'observation, mini-stage des vacances, période de mise en situation (PMSMP), DuoDay.")
public enum ImmersionKind implements Labelled {
    /** Seeing a place of work. */
    VISIT("visite"),
    /** Watching people at work, as a pupil. */
    OBSERVATION("séquence d'observation"),
    /** Some days of discovery in the holidays, by an agreement of a chamber. */
    MINI_STAGE("mini-stage"),
    /** A period in a firm, by an agreement of a prescriber; of young people and of adults. */
    PMSMP("période de mise en situation"),
    /** A day beside somebody at work, for people with a disability. */
    DUODAY("DuoDay");

    private final String label;

    ImmersionKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
