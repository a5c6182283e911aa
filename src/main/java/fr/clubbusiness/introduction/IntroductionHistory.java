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

/** Writes and reads the events of introductions. They are the history that callers read, and they show whether a step is a repeat. */
@ApplicationScoped
public class IntroductionHistory {
    private final History events;
    private final CurrentCaller current;

    IntroductionHistory(History events, CurrentCaller current) {
        this.events = events;
        this.current = current;
    }

    /**
     * Records that the introduction moved from {@code from} to its present status. With {@code from} equal to that status, something else
     * changed.
     */
    public void record(
            Introduction introduction, String what, @Nullable IntroductionStatus from, @Nullable String why) {
        events.moved(SubjectKind.INTRODUCTION, introduction.id(), what, from, introduction.trueStatus(), why);
    }

    /** Whether the introduction has this status because of a step of the caller's organisation. */
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
