package fr.clubbusiness.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.clubbusiness.message.MailConfig.Encryption;
import fr.clubbusiness.message.OutgoingMessage.Line;
import fr.clubbusiness.vocabulary.ContactChannel;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Mails leave as they were written, and never in clear where they are to be encrypted. */
@QuarkusTest
class MailServerTest {
    private final GreenMail server =
            new GreenMail(new ServerSetup[] {new ServerSetup(0, null, "smtp"), new ServerSetup(0, null, "smtps")});

    private record Config(int port, Encryption encryption, Optional<String> username, Optional<String> password)
            implements MailConfig {
        @Override
        public String host() {
            return "localhost";
        }

        @Override
        public String from() {
            return "Club <club@agence.example>";
        }
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void a_mail_says_in_text_and_in_a_page_what_it_has_to_say_under_its_number() throws Exception {
        server.start();
        var message = message("camille@personne.example", "Réponse attendue à l’étape « accord »");
        new MailServer(inClear(Optional.empty())).send(message);
        assertThat(server.getReceivedMessages()).singleElement().satisfies(mail -> {
            assertThat(mail.getFrom()[0]).hasToString("Club <club@agence.example>");
            assertThat(mail.getAllRecipients()).singleElement().hasToString("camille@personne.example");
            assertThat(mail.getSubject()).isEqualTo(message.title());
            assertThat(mail.getMessageID()).isEqualTo("<%s@club>".formatted(message.id()));
            assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            var parts = (Multipart) mail.getContent();
            assertThat(mail.getContentType()).startsWith("multipart/alternative");
            assertThat(parts.getBodyPart(0)
                            .getContent()
                            .toString()
                            .replace("\r\n", "\n")
                            .strip())
                    .isEqualTo(message.text().strip());
            assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
        });
    }

    @Test
    void the_club_signs_in_where_it_has_a_name() throws Exception {
        server.start();
        server.setUser("club", "club", "secret");
        new MailServer(inClear(Optional.of("secret"))).send(message("camille@personne.example", "Bonjour"));
        assertThat(server.getReceivedMessages()).hasSize(1);
        var wrong = new MailServer(inClear(Optional.of("else")));
        assertThatThrownBy(() -> wrong.send(message("camille@personne.example", "Bonjour")))
                .isInstanceOf(MessagingException.class);
    }

    /** The server here offers no STARTTLS, and nobody vouches for its certificate. */
    @ParameterizedTest
    @EnumSource(value = Encryption.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void a_server_that_cannot_be_trusted_to_hide_a_mail_gets_none(Encryption encryption) {
        server.start();
        var port = (encryption == Encryption.TLS ? server.getSmtps() : server.getSmtp()).getPort();
        var mails = new MailServer(new Config(port, encryption, Optional.empty(), Optional.empty()));
        assertThatThrownBy(() -> mails.send(message("camille@personne.example", "Bonjour")))
                .isInstanceOf(MessagingException.class);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void an_address_that_is_none_is_refused_and_not_cut_into_two() {
        server.start();
        var mails = new MailServer(inClear(Optional.empty()));
        for (var address : List.of("", "camille", "a@b.example, c@d.example", "a@b.example\r\nBcc: c@d.example")) {
            assertThatThrownBy(() -> mails.send(message(address, "Bonjour")))
                    .as(address)
                    .isInstanceOf(MessagingException.class);
        }
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    private Config inClear(Optional<String> password) {
        return new Config(server.getSmtp().getPort(), Encryption.NONE, password.map(_ -> "club"), password);
    }

    private static OutgoingMessage message(String to, String title) {
        return new OutgoingMessage(
                UUID.randomUUID(),
                ContactChannel.EMAIL,
                to,
                title,
                "Club",
                List.of(new Line("Une personne vous est présentée.", "https://club.example/r/1")),
                Instant.now());
    }
}
