package fr.clubbusiness.year;

import fr.clubbusiness.vocabulary.WorkingDays;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;

/** What structures do about a person of theirs who is proposed, and what the person answers. */
record StructureActs(YearClub club, Chance chance) {
    private static final Pattern VERSION = Pattern.compile("name=\"read\" value=\"([0-9a-f]+)\"");

    /** The structure takes it up: it has the person asked as they accept it, and telephones whoever does not answer, or accepts no message. */
    void act(Contact contact, LocalDate today) {
        var answersOn = contact.answersOn;
        var takesItUp = answersOn != null && !answersOn.isAfter(today);
        var telephonesOn = contact.telephonesOn;
        if (takesItUp && contact.channel == null && telephonesOn == null) {
            ask(contact, today);
        } else if (telephonesOn != null && !telephonesOn.isAfter(today)) {
            telephone(contact, today);
        }
    }

    private void ask(Contact contact, LocalDate today) {
        var channel = contact.seeker.accepts("SMS") ? "SMS" : contact.seeker.accepts("EMAIL") ? "EMAIL" : null;
        if (channel != null && step(contact, "ask", Map.of("channel", channel), today)) {
            contact.channel = channel;
            contact.telephonesOn = WorkingDays.after(today, YearParameters.DAYS_BEFORE_TELEPHONING);
        } else if (contact.isWaiting()) {
            telephone(contact, today);
        }
    }

    private void telephone(Contact contact, LocalDate today) {
        contact.telephoned++;
        if (happens(YearParameters.REACHED_BY_TELEPHONE, "reached " + contact.telephoned, contact)) {
            decide(contact, today);
        } else if (contact.telephoned == YearParameters.MOST_CALLS_TO_A_PERSON) {
            step(contact, "decline", Map.of("reason", "NOT_AVAILABLE"), today);
        } else {
            contact.telephonesOn = WorkingDays.after(today, YearParameters.DAYS_BEFORE_TELEPHONING);
        }
    }

    private void decide(Contact contact, LocalDate today) {
        if (contact.fit.isWanted()) {
            step(contact, "share", Map.of("agreementOn", today.toString(), "agreementMeans", "ORAL"), today);
        } else {
            step(contact, "decline", Map.of("reason", "PERSON_DECLINED"), today);
        }
    }

    /** The person has the address of a question: some open it and answer there. */
    void read(Contact contact, String address, LocalDate today) {
        var share = "SMS".equals(contact.channel) ? YearParameters.CLICKS_SMS : YearParameters.CLICKS_EMAIL;
        if (!happens(share, "clicks", contact)) {
            return;
        }
        var version = VERSION.matcher(club.api().page(address).text());
        if (version.find()) {
            var answer = answer(contact);
            club.api()
                    .fillIn(
                            address,
                            "answer=" + answer + "&read="
                                    + URLEncoder.encode(version.group(1), StandardCharsets.UTF_8));
            var decided = !answer.equals("CALL_ME") && contact.seeker.isAdultOn(today);
            contact.telephonesOn = decided ? null : WorkingDays.after(today, 1);
        }
    }

    private String answer(Contact contact) {
        if (happens(YearParameters.PREFERS_A_CALL, "prefers a call", contact)) {
            return "CALL_ME";
        }
        return contact.fit.isWanted() ? "YES" : "NO";
    }

    private boolean happens(double probability, String topic, Contact contact) {
        return chance.happens(probability, topic, contact.seeker.n(), contact.vacancy.n());
    }

    private boolean step(Contact contact, String step, Map<String, ?> body, LocalDate today) {
        return Steps.take(club, club.member(contact.seeker.structure()).token(), contact, step, body, today);
    }
}
