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

/** What is to come in the introductions of somebody: when they meet, and until when their side is waited for. By references alone. */
public final class Agenda {
    /** Days for which what is past is still told. */
    public static final int DAYS_AGO = 30;
    /** Introductions that are told of: the newest. */
    static final int MOST = 1_000;

    private static final String TO_COME = """
            clubId = :club and status in :living
            and (deadline >= :since or interview.at >= :sinceInstant)
            """;

    /** One thing to come. */
    public sealed interface Entry {
        /** The introduction. */
        Of of();
    }

    /**
     * The introduction that something is to come in.
     *
     * @param id its key
     * @param reference its short reference
     * @param need short reference of its need
     * @param changedAt when it last changed
     */
    public record Of(UUID id, String reference, String need, Instant changedAt) {}

    /** An interview. */
    public record Meeting(Of of, Instant at, Interview.@Nullable Format format) implements Entry {}

    /** The last day for an answer of this side. */
    public record Answer(Of of, LocalDate by, Party from) implements Entry {
        /** The side that is waited for, in French. */
        public String awaited() {
            return from.label();
        }
    }

    private Agenda() {}

    /** What the caller is told, in the transaction under way. */
    public static List<Entry> of(Caller caller, Clock clock) {
        var since = LocalDate.now(clock).minusDays(DAYS_AGO);
        var parameters = new HashMap<String, Object>(Map.of(
                "club", caller.club(),
                "living", Set.of(PROPOSED, SHARED, INTERVIEWING, TRIAL, HIRED),
                "since", since,
                "sinceInstant", since.atStartOfDay(clock.getZone()).toInstant()));
        var seen = Access.INTRODUCTIONS.condition(caller, "structureId = :own or employerId = :own");
        parameters.putAll(seen.values());
        var introductions = Introduction.<Introduction>find(
                        TO_COME + " and " + seen.hql() + " order by id desc", parameters)
                .page(0, MOST)
                .list();
        var needs = needs(introductions);
        return introductions.stream()
                .map(it -> new ToldIntroduction(new CallerSides(it, CallerSides.sides(caller, it)), clock))
                .flatMap(told -> entries(told, needs.getOrDefault(told.facts().need(), "")))
                .toList();
    }

    private static Stream<Entry> entries(ToldIntroduction told, String need) {
        var sides = told.sides().own();
        if (sides.isEmpty()) {
            return Stream.of();
        }
        var introduction = told.introduction();
        var of = new Of(introduction.id(), introduction.reference(), need, told.updatedAt());
        var meeting = told.facts().interview();
        var deadline = told.deadline();
        Stream<Entry> meetings =
                meeting == null ? Stream.of() : Stream.of(new Meeting(of, meeting.at(), meeting.format()));
        Stream<Entry> answers = deadline == null
                ? Stream.of()
                : told.awaiting().stream()
                        .filter(party -> concerns(party, sides))
                        .map(party -> new Answer(of, deadline, party));
        return Stream.concat(meetings, answers);
    }

    /** An adviser follows both sides; the others their own. */
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
