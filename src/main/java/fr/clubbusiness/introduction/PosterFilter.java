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

/**
 * What the poster of a need may read about a person, and of the words of the other side. {@link VisibleIntroduction} decides the status.
 */
final class PosterFilter {
    /** The reasons that a company can give. Those of a structure (training, conditions, hired elsewhere) would reveal the person's life. */
    private static final Set<String> SHOWN_TO_POSTER = Stream.concat(
                    DeclineReason.of(Party.COMPANY).stream(), Arrays.stream(CancelReason.values()))
            .map(Enum::name)
            .collect(Collectors.toUnmodifiableSet());

    private PosterFilter() {}

    /** The reason that a reader sees: any reason for structures and advisers, only its own kind for the poster. */
    static @Nullable String reason(@Nullable String reason, boolean poster) {
        return reason == null || !poster || SHOWN_TO_POSTER.contains(reason) ? reason : null;
    }

    /** How it ended. The poster reads only its own comment. */
    static IntroductionView.@Nullable Ended end(@Nullable IntroductionEnd end, boolean poster) {
        if (end == null) {
            return null;
        }
        var comment = poster && end.by() != Initiator.COMPANY ? null : end.comment();
        return new IntroductionView.Ended(end.at(), end.by(), reason(end.reason(), poster), comment);
    }

    /** Whether this introduction, or its contract, still has the poster call whoever accompanies the person. */
    static boolean isCalling(IntroductionStatus status, IntroductionFacts facts, @Nullable Hire hire, LocalDate today) {
        var contractEnd = hire == null ? null : hire.lastDay();
        return Disclosure.ofStructure(status, facts.sharedAt() != null, contractEnd, today);
    }

    /**
     * The person's contact sheet, while this introduction allows the poster to read it. Another introduction of the same company does not
     * count.
     */
    static @Nullable ContactSheet identity(
            IntroductionStatus status,
            IntroductionFacts facts,
            @Nullable LocalDate contractEnd,
            LocalDate today,
            ZoneId zone) {
        var ended = facts.end() == null ? facts.updatedAt() : facts.end().at();
        var since = LocalDate.ofInstant(ended, zone);
        if (!Disclosure.toCompany(status, facts.sharedAt() != null, since, contractEnd, today)) {
            return null;
        }
        return Beneficiary.<Beneficiary>findByIdOptional(facts.beneficiary())
                .flatMap(ContactSheet::of)
                .orElse(null);
    }
}
