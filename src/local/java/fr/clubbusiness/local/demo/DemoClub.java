package fr.clubbusiness.local.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * An invented club of the Hauts-de-Seine. It is the same at each run, except for the dates, which follow the day of the run. No person or
 * organisation in it exists.
 */
public final class DemoClub implements DemoData {
    private final DemoCompanies companies;
    private final DemoStructures structures;
    private final DemoPeople people;
    private final DemoNeeds needs;

    private DemoClub(int rounds, int people, int needs, LocalDate today) {
        this.companies = new DemoCompanies(rounds);
        this.structures = new DemoStructures(rounds);
        this.people = new DemoPeople(people, structures, today);
        this.needs = new DemoNeeds(needs, companies, structures, today);
    }

    /** 60 structures, 150 companies, 3,000 people, 300 needs. */
    static DemoClub small(LocalDate today) {
        return new DemoClub(1, 3_000, 300, today);
    }

    /** 292 structures, 742 companies, 100,000 people, 3,000 needs. */
    public static DemoClub large(LocalDate today) {
        return new DemoClub(5, 100_000, 3_000, today);
    }

    @Override
    public List<String> companies() {
        return companies.bodies();
    }

    @Override
    public List<String> structures() {
        return structures.bodies();
    }

    @Override
    public Stream<String> beneficiaries() {
        return people.lines();
    }

    @Override
    public Stream<String> needs() {
        return needs.lines();
    }
}
