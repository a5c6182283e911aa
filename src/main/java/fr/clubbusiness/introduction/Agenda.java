package fr.clubbusiness.introduction;

import static fr.clubbusiness.introduction.rule.IntroductionStatus.HIRED;
import static fr.clubbusiness.introduction.rule.IntroductionStatus.INTERVIEWING;
import static fr.clubbusiness.introduction.rule.IntroductionStatus.PROPOSED;
import static fr.clubbusiness.introduction.rule.IntroductionStatus.SHARED;
import static fr.clubbusiness.introduction.rule.IntroductionStatus.TRIAL;

import fr.clubbusiness.introduction.rule.Initiator;
import fr.clubbusiness.introduction.rule.Party;
import fr.clubbusiness.need.LabourNeed;
import fr.clubbusiness.security.Access;
import fr.clubbusiness.security.Caller;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The coming dates in a caller's introductions: interviews, and last days for an answer. It holds references and no personal data. */
public final class Agenda {
    /** Days during which a past date stays in the agenda. */
    public static final int PAST_DAYS = 30;
    /** Introductions read at most, the newest first. */
    static final int MAX_INTRODUCTIONS = 1_000;

    private static final String COMING = """
            clubId = :club and status in :living
            and (wait.deadline >= :since or interview.at >= :sinceInstant)
            """;

    /** Those of the member's people, to the needs they wrote, and of the tasks they took. */
    private static final String FOLLOWED_BY_MEMBER = """
             and (beneficiaryId in (select b.id from Beneficiary b where b.referentId = :member)
               or exists (select 1 from HistoryEntry h where h.subjectId = needId and h.type = 'CREATED' and h.memberId = :member)
               or id in (select t.subjectId from Task t where t.assigneeId = :member and t.status = OPEN))
            """;

    /** One date in the agenda. */
    public sealed interface Entry {
        /** The introduction that the date belongs to. */
        Subject subject();
    }

    /**
     * The introduction that a date belongs to.
     *
     * @param id its key
     * @param reference its short reference
     * @param need short reference of its need
     * @param changedAt when it last changed
     */
    public record Subject(UUID id, String reference, String need, Instant changedAt) {}

    /** An interview. */
    public record Meeting(Subject subject, Instant at, Interview.@Nullable Format format) implements Entry {}

    /** The last day for an answer of one side. */
    public record Answer(Subject subject, LocalDate by, Party from) implements Entry {
        /** The side that must answer, in French. */
        public String awaited() {
            return from.label();
        }
    }

    private Agenda() {}

    /**
     * The caller's dates, read in the current transaction.
     *
     * @param onlyMine only what the caller follows
     */
    public static List<Entry> of(Caller caller, boolean onlyMine, Clock clock) {
        var since = LocalDate.now(clock).minusDays(PAST_DAYS);
        var parameters = new HashMap<String, Object>(Map.of(
                "club", caller.club(),
                "living", Set.of(PROPOSED, SHARED, INTERVIEWING, TRIAL, HIRED),
                "since", since,
                "sinceInstant", since.atStartOfDay(clock.getZone()).toInstant()));
        var seen = Access.INTRODUCTIONS.condition(caller, "structureId = :own or employerId = :own");
        parameters.putAll(seen.values());
        if (onlyMine) {
            parameters.put("member", caller.member());
        }
        var introductions = Introduction.<Introduction>find(
                        COMING + " and " + seen.hql() + (onlyMine ? FOLLOWED_BY_MEMBER : "") + " order by id desc",
                        parameters)
                .page(0, MAX_INTRODUCTIONS)
                .list();
        var needs = needs(introductions);
        return introductions.stream()
                .map(it -> new VisibleIntroduction(new CallerSides(it, CallerSides.sides(caller, it)), clock))
                .flatMap(visible ->
                        entries(visible, needs.getOrDefault(visible.facts().need(), "")))
                .toList();
    }

    private static Stream<Entry> entries(VisibleIntroduction visible, String need) {
        var sides = visible.sides().own();
        if (sides.isEmpty()) {
            return Stream.of();
        }
        var introduction = visible.introduction();
        var subject = new Subject(introduction.id(), introduction.reference(), need, visible.updatedAt());
        var meeting = visible.facts().interview();
        var deadline = visible.deadline();
        Stream<Entry> meetings =
                meeting == null ? Stream.of() : Stream.of(new Meeting(subject, meeting.at(), meeting.format()));
        Stream<Entry> answers = deadline == null
                ? Stream.of()
                : visible.awaiting().stream()
                        .filter(party -> concerns(party, sides))
                        .map(party -> new Answer(subject, deadline, party));
        return Stream.concat(meetings, answers);
    }

    /** An adviser follows both sides; each side follows its own answers. */
    private static boolean concerns(Party party, Set<Initiator> sides) {
        return sides.contains(Initiator.ADVISER)
                || sides.contains(
                        switch (party) {
                            case STRUCTURE -> Initiator.STRUCTURE;
                            case COMPANY -> Initiator.COMPANY;
                        });
    }

    private static Map<UUID, String> needs(List<Introduction> introductions) {
        return LabourNeed.<LabourNeed>list(
                        "id in ?1",
                        introductions.stream().map(it -> it.facts().need()).toList())
                .stream()
                .collect(Collectors.toMap(LabourNeed::id, LabourNeed::reference));
    }
}
