package fr.clubbusiness.speedmeeting;

import com.google.ortools.Loader;
import fr.clubbusiness.bench.Meter;
import fr.clubbusiness.bench.Report;
import fr.clubbusiness.bench.Report.Goal;
import fr.clubbusiness.speedmeeting.TimetableRequest.Absence;
import fr.clubbusiness.speedmeeting.TimetableRequest.Participant;
import fr.clubbusiness.speedmeeting.TimetableRequest.Side;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * {@code ./club bench speedmeeting}: timetables beside the exact flow of OR-Tools, a greedy and a local search on the same requests; with absences, beside
 * CP-SAT; and planning again. {@code quick}: two requests of each kind and short searches.
 */
public final class SpeedMeetingBench {
    private static final Path JSON = Path.of("target/bench/speedmeeting.json");
    private static final double GOAL_MILLISECONDS = 500;
    private static final double REPLAN_MILLISECONDS = 100;
    private static final int WARM_UPS = 20;
    /** Participants in a hundred who are missing when it is planned again; 10 to 17 do not come, as is known. */
    private static final int MISSING = 10;

    private static final MeetingScene BAR = new MeetingScene("60 × 60 × 12", 60, 60, 12, 60, 0);
    private static final MeetingScene DEMO = new MeetingScene("Demo, 12 × 30 × 8", 12, 30, 8, 12, 0);
    private static final List<MeetingScene> FULL = List.of(
            BAR,
            new MeetingScene("60 × 60 × 12, 40 tables", 60, 60, 12, 40, 0),
            DEMO,
            new MeetingScene("350 firms and 500 meetings, 50 × 300 × 10", 50, 300, 10, 50, 0),
            new MeetingScene("The largest of 12 rounds, 500 × 500 × 12", 500, 500, 12, 500, 0));
    private static final List<MeetingScene> ABSENCES = List.of(
            new MeetingScene("12 × 30 × 8, a tenth missed", 12, 30, 8, 12, 0.1),
            new MeetingScene("60 × 60 × 12, a tenth missed", 60, 60, 12, 60, 0.1),
            new MeetingScene("50 × 300 × 10, a tenth missed", 50, 300, 10, 50, 0.1));

    private final Report report = new Report();
    private final int requests;
    private final double searchSeconds;
    private final boolean hasOracle;

    private SpeedMeetingBench(boolean quick) {
        this.requests = quick ? 2 : 10;
        this.searchSeconds = quick ? 1 : 10;
        this.hasOracle = loadsOracle();
    }

    /** With {@code quick}, fewer requests and short searches. */
    public static void main(String[] arguments) {
        var quick = arguments.length == 1 && arguments[0].equals("quick");
        if (arguments.length > (quick ? 1 : 0)) {
            System.err.println("./club bench speedmeeting [quick]");
            System.exit(2);
        }
        new SpeedMeetingBench(quick).run();
        System.exit(0);
    }

    private static boolean loadsOracle() {
        try {
            Loader.loadNativeLibraries();
            return true;
        } catch (UnsatisfiedLinkError | RuntimeException absent) {
            return false;
        }
    }

    private void run() {
        if (!hasOracle) {
            report.note("OR-Tools has no native library for this machine: no oracle");
        }
        var cold = Meter.once(() -> Timetabling.compute(BAR.request(0)));
        report.section("First of the process");
        report.row("60 × 60 × 12, nothing compiled yet, processor", "ms", 1_000 * cold.cpu(), goal(1_000 * cold.cpu()));
        for (int i = 0; i < WARM_UPS; i++) {
            Timetabling.compute(BAR.request(i));
        }
        FULL.forEach(this::fullAttendance);
        ABSENCES.forEach(this::absences);
        planAgain();
        System.out.println();
        System.out.println(report.text());
        report.write(JSON);
    }

    private static Goal goal(double milliseconds) {
        return new Goal("≤ 500", milliseconds <= GOAL_MILLISECONDS);
    }

