package fr.clubbusiness.message;

import fr.clubbusiness.job.DueWork;
import fr.clubbusiness.message.Digest.Line;
import fr.clubbusiness.page.OperationLinks;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.task.TaskKind;
import fr.clubbusiness.task.Tasks;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.StatelessSession;
import org.jboss.logging.Logger;

/** Sends what is due, one mail for each organisation. */
@ApplicationScoped
class SendMessages implements DueWork {
    /** Messages in one mail at most. */
    private static final int LINES = 100;

    private static final Logger LOG = Logger.getLogger(SendMessages.class);

    private static final String ADDRESS =
            "SELECT contact_email FROM organisation WHERE id = ?1 AND left_at IS NULL AND contact_email IS NOT NULL";

    private final Mailing mailing;
    private final OperationLinks links;
    private final Tasks tasks;
    private final CurrentCaller current;
    private final StatelessSession rows;
    private final Clock clock;
    private final String club;
    private final Map<MessageKind, MessageContent> contents = new HashMap<>();

    SendMessages(
            @All List<MessageContent> contents,
            Mailing mailing,
            OperationLinks links,
            Tasks tasks,
            CurrentCaller current,
            StatelessSession rows,
            Clock clock,
            @ConfigProperty(name = "club.name") String club) {
        contents.forEach(content -> content.kinds().forEach(kind -> this.contents.put(kind, content)));
        this.mailing = mailing;
        this.links = links;
        this.tasks = tasks;
        this.current = current;
        this.rows = rows;
        this.clock = clock;
        this.club = club;
    }

    @Override
    public String name() {
        return "message-delivery";
    }

    /** Mails of one run between two looks: the mail server answers each of them before the next is taken up. */
    @Override
    public int batch() {
        return 5;
    }

    @Override
    public List<UUID> lockDue(int most, Collection<UUID> except) {
        return mailing.isOn() ? Message.lockDue(current.get().club(), clock.instant(), most, except) : List.of();
    }

    /** Takes up the message, and with it all others that are due for the same organisation. */
    @Override
    public void handle(UUID id) {
        Message first = Message.findById(id);
        if (first.isDue(clock.instant())) {
            for (var message : Message.lockDueFor(first.organisation(), clock.instant(), LINES)) {
                message.claim(id, clock);
                callIfFailed(message);
            }
        }
    }

    /** Sends the mails of these messages, without holding a transaction while the mail server answers. */
    @Override
    public void afterCommit(List<UUID> handled) {
        for (var mail : handled) {
            try {
                send(mail);
            } catch (RuntimeException broken) {
                // The other mails go out all the same; this one is due again.
                LOG.errorf(broken, "The mail %s was not sent", mail);
            }
        }
    }

    private void send(UUID mail) {
        QuarkusTransaction.requiringNew().call(() -> write(mail)).ifPresent(digest -> {
            var isTaken = mailing.send(digest);
            QuarkusTransaction.requiringNew().run(() -> close(mail, isTaken));
        });
    }

    /** The mail, as things are now; empty when nothing of it is left to be told. */
    private Optional<Digest> write(UUID mail) {
        var lines = new LinkedHashMap<UUID, Line>();
        var last = new HashMap<UUID, Message>();
        for (var message : Message.ofMail(mail)) {
            var line = line(message);
            if (line.isEmpty()) {
                message.skip();
                continue;
            }
            // Of several about one thing, the last says it all.
            Optional.ofNullable(last.put(message.subject(), message)).ifPresent(Message::skip);
            lines.put(message.subject(), line.get());
        }
        var reader =
                last.values().stream().findFirst().map(Message::organisation).flatMap(this::address);
        if (reader.isEmpty()) {
            last.values().forEach(Message::skip);
        }
        return reader.map(to -> new Digest(mail, to, club, List.copyOf(lines.values()), clock.instant()));
    }

    private void close(UUID mail, boolean isTaken) {
        Message.ofMail(mail).forEach(message -> {
            if (isTaken) {
                message.sent(clock);
            } else {
                message.refused();
                callIfFailed(message);
            }
        });
    }

    /** Whoever gets no mail is called. */
    private void callIfFailed(Message message) {
        if (message.isFailed()) {
            tasks.open(TaskKind.DELIVERY_FAILED, message.subjectType(), message.subject(), null, LocalDate.now(clock));
        }
    }

    private Optional<Line> line(Message message) {
        var content = Objects.requireNonNull(contents.get(message.kind()), "no words for " + message.kind());
        return content.line(message.kind(), message.organisation(), message.subject(), message.occasion())
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
