package fr.clubbusiness.message;

import fr.clubbusiness.job.DueWork;
import fr.clubbusiness.message.OutgoingMessage.Line;
import fr.clubbusiness.page.OperationLinks;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.task.TaskKind;
import fr.clubbusiness.task.Tasks;
import fr.clubbusiness.vocabulary.ContactChannel;
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

/** Sends what is due, one mail for each organisation. */
@ApplicationScoped
class SendMessages implements DueWork {
    /** Messages in one mail at most. */
    private static final int LINES = 100;

    private final Delivery delivery;
    private final OperationLinks links;
    private final Tasks tasks;
    private final CurrentCaller current;
    private final ReaderAddresses readerAddresses;
    private final Clock clock;
    private final String club;
    private final Map<MessageKind, MessageContent> contents = new HashMap<>();

    SendMessages(
            @All List<MessageContent> contents,
            Delivery delivery,
            OperationLinks links,
            Tasks tasks,
            CurrentCaller current,
            ReaderAddresses readerAddresses,
            Clock clock,
            @ConfigProperty(name = "club.name") String club) {
        contents.forEach(content -> content.kinds().forEach(kind -> this.contents.put(kind, content)));
        this.delivery = delivery;
        this.links = links;
        this.tasks = tasks;
        this.current = current;
        this.readerAddresses = readerAddresses;
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
        return delivery.isOn()
                ? Message.lockDueForOrganisations(current.get().club(), clock.instant(), most, except)
                : List.of();
    }

    /**
     * Takes up the message, and with it all others that are due for the same organisation. One that a node took up before it died leaves again under the
     * number it had, with the same others: who reads it twice recognises it.
     */
    @Override
    public void handle(UUID id) {
        Message first = Message.findById(id);
        var reader = first.organisation();
        if (reader != null && first.isDue(clock.instant())) {
            var mail = first.mail().orElse(id);
            for (var message : Message.lockDueFor(reader, mail, clock.instant(), LINES)) {
                message.claim(mail, clock);
                callIfFailed(message);
            }
        }
    }

    /** Sends the mails of these messages, without holding a transaction while the mail server answers. */
    @Override
    public void afterCommit(List<UUID> handled) {
        Delivery.each(handled, this::send);
    }

    private void send(UUID mail) {
        var readers = QuarkusTransaction.requiringNew().call(() -> write(mail));
        if (!readers.isEmpty()) {
            // One that is refused, for a mistyped address, keeps the others from nothing.
            var taken = readers.stream().filter(delivery::send).count();
            QuarkusTransaction.requiringNew().run(() -> Message.close(mail, taken > 0, clock, this::callIfFailed));
        }
    }

    /** The mail for each reader, as things are now; empty when nothing of it is left to be told. */
    private List<OutgoingMessage> write(UUID mail) {
        var lines = new LinkedHashMap<UUID, Line>();
        var last = new HashMap<UUID, Message>();
        for (var message : Message.ofMail(mail)) {
            var line = line(message);
            if (line.isEmpty()) {
                message.skip();
                continue;
            }
            var topic = message.kind().isRepeated() ? message.subject() : message.id();
            Optional.ofNullable(last.put(topic, message)).ifPresent(Message::skip);
            lines.put(topic, line.get());
        }
        var readers = last.values().stream()
                .findFirst()
                .map(Message::organisation)
                .map(readerAddresses::of)
                .orElse(List.of());
        if (readers.isEmpty()) {
            last.values().forEach(Message::skip);
        }
        return readers.stream().map(to -> outgoing(mail, to, lines.values())).toList();
    }

    private OutgoingMessage outgoing(UUID mail, String to, Collection<Line> lines) {
        return new OutgoingMessage(
                mail, ContactChannel.EMAIL, to, title(lines.size()), club, List.copyOf(lines), clock.instant());
    }

    /** Who reads the list of a mailbox learns no more than that something waits. */
    private String title(int messages) {
        return messages == 1
                ? club + " : un message vous attend"
                : "%s : %d messages vous attendent".formatted(club, messages);
    }

    /** Whoever gets no mail is called. */
    private void callIfFailed(Message message) {
        if (message.isFailed()) {
            tasks.open(TaskKind.DELIVERY_FAILED, message.subjectType(), message.subject(), null, LocalDate.now(clock));
        }
    }

    private Optional<Line> line(Message message) {
        var content = Objects.requireNonNull(contents.get(message.kind()), "no words for " + message.kind());
        var reader = Objects.requireNonNull(message.organisation());
        return content.line(message.kind(), reader, message.subject(), message.occasion())
                .map(line -> new Line(line.text(), links.page(line.page())));
    }
}
