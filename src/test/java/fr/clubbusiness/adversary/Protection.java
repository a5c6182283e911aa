package fr.clubbusiness.adversary;

import java.util.List;
import java.util.stream.Stream;

/**
 * What keeps a secret in a company's view. {@link UnprotectedClub} makes the same lists from the production classes without one of them, and the
 * adversary must then win.
 *
 * <p>Protections of the law and of the order are really left out there: the demand, the profile or the viewpoint given to {@code MatchLaw} is another
 * one. Protections that consist in a datum that no answer has are switched off by giving the adversary this datum, as the test knows it from what it
 * planted or as the other side reads it. Each constant says which way.
 *
 * <p>Limits of use (needs, sets of criteria, people new to an employer, requests) keep no single secret: they bound how many are asked. {@code
 * NeedLimitsTest}, {@code NewPeopleTest} and {@code RateLimitsTest} prove them.
 */
enum Protection {
    /** Left out: the person's place is the commune. */
    ZONE_FOR_COMMUNE(Secret.COMMUNE),
    /** Left out: whoever the law on age excludes is not listed. */
    AGE_NOT_EVALUATED(Secret.AGE),
    /** Left out: whoever excludes a condition of the need is not listed. */
    CONDITIONS_NOT_EVALUATED(Secret.CONDITIONS),
    /** Left out: the list is made by all kinds of contract of the need. */
    OPEN_KINDS_ALONE(Secret.RESERVED_KIND),
    /** Left out: those who have waited longer come first. */
    WAITING_NOT_SCORED(Secret.WAITING),
    /** Left out: equal people are in the order of their ids, which begin with a time. */
    TIES_AT_RANDOM(Secret.REGISTERED_FIRST),
    /** Left out: the journey is explained as to an adviser, with minutes and the person's limit. */
    JOURNEY_IN_BANDS(Secret.SAME_PERSON),
    /** Given: the id of the person as the only alias. */
    ALIAS_OF_EACH_NEED(Secret.SAME_PERSON),
    /** Given: the pitch. */
    NO_PITCH(Secret.SAME_PERSON),
    /** Given: the day from which the person is available. */
    NO_DATE(Secret.SAME_PERSON),
    /** Given: the accompanying structure. */
    STRUCTURE_NOT_NAMED(Secret.HOLDER),
    /** Given: the status of the proposal as the structure reads it. */
    HIDDEN_STATES(Secret.HIRED_ELSEWHERE);

    /** What it keeps. */
    final Secret secret;

    Protection(Secret secret) {
        this.secret = secret;
    }

    /** What keeps this secret. */
    static List<Protection> of(Secret secret) {
        return Stream.of(values())
                .filter(protection -> protection.secret == secret)
                .toList();
    }
}
