package fr.clubbusiness.message;

import fr.clubbusiness.vocabulary.ContactChannel;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** Hands messages to the mail server or the SMS gateway, or keeps the last ones to be shown. */
@ApplicationScoped
class Delivery {
    private static final Logger LOG = Logger.getLogger(Delivery.class);
    private static final int SHOWN = 300;

    private final MessagesConfig config;
    private final MailServer mailServer;
    private final SmsGateway gateway;
    private final MeterRegistry meters;
    private final Deque<OutgoingMessage> shown = new ArrayDeque<>();

    Delivery(MessagesConfig config, MailServer mailServer, SmsGateway gateway, MeterRegistry meters) {
        this.config = config;
        this.mailServer = mailServer;
        this.gateway = gateway;
        this.meters = meters;
    }

    /** Whether messages go anywhere. */
    boolean isOn() {
        return config.delivery() != MessagesConfig.Delivery.NONE;
    }

    boolean isShown() {
        return config.delivery() == MessagesConfig.Delivery.SHOWN;
    }

    /** Whether the club sends by this channel. */
    boolean sends(ContactChannel channel) {
        return switch (channel) {
            case EMAIL -> isOn();
            case SMS -> isShown() || (isOn() && gateway.isKnown());
            case LETTER -> false;
        };
    }

    /** The last messages, the newest first. */
    List<OutgoingMessage> shown() {
        synchronized (shown) {
            return List.copyOf(shown);
        }
    }

    /** Sends one, and counts it in {@code club.messages}. False when it was not taken, for whatever reason: it may be tomorrow. */
    boolean send(OutgoingMessage message) {
        boolean taken = hand(message);
        meters.counter("club.messages", "channel", message.channel().name(), "taken", String.valueOf(taken))
                .increment();
        return taken;
    }

    private boolean hand(OutgoingMessage message) {
        if (isShown()) {
            keep(message);
            return true;
        }
        return switch (message.channel()) {
            case EMAIL -> mail(message);
            case SMS -> gateway.send(message);
            case LETTER -> throw new IllegalArgumentException("nobody sends a letter: it is printed");
        };
    }

    /** Sends each of them by itself: one that breaks is due again, and keeps none of the others. */
    static void each(List<UUID> messages, Consumer<UUID> sending) {
        for (var id : messages) {
            try {
                sending.accept(id);
            } catch (RuntimeException broken) {
                LOG.errorf(broken, "The message %s was not sent", id);
            }
        }
    }

    private boolean mail(OutgoingMessage message) {
        try {
            mailServer.send(message);
            return true;
        } catch (MessagingException refused) {
            // What the server says may repeat the reader's address: the log tells the kind alone.
            LOG.warnf(
                    "A mail was not taken by the mail server: %s",
                    refused.getClass().getSimpleName());
            return false;
        }
    }

    private void keep(OutgoingMessage message) {
        synchronized (shown) {
            shown.addFirst(message);
            if (shown.size() > SHOWN) {
                shown.removeLast();
            }
        }
    }
}