    private List<TimetableRequest> draw(MeetingScene scene) {
        report.section(scene.name() + ", %d tables, %d requests".formatted(scene.tables(), requests));
        return LongStream.range(0, requests).mapToObj(scene::request).toList();
    }

    private List<MeetingTimetable> compute(List<TimetableRequest> drawn, boolean isBar) {
        var timetables = new ArrayList<MeetingTimetable>();
        var times = Meter.each(drawn, request -> timetables.add(Timetabling.compute(request)));
        var goal = isBar ? new Goal("p95 ≤ 500", times.cpu().p95() <= GOAL_MILLISECONDS) : null;
        report.row("compute, processor", "ms", times.cpu(), goal);
        report.row("compute, wall", "ms", times.wall(), null);
        return timetables;
    }

    private void fullAttendance(MeetingScene scene) {
        var drawn = draw(scene);
        var timetables = compute(drawn, scene.equals(BAR));
        long proven =
                timetables.stream().filter(MeetingTimetable::provenOptimal).count();
        report.row("  proven", "", (double) proven, new Goal("all", proven == requests));
        rows(timetables);
        if (hasOracle) {
            exact(drawn, timetables);
        }
        rivals(drawn, timetables);
    }

    private void rows(List<MeetingTimetable> timetables) {
        report.row("  floor", "", mean(timetables.stream().map(MeetingTimetable::floor)), null);
        report.row("  sum of wishes", "", mean(timetables.stream().map(MeetingTimetable::wishes)), null);
        report.row(
                "  meetings",
                "",
                mean(timetables.stream().map(each -> each.meetings().size())),
                null);
        report.row(
                "  longest wait, rounds",
                "",
                mean(timetables.stream().map(each -> each.gaps().longest())),
                null);
    }

    private static double mean(Stream<Integer> numbers) {
        return numbers.mapToInt(Integer::intValue).average().orElseThrow();
    }

    private void exact(List<TimetableRequest> drawn, List<MeetingTimetable> timetables) {
        var found = new ArrayList<ExactPairs.Exact>();
        var times = Meter.each(drawn, request -> found.add(new ExactPairs(request).best()));
        report.row("OR-Tools, exact flow of the pairs alone, processor", "ms", times.cpu(), null);
        int differing = 0;
        for (int i = 0; i < found.size(); i++) {
            boolean isSame = found.get(i).floor() == timetables.get(i).floor()
                    && found.get(i).wishes() == timetables.get(i).wishes();
            differing += isSame ? 0 : 1;
        }
        report.row("  with another floor or sum of wishes", "", differing, new Goal("0", differing == 0));
    }

    private void rivals(List<TimetableRequest> drawn, List<MeetingTimetable> timetables) {
        rival("greedy", drawn, timetables, choice -> GreedyRival.schedule(choice.roster()));
        var some = drawn.subList(0, Math.min(3, drawn.size()));
        rival(
                "local search (%d requests, %.0f s each)".formatted(some.size(), searchSeconds),
                some,
                timetables,
                choice -> LocalSearchRival.search(choice, searchSeconds));
    }

    private void rival(
            String name,
            List<TimetableRequest> drawn,
            List<MeetingTimetable> timetables,
            Function<PairChoice, Schedule> method) {
        var choices = drawn.stream().map(SpeedMeetingBench::choice).toList();
        var schedules = new ArrayList<Schedule>();
        var times = Meter.each(choices, choice -> schedules.add(method.apply(choice)));
        report.row(name + ", processor", "ms", times.cpu(), null);
        double floors = 0;
        double wishes = 0;
        for (int i = 0; i < schedules.size(); i++) {
            int ours = timetables.get(i).wishes();
            floors += choices.get(i).floor(schedules.get(i)) - timetables.get(i).floor();
            wishes += 100.0 * (schedules.get(i).wishes() - ours) / ours;
        }
        report.row("  floor, beside ours", "", floors / schedules.size(), null);
        report.row("  wishes, beside ours", "%", wishes / schedules.size(), null);
    }

