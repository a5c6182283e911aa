package fr.clubbusiness.introduction;

import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.beneficiary.ContactSheet;
import fr.clubbusiness.security.Event;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the poster of a need may be told of a person and of the other side's words. One page, so that nothing slips through a view. */
final class Said {
    /** The reasons that a company gives itself; a structure's own (training, conditions, placed elsewhere) tell of the person's life. */
    private static final Set<String> TOLD_TO_POSTER = Stream.concat(
                    DeclineReason.of(Party.COMPANY).stream(), Arrays.stream(CancelReason.values()))
            .map(Enum::name)
            .collect(Collectors.toUnmodifiableSet());

    private static final String SUSPENDED = IntroductionStatus.SUSPENDED.name();

    private Said() {}

    /** The status as told: the poster is not told that somebody whom it does not know yet was hired elsewhere. */
    static IntroductionStatus status(Introduction introduction, boolean poster) {
        var hidden = poster
                && introduction.facts().sharedAt() == null
                && introduction.status() == IntroductionStatus.SUSPENDED;
        return hidden ? IntroductionStatus.PROPOSED : introduction.status();
    }

    /** Until when an answer is waited for, by the status as told. */
    static @Nullable LocalDate deadline(Introduction introduction, boolean poster) {
        var waits = status(introduction, poster).awaiting().isPresent();
        return waits ? introduction.facts().deadline() : null;
    }

    /** Whether a line of history is told: that of a suspension not to a poster that did not know the person yet. */
    static boolean isTold(Event event, IntroductionFacts facts, boolean poster) {
        return !poster || !SUSPENDED.equals(event.to()) || wasShared(event, facts);
    }

    /** The status before a line of history; what follows a suspension that was not told follows the proposal. */
    static @Nullable String from(Event event, IntroductionFacts facts, boolean poster) {
        var hidden = poster && SUSPENDED.equals(event.from()) && !wasShared(event, facts);
        return hidden ? IntroductionStatus.PROPOSED.name() : event.from();
    }

    private static boolean wasShared(Event event, IntroductionFacts facts) {
        var shared = facts.sharedAt();
        return shared != null && !event.at().isBefore(shared);
    }

    /** A reason as told: every one to structures and advisers, to the poster only those of its own kind. */
    static @Nullable String reason(@Nullable String reason, boolean poster) {
        return reason == null || !poster || TOLD_TO_POSTER.contains(reason) ? reason : null;
    }

    /** How it ended, with the comment only of one's own side. */
    static IntroductionView.@Nullable Ended end(@Nullable End end, boolean poster) {
        if (end == null) {
            return null;
        }
        var comment = poster && end.by() != Initiator.COMPANY ? null : end.comment();
        return new IntroductionView.Ended(end.at(), end.by(), reason(end.reason(), poster), comment);
    }

    /** The person's contact sheet, while this introduction (and not another of the same company) lets the poster know it. */
    static @Nullable ContactSheet identity(Introduction introduction, Clock clock) {
        var facts = introduction.facts();
        var ended = facts.end() == null ? facts.updatedAt() : facts.end().at();
        var since = LocalDate.ofInstant(ended, clock.getZone());
        if (!Disclosure.toCompany(introduction.status(), facts.sharedAt() != null, since, LocalDate.now(clock))) {
            return null;
        }
        return Beneficiary.<Beneficiary>findByIdOptional(facts.beneficiary())
                .flatMap(ContactSheet::of)
                .orElse(null);
    }
}
