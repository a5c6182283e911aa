package fr.clubbusiness.matching;

import fr.clubbusiness.bench.Report;
import fr.clubbusiness.bench.Report.Goal;
import fr.clubbusiness.beneficiary.BeneficiaryState;
import fr.clubbusiness.local.server.BenchClub;
import fr.clubbusiness.local.server.TemporaryFolder;
import fr.clubbusiness.matching.law.Demand;
import fr.clubbusiness.matching.law.FrenchSkills;
import fr.clubbusiness.matching.law.Profile;
import fr.clubbusiness.matching.law.WeeklyHoursRange;
import fr.clubbusiness.referential.rome.BenchRome;
import fr.clubbusiness.vocabulary.TransportMode;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** The packaged club on its real tables: load time, delay until a change is visible, and the operation under load. */
final class ClubBench {
    private static final int NEEDS = 1_000;
    private static final int PROBES = 40;

    private final World world;
    private final Report report;
    private final Scale scale;

    ClubBench(World world, Report report, Scale scale) {
        this.world = world;
        this.report = report;
        this.scale = scale;
    }

    void run(Set<String> parts) {
        int people = scale.people().getLast();
        report.section("The packaged club with %,d people, %,d open needs".formatted(people, NEEDS));
        report.step("starting PostgreSQL, Keycloak and the API");
        try (var folder = TemporaryFolder.create("bench");
                var club = BenchClub.start(folder.path())) {
            // Packing the index needs several times its size.
            var memory = "-Xmx" + (512 + people / 800) + "m";
            club.restartApi(memory);
            double empty = club.restartApi(memory).toMillis() / 1e3;
            report.step("filling its tables");
            var needs = new Vacancies(world, Scale.SEED).needs(NEEDS);
            var probe = needs.getFirst();
            var paused =
                    IntStream.range(0, PROBES).mapToObj(i -> suited(probe, i)).toList();
            fill(club, new Population(world, Scale.SEED, people), needs, paused);
            report.step("starting it again");
            double ready = club.restartApi(memory).toMillis() / 1e3;
            var api = new ApiCalls(club);
            var goal = people == EngineBench.GOAL_SIZE ? new Goal("≤ 20", api.secondsOfLoad() <= 20) : null;
            report.row("from PostgreSQL rows to ready, wall", "s", api.secondsOfLoad(), goal);
            report.row("  start of the API to ready, wall", "s", ready, null);
            report.row("  the same with nobody in the tables, wall", "s", empty, null);
            if (parts.contains("feed")) {
                new LagMeasure(club, api, report, scale.seconds()).run(probe, ids(paused));
            }
            if (parts.contains("http")) {
                new HttpMeasure(club, api, report, scale.seconds()).run(needs, people == EngineBench.GOAL_SIZE);
            }
        }
    }

    private void fill(BenchClub club, Population population, List<Demand> needs, List<Profile> paused) {
        try (var superuser = club.superuser()) {
            var fill = new ClubFill(superuser);
            fill.referential(BenchRome.read());
            fill.people(population, paused);
            fill.needs(needs);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A paused person who suits this need in everything. A later one comes first in the list. */
    private Profile suited(Demand need, int i) {
        var town = world.townAt(need.place());
        return new Profile(
                new UUID(0x7000L + PROBES - i, 1L << 63),
                new Profile.Standing(BeneficiaryState.PAUSED, true, World.TODAY.minusDays(400)),
                new Profile.Aims(List.of(need.occupation()), false),
                new Profile.Abilities(
                        Set.copyOf(need.skills().stream()
                                .map(Demand.AskedSkill::code)
                                .toList()),
                        FrenchSkills.NONE,
                        need.licences(),
                        need.certifications()),
                new Profile.Mobility(town.place(), town.zone(), 120, Set.of(TransportMode.CAR)),
                new Profile.Wishes(null, Set.of(), WeeklyHoursRange.ANY, Set.of()),
                World.TODAY.minusYears(58));
    }

    private static List<UUID> ids(List<Profile> people) {
        return people.stream().map(Profile::id).toList();
    }
}
