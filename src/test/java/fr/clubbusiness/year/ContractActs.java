package fr.clubbusiness.year;

import fr.clubbusiness.iae.IaeRequests;
import fr.clubbusiness.year.YearSight.Contract;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** What becomes of contracts: those that hires lead to, and those that structures had signed before the person was proposed. */
final class ContractActs {
    /** Days before the end of a CDDI on which its structure decides whether to renew it. */
    private static final int DECIDES_BEFORE = 20;

    private final YearClub club;
    private final Chance chance;
    private final Map<UUID, Seeker> people;
    private final Lanes lanes;
    private final Set<UUID> decided = ConcurrentHashMap.newKeySet();
    private final Set<UUID> withPass = ConcurrentHashMap.newKeySet();
    private final Set<String> said = new HashSet<>();

    ContractActs(YearClub club, Chance chance, Map<UUID, Seeker> people, Lanes lanes) {
        this.club = club;
        this.chance = chance;
        this.people = people;
        this.lanes = lanes;
    }

    /** A structure says of a person who enters that it employs them, and since when they have a PASS. */
    void enter(UUID person, Seeker seeker, LocalDate today) {
        var isEmployed = seeker.line().path("currentContract").asText("").equals("CDDI")
                && chance.happens(YearParameters.RECORDED_CDDI, "recorded", seeker.n(), 0);
        if (isEmployed) {
            var since = today.minusDays(chance.between(30, YearParameters.CDDI_SINCE, "since", seeker.n(), 0));
            pass(person, seeker, since);
            var body = new HashMap<String, Object>();
            body.put("beneficiaryId", person.toString());
            body.put("contractType", "CDDI");
            body.put("startDate", since.toString());
            body.put(
                    "endDate",
                    since.plusMonths(YearParameters.CDDI_MONTHS).minusDays(1).toString());
            body.put("weeklyHours", 26);
            var signed = club.api().post(token(seeker), "/v1/employments", body);
            if (signed.isDone()) {
                step(token(seeker), UUID.fromString(signed.body().path("id").asText()), "start", Map.of());
            } else {
                club.refused("cddi", signed);
            }
        }
    }

    private void pass(UUID person, Seeker seeker, LocalDate start) {
        if (withPass.add(person)) {
            var answer = club.api()
                    .put(
                            token(seeker),
                            "/v1/beneficiaries/" + person + "/pass",
                            Map.of("number", IaeRequests.number(), "start", start.toString()));
            if (!answer.isDone()) {
                club.refused("pass", answer);
            }
        }
    }

    /** Everything that happens to contracts today. */
    void act(Map<UUID, Contract> contracts, Map<UUID, Contact> contacts, LocalDate today) {
        lanes.each(contracts.values(), contract -> contract.person().toString(), contract -> {
            var contact = contract.introduction() == null ? null : contacts.get(contract.introduction());
            if (contact != null) {
                ofHire(contract, contact, contracts, today);
            } else if (contract.status().equals("STARTED")) {
                ofStructure(contract, today);
            }
        });
    }

    private void ofHire(Contract contract, Contact contact, Map<UUID, Contract> all, LocalDate today) {
        var employer = club.member(contract.employer()).token();
        if (contract.status().equals("SIGNED") && !contract.start().isAfter(today)) {
            if (contact.fit.isNotStarted()) {
                step(employer, contract.id(), "not-started", Map.of());
            } else if (step(employer, contract.id(), "start", Map.of())) {
                started(contract, contact.seeker, all);
            }
        }
        breakInTrial(contract, contact, employer, today);
    }

    private void breakInTrial(Contract contract, Contact contact, String employer, LocalDate today) {
        var days = chance.between(
                YearParameters.BROKEN_FROM,
                YearParameters.BROKEN_TO,
                "broken on",
                contact.seeker.n(),
                contact.vacancy.n());
        var on = contract.start().plusDays(days);
        var lastDay = contract.lastDay();
        if (contract.status().equals("STARTED")
                && contact.fit.isBroken()
                && !on.isAfter(today)
                && (lastDay == null || lastDay.isAfter(today))) {
            step(employer, contract.id(), "break", Map.of("on", today.toString()));
        }
    }

    /** Whoever starts a job that is none of insertion leaves that of their structure; whoever starts one of insertion gets a PASS. */
    private void started(Contract contract, Seeker seeker, Map<UUID, Contract> all) {
        if (contract.insertion()) {
            pass(contract.person(), seeker, contract.start());
            return;
        }
        all.values().stream()
                .filter(other -> other.person().equals(contract.person()) && other.introduction() == null)
                .filter(other ->
                        other.status().equals("STARTED") && other.start().isBefore(contract.start()))
                .forEach(other -> step(
                        club.member(other.employer()).token(),
                        other.id(),
                        "end",
                        Map.of("on", contract.start().minusDays(1).toString(), "kind", exit(contract))));
    }

    /** How the exit from insertion is typed (domain page, "Introduction"). */
    static String exit(Contract contract) {
        return switch (contract.type()) {
            case "CDI" -> "CDI";
            case "APPRENTISSAGE", "PROFESSIONNALISATION" -> "TRAINING";
            default -> isLasting(contract) ? "CDD_6" : "CDD_SHORT";
        };
    }

    static boolean isLasting(Contract contract) {
        var lastDay = contract.lastDay();
        return lastDay == null
                || !lastDay.plusDays(1).isBefore(contract.start().plusMonths(YearParameters.LASTING_MONTHS));
    }

    private void ofStructure(Contract contract, LocalDate today) {
        var lastDay = contract.lastDay();
        var seeker = people.get(contract.person());
        if (lastDay != null
                && seeker != null
                && !lastDay.isAfter(today.plusDays(DECIDES_BEFORE))
                && decided.add(contract.id())
                && chance.happens(YearParameters.CDDI_RENEWED, "renewed " + contract.start(), seeker.n(), 0)) {
            var until = lastDay.plusDays(1).plusMonths(6).minusDays(1);
            step(club.member(contract.employer()).token(), contract.id(), "renew", Map.of("endDate", until.toString()));
        }
    }

    /** Structures say what people do after a contract, and take up again with those who are paused. */
    void say(Map<UUID, String> toSay, Map<UUID, Contract> contracts) {
        toSay.forEach((id, kinds) -> {
            var contract = contracts.get(id);
            var seeker = contract == null ? null : people.get(contract.person());
            if (contract == null || seeker == null || !said.add(id + kinds)) {
                return;
            }
            if (kinds.contains("RECORD_EXIT")) {
                var body = Map.of("on", String.valueOf(contract.lastDay()), "kind", "UNEMPLOYED");
                step(club.member(contract.employer()).token(), id, "end", body);
            }
            if (kinds.contains("AFTER_CONTRACT")) {
                club.api().post(token(seeker), "/v1/beneficiaries/" + contract.person() + "/resume", Map.of());
            }
        });
    }

    private boolean step(String token, UUID contract, String step, Map<String, ?> body) {
        var answer = club.api().post(token, "/v1/employments/" + contract + "/" + step, body);
        if (!answer.isDone()) {
            club.refused(step, answer);
        }
        return answer.isDone();
    }

    private String token(Seeker seeker) {
        return club.member(seeker.structure()).token();
    }
}
