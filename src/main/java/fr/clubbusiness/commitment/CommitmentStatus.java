package fr.clubbusiness.commitment;

import fr.clubbusiness.shared.LocalizedText;
import fr.clubbusiness.shared.Step;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The status of a commitment, as the counts of what was taken and kept say, and those that may follow. */
@Schema(
        name = "CommitmentStatus",
        description =
                "Proposé : il en reste à prendre. Pris en entier, ou sa période est finie et une réponse manque. Tenu : au moins un preneur l'a dit. Sans suite. Retiré.")
enum CommitmentStatus implements Step<CommitmentStatus> {
    /** Some of it is left. */
    OFFERED("proposé"),
    /** Nothing more can be taken, and somebody has not said yet whether it was kept. */
    TAKEN("pris"),
    /** Everybody who took it has answered, or their time is over, and somebody says that it was kept. */
    KEPT("tenu"),
    /** Nobody took it in its period, or nobody says that it was kept. */
    LAPSED("sans suite"),
    /** Its offerer took it back before anybody took it. */
    WITHDRAWN("retiré");

    private static final LocalizedText SUBJECT = new LocalizedText("L'engagement", "The commitment");

    private final String label;

    CommitmentStatus(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public LocalizedText subject() {
        return SUBJECT;
    }

    /** Whatever was answered may be corrected; an offer whose takers have all answered goes straight to its end when its period is over. */
    @Override
    public Set<CommitmentStatus> next() {
        return switch (this) {
            case OFFERED -> EnumSet.of(TAKEN, KEPT, LAPSED, WITHDRAWN);
            case TAKEN -> EnumSet.of(KEPT, LAPSED);
            case KEPT -> EnumSet.of(LAPSED);
            case LAPSED -> EnumSet.of(KEPT);
            case WITHDRAWN -> EnumSet.noneOf(CommitmentStatus.class);
        };
    }
}
