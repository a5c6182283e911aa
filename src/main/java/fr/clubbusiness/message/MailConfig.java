package fr.clubbusiness.message;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** The mail server of the operator. */
@ConfigMapping(prefix = "club.mail")
interface MailConfig {
    /** How mails are hidden from whoever listens on the way. */
    enum Encryption {
        /** Not at all: for a server on the same machine. */
        NONE,
        /** From the first command on, where the server offers it; where it does not, no mail is sent. Usual on port 587. */
        STARTTLS,
        /** From the first byte on. Usual on port 465. */
        TLS
    }

    /** Its name. */
    @WithDefault("localhost")
    String host();

    /** Where it listens. */
    @WithDefault("587")
    int port();

    /** As whom the club signs in; without a name it does not. */
    Optional<String> username();

    /** Goes with the name. */
    Optional<String> password();

    /** Encrypted unless an operator says otherwise. */
    @WithDefault("STARTTLS")
    Encryption encryption();

    /** The sender of all mails. */
    @WithDefault("club@localhost")
    String from();
}
