package fr.clubbusiness.introduction;

import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.beneficiary.ContactSheet;
import fr.clubbusiness.introduction.rule.CancelReason;
import fr.clubbusiness.introduction.rule.DeclineReason;
import fr.clubbusiness.introduction.rule.Disclosure;
import fr.clubbusiness.introduction.rule.Initiator;
import fr.clubbusiness.introduction.rule.IntroductionStatus;
import fr.clubbusiness.introduction.rule.Party;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the poster of a need may read of a person and of the other side's words; {@link ToldIntroduction} says where it stands. */
final class PosterWords {
    /** The reasons that a company gives itself; a structure's own (training, conditions, placed elsewhere) tell of the person's life. */
    private static final Set<String> TOLD_TO_POSTER = Stream.concat(
                    DeclineReason.of(Party.COMPANY).stream(), Arrays.stream(CancelReason.values()))
            .map(Enum::name)
            .collect(Collectors.toUnmodifiableSet());

    private PosterWords() {}

    /** A reason as told: every one to structures and advisers, to the poster only those of its own kind. */
    static @Nullable String reason(@Nullable String reason, boolean poster) {
        return reason == null || !poster || TOLD_TO_POSTER.contains(reason) ? reason : null;
    }

    /** How it ended, with the comment only of one's own side. */
    static IntroductionView.@Nullable Ended end(@Nullable IntroductionEnd end, boolean poster) {
        if (end == null) {
            return null;
        }
        var comment = poster && end.by() != Initiator.COMPANY ? null : end.comment();
        return new IntroductionView.Ended(end.at(), end.by(), reason(end.reason(), poster), comment);
    }

    /** The person's contact sheet, while this introduction (and not another of the same company) lets the poster know it. */
    static @Nullable ContactSheet identity(
            IntroductionStatus status, IntroductionFacts facts, LocalDate today, ZoneId zone) {
        var ended = facts.end() == null ? facts.updatedAt() : facts.end().at();
        var since = LocalDate.ofInstant(ended, zone);
        if (!Disclosure.toCompany(status, facts.sharedAt() != null, since, today)) {
            return null;
        }
        return Beneficiary.<Beneficiary>findByIdOptional(facts.beneficiary())
                .flatMap(ContactSheet::of)
                .orElse(null);
    }
}
