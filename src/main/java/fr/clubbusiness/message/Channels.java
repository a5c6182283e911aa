package fr.clubbusiness.message;

import fr.clubbusiness.vocabulary.ContactChannel;
import jakarta.enterprise.context.ApplicationScoped;

/** Which channels this club has. */
@ApplicationScoped
public class Channels {
    private final Delivery delivery;

    Channels(Delivery delivery) {
        this.delivery = delivery;
    }

    /** Whether the club sends messages by this channel. It sends no letter: structures print them. */
    public boolean sends(ContactChannel channel) {
        return delivery.sends(channel);
    }
}
