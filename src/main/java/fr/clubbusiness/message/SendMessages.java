package fr.clubbusiness.message;

import fr.clubbusiness.job.DueWork;
import fr.clubbusiness.message.Digest.Line;
import fr.clubbusiness.page.OperationLinks;
import fr.clubbusiness.security.CurrentCaller;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.StatelessSession;

/** Sends what is due, one mail for each organisation. */
@ApplicationScoped
class SendMessages implements DueWork {
    /** Mails of one transaction at most: the mail server answers within it. */
    private static final int MAILS = 5;

    /** Messages in one mail at most. */
    private static final int LINES = 100;

    private static final String ADDRESS =
            "SELECT contact_email FROM organisation WHERE id = ?1 AND left_at IS NULL AND contact_email IS NOT NULL";

    private final Mailing mailing;
    private final OperationLinks links;
    private final CurrentCaller current;
    private final StatelessSession rows;
    private final Clock clock;
    private final String club;
    private final Map<MessageKind, MessageContent> contents = new HashMap<>();

    SendMessages(
            @All List<MessageContent> contents,
            Mailing mailing,
            OperationLinks links,
            CurrentCaller current,
            StatelessSession rows,
            Clock clock,
            @ConfigProperty(name = "club.name") String club) {
        contents.forEach(content -> content.kinds().forEach(kind -> this.contents.put(kind, content)));
        this.mailing = mailing;
        this.links = links;
        this.current = current;
        this.rows = rows;
        this.clock = clock;
        this.club = club;
    }

    @Override
    public String name() {
        return "message-delivery";
    }

    @Override
    public List<UUID> lockDue(int most, Collection<UUID> except) {
        return mailing.isOn()
                ? Message.lockDue(current.get().club(), clock.instant(), Math.min(most, MAILS), except)
                : List.of();
    }

    /** The message, and with it all others that are due for the same organisation. */
    @Override
    public void handle(UUID id) {
        Message first = Message.findById(id);
        if (!first.isPending()) {
            return;
        }
        var told = new ArrayList<Message>();
        var lines = new ArrayList<Line>();
        for (var message : Message.lockDueFor(first.organisation(), clock.instant(), LINES)) {
            line(message)
                    .ifPresentOrElse(
                            line -> {
                                told.add(message);
                                lines.add(line);
                            },
                            message::skip);
        }
        var address = address(first.organisation());
        if (told.isEmpty()) {
            return;
        }
        if (address.isEmpty()) {
            told.forEach(Message::skip);
            return;
        }
        var isTaken = mailing.send(
                new Digest(told.getFirst().id(), address.get(), club, List.copyOf(lines), clock.instant()));
        told.forEach(message -> {
            if (isTaken) {
                message.sent(clock);
            } else {
                message.refused(clock);
            }
        });
    }

    private Optional<Line> line(Message message) {
        var content = Objects.requireNonNull(contents.get(message.kind()), "no words for " + message.kind());
        return content.line(message.kind(), message.organisation(), message.subject())
                .map(line -> new Line(line.text(), links.page(line.page())));
    }

    /** Where an organisation reads; empty when it has left, or never said. */
    private Optional<String> address(UUID organisation) {
        return rows.createNativeQuery(ADDRESS, String.class)
                .setParameter(1, organisation)
                .getResultStream()
                .findFirst();
    }
}
