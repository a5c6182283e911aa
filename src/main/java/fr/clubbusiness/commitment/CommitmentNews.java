package fr.clubbusiness.commitment;

import fr.clubbusiness.message.MessageContent;
import fr.clubbusiness.message.MessageKind;
import fr.clubbusiness.message.MessageLine;
import fr.clubbusiness.message.Outbox;
import fr.clubbusiness.shared.FrenchFormat;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Tells who offers that somebody took, and asks those who took whether it was kept. Its words name no organisation. */
@ApplicationScoped
class CommitmentNews implements MessageContent {
    private final Outbox outbox;

    CommitmentNews(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Tells the offerer of a taking, and again when it grows. */
    void tellTaken(Commitment commitment, int quantity) {
        outbox.post(
                MessageKind.COMMITMENT_TAKEN,
                commitment.offerer(),
                SubjectKind.COMMITMENT,
                commitment.id(),
                "%d of %d".formatted(quantity, commitment.taken()));
    }

    /** Asks whoever took it whether it was kept. */
    void ask(CommitmentTaking taking) {
        outbox.post(
                MessageKind.COMMITMENT_TO_ANSWER,
                taking.taker(),
                SubjectKind.COMMITMENT,
                taking.commitment(),
                taking.id().toString());
    }

    @Override
    public Set<MessageKind> kinds() {
        return Set.of(MessageKind.COMMITMENT_TAKEN, MessageKind.COMMITMENT_TO_ANSWER);
    }

    /** Nothing is asked that was answered meanwhile. */
    @Override
    public Optional<MessageLine> line(MessageKind kind, UUID reader, UUID subject, String occasion) {
        return Commitment.<Commitment>findByIdOptional(subject)
                .flatMap(commitment -> words(kind, reader, commitment)
                        .map(words -> new MessageLine(words, "v1/commitments/" + commitment.reference())));
    }

    private static Optional<String> words(MessageKind kind, UUID reader, Commitment commitment) {
        var terms = commitment.terms();
        if (kind == MessageKind.COMMITMENT_TAKEN) {
            return reader.equals(commitment.offerer())
                    ? Optional.of(
                            "Votre engagement %s (%s) est pris, en tout ou en partie : %d sur %d. Convenez du jour avec qui l'a pris."
                                    .formatted(
                                            commitment.reference(),
                                            terms.kind().label(),
                                            commitment.taken(),
                                            terms.quantity()))
                    : Optional.empty();
        }
        return CommitmentTaking.of(commitment.id(), reader)
                .filter(taking -> taking.status() == TakingStatus.TAKEN)
                .map(taking ->
                        "L'engagement %s (%s), que vous avez pris, est arrivé à son terme : a-t-il été tenu ? Dites-le au plus tard le %s."
                                .formatted(
                                        commitment.reference(),
                                        terms.kind().label(),
                                        FrenchFormat.date(CommitmentRules.lastDayToAnswer(
                                                taking.askedOn().orElseThrow()))));
    }
}
