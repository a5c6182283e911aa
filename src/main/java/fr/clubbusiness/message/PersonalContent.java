package fr.clubbusiness.message;

import fr.clubbusiness.vocabulary.ContactChannel;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Finds the words of messages to people. Each implementation is a bean of the feature that the messages are about. */
public interface PersonalContent {
    /** The kinds whose words it finds. */
    Set<MessageKind> kinds();

    /**
     * The words for the person, as things are now. It may be called several times for one message.
     *
     * @param subject what the message is about
     * @param occasion what happened, as {@link Outbox#postToPerson} was told
     * @return empty when it no longer matters; without an address when the person can no longer be reached so
     */
    Optional<PersonalMessage> write(MessageKind kind, UUID subject, ContactChannel channel, String occasion);

    /** The message was given up: it could not be delivered. It is called in the transaction that notes it. */
    void failed(MessageKind kind, UUID subject, String occasion);
}