    private static PairChoice choice(TimetableRequest request) {
        return new PairChoice(new Schedule(Roster.of(request)), 0);
    }

    private void absences(MeetingScene scene) {
        var drawn = draw(scene);
        var timetables = compute(drawn, false);
        rows(timetables);
        report.row(
                "  proven",
                "",
                (double) timetables.stream()
                        .filter(MeetingTimetable::provenOptimal)
                        .count(),
                null);
        double below = timetables.stream()
                .mapToInt(each -> each.floorBound() - each.floor())
                .average()
                .orElseThrow();
        report.row("  floor below its bound", "", below, null);
        double lost = timetables.stream()
                .mapToDouble(each -> 100.0 * (each.wishesBound() - each.wishes()) / each.wishesBound())
                .average()
                .orElseThrow();
        report.row("  wishes below their bound", "%", lost, new Goal("≤ 1", lost <= 1));
        if (hasOracle) {
            cpSat(drawn.getFirst(), timetables.getFirst());
        }
        rivals(drawn, timetables);
    }

    private void cpSat(TimetableRequest request, MeetingTimetable ours) {
        var begin = System.nanoTime();
        var found = ExactTimetable.best(request, ours.floor(), 6 * searchSeconds);
        report.row("CP-SAT of OR-Tools, the first request, wall", "s", (System.nanoTime() - begin) / 1e9, null);
        if (found == null) {
            report.note("it found no timetable in that time");
            return;
        }
        report.note(
                found.isProven()
                        ? "it proved its wishes"
                        : "it did not prove its wishes, its bound is %.0f".formatted(found.bound()));
        report.row("  wishes", "", found.wishes(), null);
        report.row("  wishes, ours", "", ours.wishes(), null);
    }

    private void planAgain() {
        var scene = new MeetingScene("Planned again after 4 rounds, a tenth missing, 60 × 60 × 12", 60, 60, 12, 60, 0);
        for (var replacement : Replacement.values()) {
            var drawn = draw(scene);
            report.note(replacement.name());
            planAgain(drawn, replacement);
        }
        var drawn =
                draw(new MeetingScene("Planned again after 3 rounds, a tenth missing, 12 × 30 × 8", 12, 30, 8, 12, 0));
        planAgain(drawn, Replacement.ALSO_THE_WAITING);
    }

    private void planAgain(List<TimetableRequest> drawn, Replacement replacement) {
        var before = drawn.stream().map(Timetabling::compute).toList();
        int kept = drawn.getFirst().rounds() / 3 + (drawn.getFirst().rounds() % 3 == 0 ? 0 : 1);
        var now = drawn.stream()
                .map(request -> request.with(missing(request, kept)))
                .toList();
        var after = new ArrayList<ReplannedTimetable>();
        var numbers = LongStream.range(0, requests).boxed().toList();
        var times = Meter.each(
                numbers,
                i -> after.add(Timetabling.replan(
                        now.get(i.intValue()), before.get(i.intValue()), kept, replacement, Set.of())));
        report.row(
                "replan, processor",
                "ms",
                times.cpu(),
                new Goal("p95 ≤ 100", times.cpu().p95() <= REPLAN_MILLISECONDS));
        report.row("  meetings lost", "", mean(after.stream().map(ReplannedTimetable::lost)), null);
        report.row("  replaced", "", mean(after.stream().map(ReplannedTimetable::replaced)), null);
        report.row(
                "  sheets changed",
                "",
                mean(after.stream().map(each -> each.changed().size())),
                null);
    }

    private static List<Absence> missing(TimetableRequest request, int from) {
        var random = new SplittableRandom(1);
        var missing = new ArrayList<Absence>();
        for (var side : Side.values()) {
            for (int number = 0; number < request.size(side); number++) {
                if (random.nextInt(100) < MISSING) {
                    missing.addAll(request.absenceFrom(new Participant(side, number), from));
                }
            }
        }
        return missing;
    }
}
