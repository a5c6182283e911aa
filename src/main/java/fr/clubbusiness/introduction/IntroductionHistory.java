package fr.clubbusiness.introduction;

import fr.clubbusiness.history.History;
import fr.clubbusiness.history.HistoryEntry;
import fr.clubbusiness.introduction.rule.IntroductionStatus;
import fr.clubbusiness.security.Actor;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The event rows of introductions: what their history is read from, and how a step asked twice is known. */
@ApplicationScoped
public class IntroductionHistory {
    private final History events;
    private final CurrentCaller current;

    IntroductionHistory(History events, CurrentCaller current) {
        this.events = events;
        this.current = current;
    }

    /** The introduction moved from one status to the one it has now, or stays while something of it changed. */
    public void of(Introduction introduction, String what, @Nullable IntroductionStatus from, @Nullable String why) {
        events.moved(SubjectKind.INTRODUCTION, introduction.id(), what, from, introduction.trueStatus(), why);
    }

    /** Whether the caller's organisation is who brought the introduction to the status it has now. */
    public boolean isRepeat(Introduction introduction, IntroductionStatus status) {
        return introduction.trueStatus() == status
                && lastMover(introduction)
                        .filter(current.get().actor()::isSameParty)
                        .isPresent();
    }

    private static Optional<Actor> lastMover(Introduction introduction) {
        return HistoryEntry.of(introduction.id()).stream()
                .filter(event -> introduction.trueStatus().name().equals(event.to()))
                .filter(event -> !Objects.equals(event.to(), event.from()))
                .reduce((_, last) -> last)
                .map(HistoryEntry::actor);
    }
}
