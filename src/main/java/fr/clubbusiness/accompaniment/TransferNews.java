package fr.clubbusiness.accompaniment;

import fr.clubbusiness.message.MessageContent;
import fr.clubbusiness.message.MessageKind;
import fr.clubbusiness.message.MessageLine;
import fr.clubbusiness.message.Outbox;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.FrenchFormat;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Tells both structures of an offer and of its end, except whoever takes the step. Its words name neither the person nor the other structure. */
@ApplicationScoped
class TransferNews implements MessageContent {
    private final CurrentCaller current;
    private final Outbox outbox;
    private final Clock clock;

    TransferNews(CurrentCaller current, Outbox outbox, Clock clock) {
        this.current = current;
        this.outbox = outbox;
        this.clock = clock;
    }

    void tellOffered(Transfer transfer) {
        tell(MessageKind.TRANSFER_OFFERED, transfer, transfer.toId());
    }

    void tellEnded(Transfer transfer) {
        Stream.of(transfer.fromId(), transfer.toId())
                .filter(side -> !current.get().actsFor(side))
                .forEach(side -> tell(MessageKind.TRANSFER_ENDED, transfer, side));
    }

    private void tell(MessageKind kind, Transfer transfer, UUID reader) {
        outbox.post(
                kind,
                reader,
                SubjectKind.BENEFICIARY,
                transfer.beneficiaryId(),
                transfer.id().toString());
    }

    @Override
    public Set<MessageKind> kinds() {
        return Set.of(MessageKind.TRANSFER_OFFERED, MessageKind.TRANSFER_ENDED);
    }

    /** Nothing of an offer that no longer waits for an answer: its end is told. */
    @Override
    public Optional<MessageLine> line(MessageKind kind, UUID reader, UUID subject, String occasion) {
        return Transfer.<Transfer>findByIdOptional(UUID.fromString(occasion))
                .flatMap(transfer -> words(kind, reader, transfer)
                        .map(words -> new MessageLine(words, "v1/transfers/" + transfer.id())));
    }

    private Optional<String> words(MessageKind kind, UUID reader, Transfer transfer) {
        var isAsked = reader.equals(transfer.toId());
        if (kind == MessageKind.TRANSFER_OFFERED) {
            var isOpen = transfer.is(TransferStatus.OFFERED) && !transfer.isOver(LocalDate.now(clock));
            return isAsked && isOpen
                    ? Optional.of("Une structure vous propose d'accompagner une personne : répondez au plus tard le %s."
                            .formatted(FrenchFormat.date(transfer.expiresOn())))
                    : Optional.empty();
        }
        var whose = isAsked ? "Le transfert qu'une structure vous proposait" : "Le transfert que vous proposiez";
        return transfer.is(TransferStatus.OFFERED)
                ? Optional.empty()
                : Optional.of("%s est %s.".formatted(whose, transfer.status().label()));
    }
}
