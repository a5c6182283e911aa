package fr.clubbusiness.message;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where messages go. */
@ConfigMapping(prefix = "club.messages")
interface MessagesConfig {
    /** Ways out of the club. */
    enum Delivery {
        /** Nowhere: they wait, until an operator says where a mail server is. */
        NONE,
        /** To the page {@code /mail} of this node and nowhere else: on a developer's machine. */
        SHOWN,
        /** To the mail server of {@code quarkus.mailer.*}. */
        SMTP
    }

    /** None unless an operator says otherwise. */
    @WithDefault("NONE")
    Delivery delivery();
}
