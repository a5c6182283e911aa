package fr.clubbusiness.year;

import fr.clubbusiness.year.Proposals.Known;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

/** People who enter and leave, and needs that are posted and given up, each on the day that was drawn for it. */
record Arrivals(YearClub club, YearSight sight, YearPopulation population, Known known, ContractActs contracts) {

    void comeAndGo(LocalDate today) {
        enter(today);
        post(today);
        leave(today);
        giveUp(today);
    }

    private void enter(LocalDate today) {
        var entering = population.seekers().stream()
                .filter(seeker -> seeker.entersOn().equals(today))
                .toList();
        if (!entering.isEmpty()) {
            club.enter(
                    "beneficiaries",
                    "structureId",
                    entering.stream().map(Seeker::line).toList());
            var ids = sight.people();
            entering.forEach(seeker -> {
                var id = Objects.requireNonNull(ids.get(seeker.externalId()));
                known.people().put(id, seeker);
                contracts.enter(id, seeker, today);
            });
        }
    }

    private void post(LocalDate today) {
        var arriving = population.vacancies().stream()
                .filter(vacancy -> vacancy.arrivesOn().equals(today))
                .toList();
        if (!arriving.isEmpty()) {
            club.enter(
                    "needs", "employerId", arriving.stream().map(Vacancy::line).toList());
            var ids = sight.needs();
            arriving.forEach(
                    vacancy -> known.vacancies().put(Objects.requireNonNull(ids.get(vacancy.externalId())), vacancy));
        }
    }

    private void leave(LocalDate today) {
        known.people().forEach((id, seeker) -> {
            if (seeker.leavesOn().equals(today)) {
                var structure = club.member(seeker.structure()).token();
                club.api().post(structure, "/v1/beneficiaries/" + id + "/leave", Map.of());
            }
        });
    }

    private void giveUp(LocalDate today) {
        known.vacancies().forEach((id, vacancy) -> {
            if (vacancy.closesOn().equals(today)) {
                var employer = club.member(vacancy.employer()).token();
                club.api().post(employer, "/v1/needs/" + id + "/withdraw", Map.of());
            }
        });
    }
}
