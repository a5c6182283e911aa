package fr.clubbusiness.adversary;

import fr.clubbusiness.adversary.Observations.Seen;
import fr.clubbusiness.adversary.Twins.Pair;
import fr.clubbusiness.introduction.Introductions;
import fr.clubbusiness.matching.Matching;
import fr.clubbusiness.need.Needs;
import fr.clubbusiness.need.Needs.Need;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** One attack on each secret by each strategy, and what the same eyes see without each protection. */
final class CompanyAttack {
    /** Of how many pairs of a secret both are asked for. */
    static final int ASKED = Twins.LONG ? Twins.PAIRS : 2;

    private final Twins twins;
    private final Map<Secret, CompanyEyes> eyes = new EnumMap<>(Secret.class);
    private final Map<Secret, Map<Strategy, Observations>> observed = new EnumMap<>(Secret.class);
    private final Map<Protection, Observations> unprotected = new EnumMap<>(Protection.class);
    private final Map<Secret, Observations> predicted = new EnumMap<>(Secret.class);

    /** Each secret has a company of its own, whose limits of a day suffice for it. They put together what they read. */
    CompanyAttack(Twins twins) throws SQLException, IOException {
        this.twins = twins;
        Matching.caughtUp();
        for (var secret : Secret.values()) {
            attack(secret);
        }
    }

    private void attack(Secret secret) throws SQLException, IOException {
        var company = new CompanyEyes();
        eyes.put(secret, company);
        var needs =
                secret.needs.stream().map(wish -> company.post(secret, wish)).toList();
        var lists = new ArrayList<Map<String, Seen>>();
        for (var need : needs) {
            // Both or neither of a pair, so that a difference is one of the answers.
            var explained = lists.isEmpty() ? twins.people(secret).keySet() : Set.copyOf(asked(secret));
            lists.add(company.list(need, explained));
            observe(secret, secret.strategy, lists.getLast());
            predicted
                    .computeIfAbsent(secret, _ -> new Observations())
                    .add(new UnprotectedClub(twins, null).list(secret, need));
            for (var protection : Protection.of(secret)) {
                withoutIt(protection).add(new UnprotectedClub(twins, protection).list(secret, need));
            }
        }
        var other = company.post(secret, Map.of("positions", 2));
        provoke(secret, needs.getFirst(), other, lists.getFirst());
        if (secret == Secret.HIRED_ELSEWHERE) {
            hireElsewhere(needs.getFirst(), lists.getFirst());
        } else {
            ask(secret, needs.getFirst(), lists.getFirst());
        }
    }

    private void provoke(Secret secret, Need need, Need other, Map<String, Seen> list) {
        var errors = new HashMap<String, Seen>();
        for (var person : asked(secret)) {
            var alias = aliasOf(person, list);
            errors.put(person, new Seen(0, eyes(secret).errors(need, other, alias), alias));
        }
        observe(secret, Strategy.PROVOKE_ERRORS, errors);
    }

    private void ask(Secret secret, Need need, Map<String, Seen> list) {
        var company = eyes(secret);
        var steps = new HashMap<String, Seen>();
        var withdrawn = new HashMap<String, Seen>();
        for (var person : asked(secret)) {
            var alias = aliasOf(person, list);
            var id = company.propose(need, alias);
            steps.put(person, new Seen(0, company.stepsOf(id), alias));
            withdrawn.put(person, new Seen(0, company.withdrawing(need, alias, id), alias));
        }
        observe(secret, Strategy.TRY_EVERY_STEP, steps);
        observe(secret, Strategy.ASK_AND_WITHDRAW, withdrawn);
    }

    /** All are asked for; then others hire those who have the secret; then the company looks again. */
    private void hireElsewhere(Need need, Map<String, Seen> list) {
        var secret = Secret.HIRED_ELSEWHERE;
        var company = eyes(secret);
        var proposals = new HashMap<String, String>();
        var before = new HashMap<String, String>();
        for (var person : twins.people(secret).keySet()) {
            var id = company.propose(need, aliasOf(person, list));
            proposals.put(person, id);
            before.put(person, company.proposal(id));
        }
        var elsewhere = Needs.aNeed()
                .forOccupation(secret.occupation)
                .in("92007")
                .positions(Twins.PAIRS)
                .create();
        for (var pair : twins.of(secret)) {
            Introductions.hire(elsewhere.poster(), Introductions.shared(elsewhere, pair.holder()))
                    .statusCode(200);
        }
        var told = new HashMap<String, Seen>();
        var real = new HashMap<String, Seen>();
        proposals.forEach((person, id) -> {
            var changed = company.proposal(id).equals(before.get(person)) ? "unchanged " : "changed ";
            var card = changed + company.stepsOf(id);
            told.put(person, new Seen(0, card, id));
            real.put(person, new Seen(0, card + statusToStructure(person, id), id));
        });
        observe(secret, Strategy.TRY_EVERY_STEP, told);
        withoutIt(Protection.HIDDEN_STATES).add(real);
    }

    private String statusToStructure(String person, String introduction) {
        var structure = Objects.requireNonNull(
                        twins.people(Secret.HIRED_ELSEWHERE).get(person))
                .holder();
        return Introductions.read(structure.token(), introduction).extract().path("status");
    }

    /** Those of a secret whom the company asks for, pair by pair. */
    private List<String> asked(Secret secret) {
        return askedPairs(secret).stream()
                .flatMap(pair -> Stream.of(pair.holder().id(), pair.twin().id()))
                .toList();
    }

    List<Pair> askedPairs(Secret secret) {
        return twins.of(secret).subList(0, ASKED);
    }

    private static String aliasOf(String person, Map<String, Seen> list) {
        return Objects.requireNonNull(list.get(person)).alias();
    }

    private void observe(Secret secret, Strategy strategy, Map<String, Seen> seen) {
        observed.computeIfAbsent(secret, _ -> new EnumMap<>(Strategy.class))
                .computeIfAbsent(strategy, _ -> new Observations())
                .add(seen);
    }

    /** What was read in search of a secret, by strategy. */
    Map<Strategy, Observations> observed(Secret secret) {
        return observed.getOrDefault(secret, Map.of());
    }

    /** What would have been read without this protection. */
    Observations withoutIt(Protection protection) {
        return unprotected.computeIfAbsent(protection, _ -> new Observations());
    }

    /** What the production classes list when no protection is missing. */
    Observations predicted(Secret secret) {
        return Objects.requireNonNull(predicted.get(secret));
    }

    CompanyEyes eyes(Secret secret) {
        return Objects.requireNonNull(eyes.get(secret));
    }

    /** All answers to all companies. */
    List<String> answers() {
        return eyes.values().stream()
                .flatMap(company -> company.answers().stream())
                .toList();
    }
}
