package fr.clubbusiness.event;

import fr.clubbusiness.event.rule.EventAccessibility;
import fr.clubbusiness.event.rule.EventAudience;
import fr.clubbusiness.event.rule.EventKind;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said of an event, beside its times and seats.
 *
 * @param place where people meet; null when all of it is online
 * @param onlineUrl where to take part from elsewhere; null when nobody can
 */
@Embeddable
public record EventDetails(
        @Enumerated(EnumType.STRING) EventKind kind,
        String title,
        @Nullable String description,
        @Embedded @Nullable EventPlace place,
        @Nullable String onlineUrl,
        @Enumerated(EnumType.STRING) EventAudience audience,
        @Enumerated(EnumType.STRING) List<EventAccessibility> accessibility,
        @Nullable String series) {

    static EventDetails of(EventRequest asked) {
        return new EventDetails(
                asked.kind(),
                asked.title(),
                asked.description(),
                asked.place(),
                asked.onlineUrl(),
                asked.audience(),
                asked.sortedAccessibility(),
                asked.series());
    }
}
