package fr.clubbusiness.commitment;

import fr.clubbusiness.history.History;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Records what is done to commitments, each with the change of status that the database made of it. */
@ApplicationScoped
class CommitmentHistory {
    private final History history;

    CommitmentHistory(History history) {
        this.history = history;
    }

    /** An act on a commitment that is read again. */
    void follow(Commitment commitment, CommitmentStatus before, String act, @Nullable String why) {
        if (commitment.status() == before) {
            history.record(SubjectKind.COMMITMENT, commitment.id(), act, why);
        } else {
            history.moved(SubjectKind.COMMITMENT, commitment.id(), act, before, commitment.status(), why);
        }
    }
}
