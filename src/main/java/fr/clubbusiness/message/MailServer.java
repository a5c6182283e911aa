package fr.clubbusiness.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.clubbusiness.message.MailConfig.Encryption;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.util.Date;
import java.util.Properties;

/** Hands mails to the mail server, each over a connection of its own: one that is kept may have ended on the other side. */
@ApplicationScoped
class MailServer {
    /** One node sends one mail at a time: a server that does not answer soon gets it later. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final MailConfig config;
    private final Session session;

    MailServer(MailConfig config) {
        this.config = config;
        var patience = String.valueOf(PATIENCE.toMillis());
        var settings = new Properties();
        settings.setProperty("mail.smtp.host", config.host());
        settings.setProperty("mail.smtp.port", String.valueOf(config.port()));
        settings.setProperty("mail.smtp.connectiontimeout", patience);
        settings.setProperty("mail.smtp.timeout", patience);
        settings.setProperty("mail.smtp.writetimeout", patience);
        settings.setProperty("mail.smtp.auth", String.valueOf(config.username().isPresent()));
        settings.setProperty("mail.smtp.starttls.required", isSet(Encryption.STARTTLS));
        settings.setProperty("mail.smtp.ssl.enable", isSet(Encryption.TLS));
        this.session = Session.getInstance(settings);
    }

    private String isSet(Encryption encryption) {
        return String.valueOf(config.encryption() == encryption);
    }

    /**
     * Sends it, as text and as a page.
     *
     * @throws MessagingException the server is not there, did not answer within five seconds, or refused
     */
    void send(OutgoingMessage message) throws MessagingException {
        Transport.send(
                mail(message), config.username().orElse(null), config.password().orElse(null));
    }

    private MimeMessage mail(OutgoingMessage message) throws MessagingException {
        var text = new MimeBodyPart();
        text.setText(message.text(), UTF_8.name());
        var page = new MimeBodyPart();
        page.setText(message.html(), UTF_8.name(), "html");
        var mail = new NumberedMail(session, "<%s@club>".formatted(message.id()));
        mail.setFrom(config.from());
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress(message.to(), true));
        mail.setSubject(message.title(), UTF_8.name());
        mail.setSentDate(Date.from(message.at()));
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setContent(new MimeMultipart("alternative", text, page));
        return mail;
    }

    /** A mail that keeps its number when it leaves, however often it does: its reader recognises it. */
    private static final class NumberedMail extends MimeMessage {
        private final String number;

        NumberedMail(Session session, String number) {
            super(session);
            this.number = number;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", number);
        }
    }
}
