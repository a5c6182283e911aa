package fr.clubbusiness.message;

import fr.clubbusiness.message.MessagesConfig.Delivery;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jboss.logging.Logger;

/** Hands mails to the mail server, or keeps the last ones to be shown. */
@ApplicationScoped
class Mailing {
    private static final Logger LOG = Logger.getLogger(Mailing.class);
    private static final int SHOWN = 50;

    private final MessagesConfig config;
    private final Mailer mailer;
    private final Deque<Digest> shown = new ArrayDeque<>();

    Mailing(MessagesConfig config, Mailer mailer) {
        this.config = config;
        this.mailer = mailer;
    }

    /** Whether messages go anywhere. */
    boolean isOn() {
        return config.delivery() != Delivery.NONE;
    }

    boolean isShown() {
        return config.delivery() == Delivery.SHOWN;
    }

    /** The last mails, the newest first. */
    List<Digest> shown() {
        synchronized (shown) {
            return List.copyOf(shown);
        }
    }

    /** Sends one. False when the mail server did not take it, for whatever reason: it may tomorrow. */
    boolean send(Digest digest) {
        if (isShown()) {
            keep(digest);
            return true;
        }
        var mail = Mail.withText(digest.to(), digest.title(), digest.text())
                .setHtml(digest.html())
                .addHeader("Message-ID", "<%s@club>".formatted(digest.id()))
                .addHeader("Auto-Submitted", "auto-generated");
        try {
            mailer.send(mail);
            return true;
        } catch (RuntimeException refused) {
            // The client of the mail server has no common type for what goes wrong. The mail and its reader are not
            // told.
            LOG.warnf(
                    "A mail was not taken by the mail server: %s",
                    refused.getClass().getSimpleName());
            return false;
        }
    }

    private void keep(Digest digest) {
        synchronized (shown) {
            shown.addFirst(digest);
            if (shown.size() > SHOWN) {
                shown.removeLast();
            }
        }
    }
}
