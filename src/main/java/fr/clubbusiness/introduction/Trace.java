package fr.clubbusiness.introduction;

import fr.clubbusiness.security.Actor;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.security.Event;
import fr.clubbusiness.security.Events;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The event rows of introductions: what their history is read from, and how a step asked twice is known. */
@ApplicationScoped
class Trace {
    private final Events events;
    private final CurrentCaller current;

    Trace(Events events, CurrentCaller current) {
        this.events = events;
        this.current = current;
    }

    /** The introduction moved from one status to the one it has now, or stays while something of it changed. */
    void of(Introduction introduction, String what, @Nullable IntroductionStatus from, @Nullable String why) {
        events.moved(Event.Subject.INTRODUCTION, introduction.id(), what, from, introduction.trueStatus(), why);
    }

    /** Whether the caller's organisation is who brought the introduction to the status it has now. */
    boolean isRepeat(Introduction introduction, IntroductionStatus status) {
        return introduction.trueStatus() == status
                && lastMover(introduction)
                        .filter(current.get().actor()::isSameParty)
                        .isPresent();
    }

    private static Optional<Actor> lastMover(Introduction introduction) {
        return Event.of(introduction.id()).stream()
                .filter(event -> introduction.trueStatus().name().equals(event.to()))
                .filter(event -> !Objects.equals(event.to(), event.from()))
                .reduce((_, last) -> last)
                .map(Event::actor);
    }
}
