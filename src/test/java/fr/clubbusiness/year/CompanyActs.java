package fr.clubbusiness.year;

import fr.clubbusiness.vocabulary.WorkingDays;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What whoever posted a need does about the people who are shared with them. */
record CompanyActs(YearClub club, Chance chance) {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** Kinds that an employer signs by itself, the one that it likes best first. */
    private static final List<String> KINDS = List.of(
            "CDI", "CDD", "CDDI", "CDD_TREMPLIN", "CDD_USAGE", "APPRENTISSAGE", "PROFESSIONNALISATION", "MISSION");

    /** Whether the company says something today. */
    static boolean isDue(Contact contact, LocalDate today) {
        var answersOn = contact.answersOn;
        var interview = contact.interview;
        var isMet = contact.status.equals("INTERVIEWING");
        return answersOn != null
                && !answersOn.isAfter(today)
                && (!isMet || (interview != null && interview.isBefore(today)));
    }

    /** Whether what it says is yes. */
    static boolean isHire(Contact contact) {
        return contact.status.equals("INTERVIEWING") && contact.fit.comes() && contact.fit.isTaken();
    }

    /** Says it. */
    void act(Contact contact, LocalDate today) {
        if (contact.status.equals("SHARED")) {
            contact.isAnsweredByCompany = true;
            aboutAPerson(contact, today);
        } else if (isHire(contact)) {
            hire(contact, today);
        } else {
            decline(contact, contact.fit.comes() ? "SKILLS_TO_COMPLETE" : "NO_SHOW_AT_INTERVIEW", today);
        }
    }

    /** Where the law is against it for a reason of the person, or the last seat was just taken, it comes to nothing. */
    private void hire(Contact contact, LocalDate today) {
        if (!step(contact, "hire", contract(contact, today), today)) {
            decline(contact, "OTHER", today);
        }
    }

    private void aboutAPerson(Contact contact, LocalDate today) {
        if (!contact.fit.isMet()) {
            decline(contact, "SKILLS_TO_COMPLETE", today);
            return;
        }
        int days = chance.between(
                YearParameters.INTERVIEW_FROM,
                YearParameters.INTERVIEW_TO,
                "interview",
                contact.seeker.n(),
                contact.vacancy.n());
        var day = WorkingDays.after(today, days);
        if (step(
                contact,
                "interview",
                Map.of("at", day.atTime(10, 0).atZone(PARIS).toInstant().toString()),
                today)) {
            contact.interview = day;
        }
    }

    /** The contract that the need offers and the person accepts. */
    static Map<String, Object> contract(Contact contact, LocalDate today) {
        var need = contact.vacancy;
        var soonest = today.plusDays(YearParameters.DAYS_TO_START);
        var start = need.start().isAfter(soonest) ? need.start() : soonest;
        var wished = contact.seeker.wishedContracts();
        var kind = KINDS.stream()
                .filter(need.contracts()::contains)
                .filter(one -> wished.isEmpty() || wished.contains(one))
                .findFirst()
                .orElse(need.contracts().getFirst());
        var contract = new HashMap<String, Object>();
        contract.put("employer", "COMPANY");
        contract.put("contractType", kind);
        contract.put("startDate", start.toString());
        contract.put("weeklyHours", need.weeklyHours());
        if (!kind.equals("CDI")) {
            int months = need.months() == 0 ? 12 : need.months();
            contract.put("endDate", start.plusMonths(months).minusDays(1).toString());
            if (kind.equals("MISSION")) {
                contract.put("totalHours", need.weeklyHours() * months * 52 / 12);
            }
        }
        return contract;
    }

    private void decline(Contact contact, String reason, LocalDate today) {
        step(contact, "decline", Map.of("reason", reason), today);
    }

    private boolean step(Contact contact, String step, Map<String, ?> body, LocalDate today) {
        return Steps.take(club, club.member(contact.vacancy.employer()).token(), contact, step, body, today);
    }
}
