package fr.clubbusiness.message;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

/** Where messages go. */
@ConfigMapping(prefix = "club.messages")
interface MessagesConfig {
    /** Ways out of the club. */
    enum Delivery {
        /** Nowhere: they wait, until an operator says where a mail server is. */
        NONE,
        /** To the page {@code /mail} of this node and nowhere else: on a developer's machine. */
        SHOWN,
        /** Mails to the server of {@code club.mail.*}, SMS to the gateway. */
        SMTP
    }

    /** None unless an operator says otherwise. */
    @WithDefault("NONE")
    Delivery delivery();

    /** The gateway of SMS; without one the club sends none. */
    Sms sms();

    /** How the gateway is reached. */
    interface Sms {
        /** Takes {@code POST {"id": …, "to": "+33612345678", "text": …}}. */
        Optional<URI> url();

        /** Sent to it as a bearer token. */
        Optional<String> token();
    }
}
