package fr.clubbusiness.message;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Finds the words of messages. Each implementation is a bean of the feature that the messages are about. */
public interface MessageContent {
    /** The kinds whose words it finds. */
    Set<MessageKind> kinds();

    /**
     * The words for a reader, as things are now.
     *
     * @param reader the organisation that reads them
     * @param subject what the message is about
     * @param occasion what happened, as {@link Outbox#post} was told
     * @return empty when the reader may no longer read of it, there is nothing left to do, or something else has happened since
     */
    Optional<MessageLine> line(MessageKind kind, UUID reader, UUID subject, String occasion);
}
