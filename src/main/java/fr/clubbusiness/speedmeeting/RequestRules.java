package fr.clubbusiness.speedmeeting;

import fr.clubbusiness.speedmeeting.TimetableFlaw.Reason;
import fr.clubbusiness.speedmeeting.TimetableRequest.Participant;
import fr.clubbusiness.speedmeeting.TimetableRequest.Side;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What makes a request impossible or senseless. Every reason is collected, and told once. */
final class RequestRules {
    /** The largest meeting known, of the agglomeration GPSEO, had 350 firms on both sides together. */
    static final int LARGEST_SIDE = 500;
    /** Rounds of ten minutes for ten hours. */
    static final int MOST_ROUNDS = 60;
    /** Wishes are 0 to 3. */
    static final int STRONGEST_WISH = 3;

    private final TimetableRequest request;
    private final Set<TimetableFlaw> flaws = new LinkedHashSet<>();

    private RequestRules(TimetableRequest request) {
        this.request = request;
    }

    static List<TimetableFlaw> flaws(TimetableRequest request) {
        var rules = new RequestRules(request);
        rules.roundsOfUse();
        return rules.all();
    }

    static List<TimetableFlaw> flawsToReplan(TimetableRequest request) {
        return new RequestRules(request).all();
    }

    private List<TimetableFlaw> all() {
        sizes();
        promise();
        people();
        wishes();
        return List.copyOf(flaws);
    }

    private void sizes() {
        int larger = Math.max(request.sizeA(), request.sizeB());
        refuse(smaller() < 1, Reason.NO_PARTICIPANTS, smaller(), 1);
        refuse(larger > LARGEST_SIDE, Reason.TOO_MANY_PARTICIPANTS, larger, LARGEST_SIDE);
        refuse(request.rounds() < 1, Reason.NO_ROUNDS, request.rounds(), 1);
        refuse(request.tables() < 1, Reason.NO_TABLES, request.tables(), 1);
    }

    private void promise() {
        int asked = request.asked();
        long needed = (long) asked * Math.max(request.sizeA(), request.sizeB());
        long seats = (long) request.rounds() * Math.min(request.tables(), smaller());
        refuse(asked < 0, Reason.PROMISE_BELOW_ZERO, asked, 0);
        refuse(request.rounds() < asked, Reason.TOO_FEW_ROUNDS, request.rounds(), asked);
        refuse(seats < needed, Reason.TOO_FEW_TABLES, (int) seats, (int) needed);
        refuse(smaller() < asked, Reason.TOO_FEW_PARTNERS, smaller(), asked);
    }

    /** With absences, more rounds than pairs may be needed, since not every pair can meet in each. */
    private void roundsOfUse() {
        int most = MOST_ROUNDS;
        if (request.absences().isEmpty() && smaller() > 0 && request.tables() > 0) {
            int together = Math.min(request.tables(), smaller());
            most = Math.min(most, Math.ceilDiv(request.sizeA() * request.sizeB(), together));
        }
        refuse(request.rounds() > most, Reason.TOO_MANY_ROUNDS, request.rounds(), most);
    }

    private void people() {
        request.wishes().forEach(wish -> {
            known(wish.from());
            known(new Participant(wish.from().side().other(), wish.to()));
        });
        request.never().forEach(pair -> {
            known(new Participant(Side.A, pair.a()));
            known(new Participant(Side.B, pair.b()));
        });
        request.absences().forEach(absence -> {
            known(absence.of());
            boolean isRound = absence.round() >= 0 && absence.round() < request.rounds();
            refuse(!isRound, Reason.UNKNOWN_ROUND, List.of(absence.of()), absence.round(), request.rounds() - 1);
        });
    }

    private void known(Participant participant) {
        int size = request.size(participant.side());
        boolean isKnown = participant.number() >= 0 && participant.number() < size;
        refuse(!isKnown, Reason.UNKNOWN_PARTICIPANT, List.of(participant), participant.number(), size - 1);
    }

    private void wishes() {
        var seen = new HashSet<List<Participant>>();
        for (var wish : request.wishes()) {
            var people = List.of(wish.from(), new Participant(wish.from().side().other(), wish.to()));
            boolean isInRange = wish.strength() >= 0 && wish.strength() <= STRONGEST_WISH;
            refuse(!isInRange, Reason.WISH_OUT_OF_RANGE, people, wish.strength(), STRONGEST_WISH);
            refuse(!seen.add(people), Reason.WISHED_TWICE, people, wish.strength(), STRONGEST_WISH);
        }
    }

    private int smaller() {
        return Math.min(request.sizeA(), request.sizeB());
    }

    private void refuse(boolean isWrong, Reason reason, int given, int limit) {
        refuse(isWrong, reason, List.of(), given, limit);
    }

    private void refuse(boolean isWrong, Reason reason, List<Participant> people, int given, int limit) {
        if (isWrong) {
            flaws.add(new TimetableFlaw(reason, people, given, limit));
        }
    }
}
