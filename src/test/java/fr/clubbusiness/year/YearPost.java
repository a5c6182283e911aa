package fr.clubbusiness.year;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import fr.clubbusiness.TestDatabase;
import fr.clubbusiness.message.SmsGatewayStub;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The mail server and the gateway of SMS of the year: they take everything, and show the addresses at which people may answer. */
final class YearPost implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("http://localhost:\\d+/r/[A-Za-z0-9_-]+");

    private final SmsGatewayStub sms = new SmsGatewayStub();
    private final GreenMail mails =
            new GreenMail(new ServerSetup(Integer.parseInt(System.getProperty(TestDatabase.MAIL_PORT)), null, "smtp"));

    YearPost() throws IOException {
        mails.start();
    }

    /** The addresses in what came since the last time, by message. */
    Map<UUID, String> collect() {
        var addresses = new HashMap<UUID, String>();
        for (var message : sms.received()) {
            address(message.path("text").asText())
                    .ifPresent(address ->
                            addresses.put(UUID.fromString(message.path("id").asText()), address));
        }
        sms.received().clear();
        try {
            for (var mail : mails.getReceivedMessages()) {
                var text = GreenMailUtil.getBody(mail).replaceAll("=\\r?\\n", "");
                var id = mail.getHeader("Message-ID", null).replaceAll("[<>]|@.*", "");
                address(text).ifPresent(address -> addresses.put(UUID.fromString(id), address));
            }
            mails.purgeEmailFromAllMailboxes();
        } catch (MessagingException | FolderException broken) {
            throw new IllegalStateException(broken);
        }
        return addresses;
    }

    private static Optional<String> address(String text) {
        var found = ADDRESS.matcher(text);
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }

    @Override
    public void close() {
        mails.stop();
        sms.close();
    }
}
