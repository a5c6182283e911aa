package fr.clubbusiness.local.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.local.demo.DemoContracts.Terms;
import fr.clubbusiness.local.demo.DemoOccupations.Skill;
import fr.clubbusiness.local.demo.DemoTrades.Trade;
import fr.clubbusiness.local.server.HttpCalls;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The labour needs of the demo, those of the local users' companies first. */
final class DemoNeeds {
    private static final int OF_CLEANING = 14;
    private static final int OF_CATERING = 8;

    /** Gross minimum wage in cents an hour, from 1 January 2026 (decree of 17 December 2025). */
    static final int MINIMUM_WAGE = 1202;

    private static final DemoChoice<String> POSITIONS = DemoChoice.of("1:60 2:20 3:9 4:5 5:3 6:2 8:1");
    private static final DemoChoice<String> EXPERIENCE = DemoChoice.of("NONE:62 SOME:29 CONFIRMED:9");
    private static final List<String> ACCOMMODATIONS =
            List.of("SEATED_WORK", "ADAPTED_HOURS", "ACCESSIBLE_SITE", "JOB_COACH");

    private final LocalDate today;
    private final List<Employer> employers;

    /**
     * The employer that posts the need.
     *
     * @param structure null for a company
     * @param occupation the occupation to recruit
     */
    private record Employer(
            String externalId,
            String name,
            String communeCode,
            @Nullable StructureKind structure,
            String occupation) {}

    /** Shares {@code count} needs among the companies and the structures that recruit. */
    DemoNeeds(int count, DemoCompanies companies, DemoStructures structures, LocalDate today) {
        this.today = today;
        this.employers = new ArrayList<>();
        IntStream.range(0, OF_CLEANING).forEach(nth -> company(DemoCompanies.cleaning(), nth));
        IntStream.range(0, OF_CATERING).forEach(nth -> company(DemoCompanies.catering(), nth));
        structures.recruiting().forEach(this::structure);
        companies.all().forEach(company -> company(company, 0));
        while (employers.size() < count) {
            company(DemoDraw.of("need.company", employers.size()).oneOf(companies.all()), 1);
        }
    }

    /** The first need is at the company's own site. So are the others, unless its staff work at customers' sites. */
    private void company(DemoCompanies.Company company, int nth) {
        var draw = DemoDraw.of("need.employer", employers.size());
        var occupation = company.profile().occupations().pick(draw);
        var commune = nth > 0 && company.profile().atCustomers()
                ? DemoCommunes.ofWork(draw).code()
                : company.communeCode();
        employers.add(new Employer(company.externalId(), company.name(), commune, null, occupation));
    }

    private void structure(DemoStructures.Structure structure) {
        var occupation = DemoDraw.of("need.employer", employers.size()).oneOf(structure.occupations());
        employers.add(new Employer(
                structure.externalId(), structure.name(), structure.communeCode(), structure.kind(), occupation));
    }

    Stream<String> lines() {
        return IntStream.range(0, employers.size()).mapToObj(this::line);
    }

    private String line(int n) {
        var employer = employers.get(n);
        var trade = DemoTrades.of(employer.occupation());
        var terms = terms(employer, trade, n);
        var skills = skills(trade.rome(), n);
        var need = HttpCalls.JSON
                .createObjectNode()
                .put("employerId", employer.externalId())
                .put("externalId", "besoin-%04d".formatted(n + 1))
                .put("title", DemoWords.title(trade.rome(), DemoDraw.of("need.title", n)))
                .put(
                        "description",
                        DemoWords.description(employer.name(), trade.rome(), skills, DemoDraw.of("need.text", n)))
                .put("romeCode", trade.rome())
                .put("positions", positions(trade, n))
                .put("communeCode", employer.communeCode());
        contract(need, trade, terms, n);
        pay(need, trade, terms, n);
        skills(need, skills, n);
        demands(need, trade, n);
        offers(need, trade, n);
        return need.put("open", n < OF_CLEANING + OF_CATERING || n % 31 != 0).toString();
    }

    /** The number of positions. There are several only when the work is quick to learn. */
    private static int positions(Trade trade, int n) {
        int positions = Integer.parseInt(POSITIONS.pick(DemoDraw.of("need.positions", n)));
        return trade.premium() > 100 ? Math.min(positions, 2) : positions;
    }

