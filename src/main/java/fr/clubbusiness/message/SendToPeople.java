package fr.clubbusiness.message;

import fr.clubbusiness.job.DueWork;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.vocabulary.ContactChannel;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sends what is due to people, each message by itself: an SMS by day and not on Sundays, a mail at any time. */
@ApplicationScoped
class SendToPeople implements DueWork {
    private final Map<MessageKind, PersonalContent> contents = new HashMap<>();
    private final Delivery delivery;
    private final CurrentCaller current;
    private final Clock clock;
    private final String club;

    SendToPeople(
            @All List<PersonalContent> contents,
            Delivery delivery,
            CurrentCaller current,
            Clock clock,
            @ConfigProperty(name = "club.name") String club) {
        contents.forEach(content -> content.kinds().forEach(kind -> this.contents.put(kind, content)));
        this.delivery = delivery;
        this.current = current;
        this.clock = clock;
        this.club = club;
    }

    @Override
    public String name() {
        return "message-delivery-to-people";
    }

    @Override
    public int batch() {
        return 5;
    }

    @Override
    public List<UUID> lockDue(int most, Collection<UUID> except) {
        return delivery.isOn()
                ? Message.lockDueForPeople(current.get().club(), clock.instant(), most, except)
                : List.of();
    }

    @Override
    public void handle(UUID id) {
        Message message = Message.findById(id);
        var now = ZonedDateTime.now(clock);
        var rings = message.channel() == ContactChannel.SMS && !delivery.isShown();
        var from = rings ? SendingTimes.nextSms(now) : now;
        if (from.isAfter(now)) {
            message.putOff(from.toInstant());
        } else {
            message.claim(id, clock);
            tellIfFailed(message);
        }
    }

    @Override
    public void afterCommit(List<UUID> handled) {
        Delivery.each(handled, this::send);
    }

    private void send(UUID id) {
        QuarkusTransaction.requiringNew().call(() -> write(id)).ifPresent(message -> {
            var isTaken = delivery.send(message);
            QuarkusTransaction.requiringNew().run(() -> Message.close(id, isTaken, clock, this::tellIfFailed));
        });
    }

    /** The message, as things are now; empty when it was put off, no longer matters, or reaches nobody any more. */
    private Optional<OutgoingMessage> write(UUID id) {
        return Message.ofMail(id).stream().findFirst().flatMap(message -> {
            var words =
                    content(message).write(message.kind(), message.subject(), message.channel(), message.occasion());
            if (words.isEmpty()) {
                message.skip();
            }
            return words.flatMap(found -> outgoing(message, found));
        });
    }

    private Optional<OutgoingMessage> outgoing(Message message, PersonalMessage words) {
        if (words.to() == null) {
            message.giveUp();
            tellIfFailed(message);
            return Optional.empty();
        }
        var line = new OutgoingMessage.Line(words.text(), words.address());
        return Optional.of(new OutgoingMessage(
                message.id(), message.channel(), words.to(), words.title(), club, List.of(line), clock.instant()));
    }

    private void tellIfFailed(Message message) {
        if (message.isFailed()) {
            content(message).failed(message.kind(), message.subject(), message.occasion());
        }
    }

    private PersonalContent content(Message message) {
        return Objects.requireNonNull(contents.get(message.kind()), "no words for " + message.kind());
    }
}
