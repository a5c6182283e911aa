package fr.clubbusiness.audit;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.catalogue.rule.AnswerStatus;
import fr.clubbusiness.catalogue.rule.OfferStatus;
import fr.clubbusiness.catalogue.rule.PurchaseStatus;
import fr.clubbusiness.employment.EmploymentStatus;
import fr.clubbusiness.event.rule.EventStatus;
import fr.clubbusiness.event.rule.RegistrationStatus;
import fr.clubbusiness.history.Reading;
import fr.clubbusiness.shared.SubjectKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever the code records has words for the person whom it is about. */
class ActWordsTest {
    private static final Path MAIN = Path.of("src/main/java/fr/clubbusiness");

    private static final Pattern CODE = Pattern.compile("\"([A-Z][A-Z0-9_]{3,39})\"");

    /** The code of a refusal, where it is made or asked for: never an act. */
    private static final Pattern REFUSAL =
            Pattern.compile("(RefusalReason\\.of|\\.code\\(\\)\\.equals)\\(\\s*\"[A-Z0-9_]+\"");

    /** Other codes of the classes that record, which are no acts: reasons of an act, and of refusals. */
    private static final Set<String> NO_ACTS = Set.of(
            "ACCOUNT_LOST",
            "AGENCY_STAFF",
            "CONFIRM",
            "CO_ACCOMPANIMENT",
            "CURRENT_CONTRACT",
            "HEAD",
            "HIRE",
            "HIRE_CANCELLED",
            "IMPORT",
            "LAST_MEMBER",
            "MEMBERSHIP_REQUEST",
            "NOT_A_DOUBLE",
            "NOT_ME",
            "ORGANISATION_LEFT",
            "PEOPLE_HELD",
            "REASON_NOT_OF_THAT_DAY",
            "REASON_OF_OTHER_SIDE",
            "RECEIVED_IN_FUTURE",
            "RIGHTS",
            "STILL_ACCOMPANIED",
            "TOO_MANY_PEOPLE",
            // The beginning of the acts that end an offer.
            "TRANSFER_",
            // The beginning of the acts of answers and registrations.
            "ANSWER_",
            "REGISTRATION_",
            "DECIDED",
            "NO_OCCUPATION",
            // The answer at a link to sign, and why the club cancels.
            "LAPSED",
            "SIGN",
            "STRUCTURE_NOT_ACTIVE");

    @Test
    void every_act_that_the_code_records_has_words() throws IOException {
        assertThat(recorded()).contains("IDENTITY_UPDATED", "PASS_RECORDED", "SHARED", "TRIAL_AGREED", "DROPPED");
        assertThat(recorded().stream().filter(type -> !hasWords(type))).isEmpty();
    }

    @Test
    void every_reading_and_every_status_of_a_contract_has_words() {
        var types = Stream.<Enum<?>>concat(Arrays.stream(Reading.values()), Arrays.stream(EmploymentStatus.values()))
                .map(Enum::name);
        assertThat(types.filter(type -> !hasWords(type))).isEmpty();
    }

    @Test
    void every_step_of_a_purchase_an_offer_an_event_and_their_answers_has_words() {
        assertWords(SubjectKind.PURCHASE, "", PurchaseStatus.values());
        assertWords(SubjectKind.OFFER, "", OfferStatus.PUBLISHED, OfferStatus.PAUSED, OfferStatus.ARCHIVED);
        assertWords(SubjectKind.CLUB_EVENT, "", EventStatus.PUBLISHED, EventStatus.HELD, EventStatus.CANCELLED);
        assertWords(SubjectKind.PURCHASE, "ANSWER_", EnumSet.complementOf(EnumSet.of(AnswerStatus.SENT)));
        assertWords(
                SubjectKind.CLUB_EVENT,
                "REGISTRATION_",
                EnumSet.complementOf(EnumSet.of(RegistrationStatus.TO_CONFIRM)));
    }

    private static void assertWords(SubjectKind subject, String beginning, Enum<?>... statuses) {
        assertWords(subject, beginning, List.of(statuses));
    }

    private static void assertWords(SubjectKind subject, String beginning, Collection<? extends Enum<?>> statuses) {
        assertThat(statuses)
                .allSatisfy(status -> assertThat(ActWords.has(subject, beginning + status.name()))
                        .as("%s.%s%s", subject, beginning, status)
                        .isTrue());
    }

    @Test
    void an_act_is_called_by_its_subject_where_that_matters() {
        assertThat(ActWords.of(SubjectKind.TASK, "OPENED")).isEqualTo("tâche ouverte");
        assertThat(ActWords.of(SubjectKind.NEED, "OPENED")).isEqualTo("besoin ouvert");
    }

    @Test
    void an_unknown_act_is_called_by_its_code() {
        assertThat(ActWords.of(SubjectKind.NEED, "SOMETHING_NEW")).isEqualTo("autre acte (SOMETHING_NEW)");
    }

    private static boolean hasWords(String type) {
        return Arrays.stream(SubjectKind.values()).anyMatch(kind -> ActWords.has(kind, type));
    }

    private static Set<String> recorded() throws IOException {
        try (var files = Files.walk(MAIN)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(ActWordsTest::text)
                    .filter(text -> text.contains(" History ")
                            || text.contains(" IntroductionHistory ")
                            || text.contains(" PrivateReading "))
                    .flatMap(text ->
                            CODE.matcher(REFUSAL.matcher(text).replaceAll("")).results())
                    .map(code -> code.group(1))
                    .filter(code -> !NO_ACTS.contains(code))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