    private static Terms terms(Employer employer, Trade trade, int n) {
        var draw = DemoDraw.of("need.terms", n);
        var kind = employer.structure();
        return kind == null
                ? DemoContracts.ofCompany(trade.conditions().contains("SPLIT_SHIFTS"), draw)
                : DemoContracts.ofStructure(kind, draw);
    }

    private void contract(ObjectNode need, Trade trade, Terms terms, int n) {
        terms.kinds().forEach(need.putArray("contractTypes")::add);
        if (terms.months() != null) {
            need.put("contractMonths", terms.months());
        }
        need.put("weeklyHours", terms.weeklyHours())
                .put(
                        "startDate",
                        today.plusDays(DemoDraw.of("need.start", n).between(5, 60))
                                .toString())
                .put("experience", experience(trade, terms, n));
    }

    /** The required experience: none for a contract in which one learns the work, some when the work takes long to learn. */
    private static String experience(Trade trade, Terms terms, int n) {
        if (Stream.of("APPRENTISSAGE", "PROFESSIONNALISATION", "CDDI").anyMatch(terms.kinds()::contains)) {
            return "NONE";
        }
        var required = EXPERIENCE.pick(DemoDraw.of("need.experience", n));
        return trade.premium() > 150 && required.equals("NONE") ? "SOME" : required;
    }

    private static void pay(ObjectNode need, Trade trade, Terms terms, int n) {
        var draw = DemoDraw.of("need.pay", n);
        int hourly = MINIMUM_WAGE + trade.premium() * draw.between(60, 120) / 100;
        int range = draw.chance(60) ? draw.between(3, 15) * 10 : 0;
        var pay = need.putObject("pay");
        if (draw.chance(65)) {
            pay.put("from", BigDecimal.valueOf(hourly, 2));
            if (range > 0) {
                pay.put("to", BigDecimal.valueOf(hourly + range, 2));
            }
            pay.put("period", "HOURLY");
        } else {
            pay.put("from", monthly(hourly, terms));
            if (range > 0) {
                pay.put("to", monthly(hourly + range, terms));
            }
            pay.put("period", "MONTHLY");
        }
    }

    /** Euros a month for 52 weeks in 12 months, rounded up to the next ten. */
    private static int monthly(int hourly, Terms terms) {
        return (hourly * terms.weeklyHours() * 52 / 12 + 1_000) / 1_000 * 10;
    }

    private static List<Skill> skills(String rome, int n) {
        var draw = DemoDraw.of("need.skills", n);
        var all = DemoOccupations.of(rome).skills();
        return draw.some(all.subList(0, Math.min(8, all.size())), draw.between(2, 4));
    }

    private static void skills(ObjectNode need, List<Skill> skills, int n) {
        var draw = DemoDraw.of("need.skills.required", n);
        var array = need.putArray("skills");
        for (var skill : skills) {
            array.addObject().put("code", skill.code()).put("required", draw.chance(45));
        }
    }

    private static void demands(ObjectNode need, Trade trade, int n) {
        var draw = DemoDraw.of("need.demands", n);
        DemoWords.french(need, trade, draw);
        var licences = need.putArray("drivingLicences");
        if (trade.licence() != null) {
            licences.addObject().put("code", trade.licence()).put("partOfJob", draw.chance(80));
        } else if (draw.chance(8)) {
            licences.addObject().put("code", "B").put("partOfJob", false);
        }
        var certifications = need.putArray("certifications");
        trade.demanded().forEach(certifications::add);
        draw.keep(trade.useful(), 15).forEach(certifications::add);
        draw.keep(trade.conditions(), 60).forEach(need.putArray("workConditions")::add);
    }

    private static void offers(ObjectNode need, Trade trade, int n) {
        var draw = DemoDraw.of("need.offers", n);
        var possible = trade.conditions().contains("STANDING") ? ACCOMMODATIONS.subList(1, 4) : ACCOMMODATIONS;
        draw.keep(possible, 22).forEach(need.putArray("accommodations")::add);
        need.put("immersionPossible", draw.chance(68)).put("trainingBeforeHirePossible", draw.chance(35));
    }
}
