package fr.clubbusiness.pathway.rule;

import static fr.clubbusiness.pathway.rule.LiftedFact.AVAILABLE_FROM;
import static fr.clubbusiness.pathway.rule.LiftedFact.DRIVING_LICENCES;
import static fr.clubbusiness.pathway.rule.LiftedFact.FRENCH_ORAL;
import static fr.clubbusiness.pathway.rule.LiftedFact.FRENCH_WRITTEN;
import static fr.clubbusiness.pathway.rule.LiftedFact.MAX_JOURNEY_MINUTES;
import static fr.clubbusiness.pathway.rule.LiftedFact.TRANSPORT;
import static fr.clubbusiness.pathway.rule.LiftedFact.WEEKLY_HOURS_MAX;

import fr.clubbusiness.beneficiary.Barrier;
import fr.clubbusiness.beneficiary.Facts.Reach;
import fr.clubbusiness.vocabulary.DrivingLicence;
import fr.clubbusiness.vocabulary.FrenchLevel;
import fr.clubbusiness.vocabulary.TransportMode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which facts of a person the end of a barrier may change, and to what: one small step for each fact, which the person's structure knows to be true or
 * not. Only what makes more jobs possible is proposed. A fact that says nothing excludes no job, so nothing is proposed for it. What the structure
 * answered since the barrier was lifted is not proposed again.
 *
 * @param answered the answers to what this barrier proposed since it was last lifted
 */
public record LiftedBarrierRules(Barrier barrier, List<AnsweredProposal> answered, LocalDate today) {
    /** Full time: C. trav. L3121-27. */
    public static final int FULL_TIME_HOURS = 35;

    /** As many minutes as help with mobility makes up for in a near-miss ({@code matching.law.Journey}). */
    public static final int LONGER_JOURNEY_MINUTES = 15;

    /** The longest journey that a person can accept. */
    public static final int LONGEST_JOURNEY_MINUTES = 120;

    public LiftedBarrierRules {
        answered = List.copyOf(answered);
    }

    /** The facts that the end of a barrier may change. Health and the rest change none: what a person excludes is theirs to say. */
    public static List<LiftedFact> facts(Barrier barrier) {
        return switch (barrier) {
            case MOBILITY -> List.of(DRIVING_LICENCES, TRANSPORT, MAX_JOURNEY_MINUTES);
            case LANGUAGE -> List.of(FRENCH_ORAL, FRENCH_WRITTEN);
            case LITERACY -> List.of(FRENCH_WRITTEN);
            case CHILDCARE, AVAILABILITY -> List.of(WEEKLY_HOURS_MAX, AVAILABLE_FROM);
            case HOUSING, HEALTH, DIGITAL, ADMINISTRATIVE, FINANCIAL -> List.of();
        };
    }

    /** What may have become true with the end of the barrier and is still to be answered, by fact, the smallest step first. */
    public List<FactProposal> proposals(Reach now) {
        return facts(barrier).stream().flatMap(fact -> open(fact, now)).toList();
    }

    /** The proposal with these values; empty when nothing like it is proposed. */
    public Optional<FactProposal> proposal(LiftedFact fact, List<String> proposed, Reach now) {
        return proposals(now).stream()
                .filter(proposal ->
                        proposal.fact() == fact && proposal.proposed().equals(proposed))
                .findFirst();
    }

    /** All that is proposed at once: of each fact the largest step. */
    public Reach together(Reach now) {
        var reach = now;
        for (var fact : facts(barrier)) {
            reach = open(fact, reach)
                    .reduce((_, larger) -> larger)
                    .map(FactProposal::reach)
                    .orElse(reach);
        }
        return reach;
    }

    private Stream<FactProposal> open(LiftedFact fact, Reach now) {
        return steps(fact, now, today)
                .map(reach -> new FactProposal(fact, reach))
                .filter(proposal -> answered.stream().noneMatch(answer -> answer.settles(proposal)));
    }

    private static Stream<Reach> steps(LiftedFact fact, Reach now, LocalDate today) {
        return switch (fact) {
            case DRIVING_LICENCES -> licence(now);
            case TRANSPORT -> fasterWays(now);
            case MAX_JOURNEY_MINUTES -> longerJourney(now);
            case FRENCH_ORAL -> next(now.frenchOral()).map(now::withFrenchOral);
            case FRENCH_WRITTEN -> next(now.frenchWritten()).map(now::withFrenchWritten);
            case WEEKLY_HOURS_MAX -> fullTime(now);
            case AVAILABLE_FROM -> availableNow(now, today);
        };
    }

    private static Stream<Reach> licence(Reach now) {
        var held = now.drivingLicences();
        return held.stream().anyMatch(licence -> licence.covers(DrivingLicence.B))
                ? Stream.of()
                : Stream.of(now.withDrivingLicences(with(held, DrivingLicence.B)));
    }

    /** The fastest way decides which jobs can be reached, so a slower one changes nothing. */
    private static Stream<Reach> fasterWays(Reach now) {
        var speed = LiftedFact.fastest(now.transport()).speed();
        return Stream.of(TransportMode.values())
                .filter(mode -> mode.speed() > speed)
                .sorted(Comparator.comparingDouble(TransportMode::speed))
                .map(mode -> now.withTransport(with(now.transport(), mode)));
    }

    private static Stream<Reach> longerJourney(Reach now) {
        var longer = Math.min(now.maxJourneyMinutes() + LONGER_JOURNEY_MINUTES, LONGEST_JOURNEY_MINUTES);
        return longer == now.maxJourneyMinutes() ? Stream.of() : Stream.of(now.withMaxJourneyMinutes(longer));
    }

    private static Stream<FrenchLevel> next(@Nullable FrenchLevel level) {
        return level == null
                ? Stream.of()
                : Stream.of(FrenchLevel.values()).filter(higher -> level.stepsBelow(higher) == 1);
    }

    private static Stream<Reach> fullTime(Reach now) {
        var fullTime = BigDecimal.valueOf(FULL_TIME_HOURS);
        var most = now.weeklyHoursMax();
        return most == null || most.compareTo(fullTime) >= 0
                ? Stream.of()
                : Stream.of(now.withWeeklyHoursMax(fullTime));
    }

    private static Stream<Reach> availableNow(Reach now, LocalDate today) {
        var from = now.availableFrom();
        return from == null || !from.isAfter(today) ? Stream.of() : Stream.of(now.withAvailableFrom(null));
    }

    private static <T> List<T> with(List<T> held, T more) {
        return Stream.concat(held.stream(), Stream.of(more)).toList();
    }
}
