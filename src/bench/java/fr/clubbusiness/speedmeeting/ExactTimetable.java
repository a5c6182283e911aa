package fr.clubbusiness.speedmeeting;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import org.jspecify.annotations.Nullable;

/** The oracle of absences: CP-SAT of OR-Tools on whole timetables, for as long as it is given. */
final class ExactTimetable {
    private static final int WORKERS = 2;

    private final Schedule nothing;
    private final Roster roster;
    private final CpModel model = new CpModel();
    private final @Nullable BoolVar[][][] meets;

    private ExactTimetable(Roster roster) {
        this.roster = roster;
        this.nothing = new Schedule(roster);
        this.meets = new BoolVar[roster.sizeA][roster.sizeB][roster.rounds];
    }

    /** The best wishes with this floor, and the least that it could prove not to be passed. */
    record Found(double wishes, double bound, boolean isProven) {}

    static @Nullable Found best(TimetableRequest request, int floor, double seconds) {
        var exact = new ExactTimetable(Roster.of(request));
        exact.pairsMeetOnce();
        exact.oneMeetingARound();
        exact.keepFloor(floor);
        var solver = new CpSolver();
        solver.getParameters().setMaxTimeInSeconds(seconds).setNumWorkers(WORKERS);
        var status = solver.solve(exact.model);
        return status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE
                ? new Found(solver.objectiveValue(), solver.bestObjectiveBound(), status == CpSolverStatus.OPTIMAL)
                : null;
    }

    private void pairsMeetOnce() {
        var wishes = LinearExpr.newBuilder();
        for (int a = 0; a < roster.sizeA; a++) {
            for (int b = 0; b < roster.sizeB; b++) {
                int wish = roster.wish(a, roster.sizeA + b);
                var once = LinearExpr.newBuilder();
                for (int round = 0; round < roster.rounds && wish >= 0; round++) {
                    if (roster.isThere(a, round) && roster.isThere(roster.sizeA + b, round)) {
                        var meet = model.newBoolVar("");
                        meets[a][b][round] = meet;
                        once.add(meet);
                        wishes.addTerm(meet, wish);
                    }
                }
                model.addLessOrEqual(once, 1);
            }
        }
        model.maximize(wishes);
    }

    private void oneMeetingARound() {
        for (int round = 0; round < roster.rounds; round++) {
            var tables = LinearExpr.newBuilder();
            for (int person = 0; person < roster.people(); person++) {
                var own = meetings(person, round, round + 1);
                model.addLessOrEqual(own, 1);
                if (roster.isOfA(person)) {
                    tables.add(own);
                }
            }
            model.addLessOrEqual(tables, roster.tables);
        }
    }

    private void keepFloor(int floor) {
        for (int person = 0; person < roster.people(); person++) {
            int possible = PossibleMeetings.of(nothing, person, roster.from(0));
            model.addGreaterOrEqual(meetings(person, 0, roster.rounds), Math.min(floor, possible));
        }
    }

    private LinearExprBuilder meetings(int person, int from, int to) {
        var sum = LinearExpr.newBuilder();
        for (int a = 0; a < roster.sizeA; a++) {
            for (int b = 0; b < roster.sizeB; b++) {
                for (int round = from; round < to && (a == person || roster.sizeA + b == person); round++) {
                    var meet = meets[a][b][round];
                    if (meet != null) {
                        sum.add(meet);
                    }
                }
            }
        }
        return sum;
    }
}
