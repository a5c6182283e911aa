package fr.clubbusiness.year;

import fr.clubbusiness.year.Proposals.Known;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** People who enter and leave, and needs that are posted and given up, each on the day that was drawn for it. */
record Arrivals(
        YearClub club, YearSight sight, YearPopulation population, Known known, ContractActs contracts, Lanes lanes) {

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
            entering.forEach(seeker -> known.people().put(id(ids, seeker), seeker));
            lanes.each(entering, Seeker::structure, seeker -> contracts.enter(id(ids, seeker), seeker, today));
        }
    }

    private static UUID id(Map<String, UUID> ids, Seeker seeker) {
        return Objects.requireNonNull(ids.get(seeker.externalId()));
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
        var leaving = known.people().entrySet().stream()
                .filter(person -> person.getValue().leavesOn().equals(today))
                .toList();
        lanes.each(leaving, person -> person.getValue().structure(), person -> {
            var structure = club.member(person.getValue().structure()).token();
            club.api().post(structure, "/v1/beneficiaries/" + person.getKey() + "/leave", Map.of());
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
