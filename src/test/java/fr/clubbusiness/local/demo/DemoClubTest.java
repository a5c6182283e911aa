package fr.clubbusiness.local.demo;

import static fr.clubbusiness.local.demo.DemoJson.codes;
import static fr.clubbusiness.local.demo.DemoJson.parse;
import static fr.clubbusiness.local.demo.DemoJson.texts;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.clubbusiness.directory.Employer;
import fr.clubbusiness.directory.EmployerRules;
import fr.clubbusiness.directory.Prescriber;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.eligibility.Criterion;
import fr.clubbusiness.local.demo.DemoOccupations.Skill;
import fr.clubbusiness.need.wording.OfferWording;
import fr.clubbusiness.shared.NafCode;
import fr.clubbusiness.shared.Siret;
import fr.clubbusiness.vocabulary.Certification;
import fr.clubbusiness.vocabulary.ContractType;
import fr.clubbusiness.vocabulary.DrivingLicence;
import fr.clubbusiness.vocabulary.Experience;
import fr.clubbusiness.vocabulary.FrenchLevel;
import fr.clubbusiness.vocabulary.SkillProof;
import fr.clubbusiness.vocabulary.TransportMode;
import fr.clubbusiness.vocabulary.WorkingCondition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

/** The demo is what the API accepts: plausible, lawful, the same each time. */
class DemoClubTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final String DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
    private static final DemoData DATA = DemoClub.small(TODAY);
    private static final List<JsonNode> COMPANIES = parse(DATA.companies().stream());
    private static final List<JsonNode> STRUCTURES = parse(DATA.structures().stream());
    private static final List<JsonNode> PEOPLE = parse(DATA.beneficiaries());
    private static final List<JsonNode> NEEDS = parse(DATA.needs());

    @Test
    void the_small_demo_is_of_one_departement() {
        assertThat(COMPANIES).hasSize(150);
        assertThat(STRUCTURES).hasSize(60);
        assertThat(PEOPLE).hasSize(3_000);
        assertThat(NEEDS).hasSize(300);
    }

    @Test
    void the_large_demo_is_streamed() {
        var large = DemoClub.large(TODAY);
        assertThat(large.companies()).hasSize(742);
        assertThat(large.structures()).hasSize(292);
        assertThat(large.needs()).hasSize(3_000);
        assertThat(large.beneficiaries().limit(50)).hasSize(50);
        assertThat(texts(parse(large.companies().stream()), "name")).doesNotHaveDuplicates();
        assertThat(texts(parse(large.structures().stream()), "name")).doesNotHaveDuplicates();
    }

    @Test
    void the_same_day_gives_the_same_bytes() {
        assertThat(digest(DemoClub.small(TODAY), "")).isEqualTo(digest(DATA, ""));
    }

    @Test
    void another_day_changes_nothing_but_dates() {
        var later = DemoClub.small(TODAY.plusDays(400));
        assertThat(digest(later, "")).isNotEqualTo(digest(DATA, ""));
        assertThat(digest(later, DATE)).isEqualTo(digest(DATA, DATE));
    }

    @Test
    void the_draws_are_the_same_on_every_machine() {
        assertThat(DemoDraw.of("pinned", 7).between(0, 999_999)).isEqualTo(819_607);
    }

    @Test
    void organisations_come_first_that_local_users_belong_to() {
        assertThat(texts(COMPANIES, "externalId"))
                .startsWith("company", "company2")
                .doesNotHaveDuplicates();
        assertThat(texts(STRUCTURES, "externalId"))
                .startsWith("structure", "structure2")
                .doesNotHaveDuplicates();
    }

    @Test
    void every_siret_is_valid_fictional_and_used_once() {
        var sirets = new ArrayList<>(texts(COMPANIES, "siret"));
        sirets.addAll(texts(STRUCTURES, "siret"));
        sirets.add(DemoOrganisations.AGENCY.siret());
        assertThat(sirets)
                .doesNotHaveDuplicates()
                .allSatisfy(siret -> assertThat(new Siret(siret).siren()).startsWith("999"));
    }

    @Test
    void contacts_reach_nobody() {
        var all = Stream.of(COMPANIES, STRUCTURES, PEOPLE).flatMap(List::stream).toList();
        var emails = new ArrayList<>(texts(all, "email"));
        emails.addAll(texts(all, "contactEmail"));
        assertThat(emails).allMatch(email -> email.matches("[a-z0-9.-]+@(example\\.org|club\\.example)"));
        var phones = new ArrayList<>(texts(all, "phone"));
        phones.addAll(texts(all, "contactPhone"));
        assertThat(phones).allMatch(phone -> phone.matches("(01 99 00|06 39 98) [0-9]{2} [0-9]{2}"));
        assertThat(texts(PEOPLE, "email")).doesNotHaveDuplicates();
    }

    @Test
    void the_communes_are_the_36_of_the_shipped_file_and_all_live_and_recruit() {
        var codes = DemoCommunes.all().stream().map(DemoCommunes.Commune::code).toList();
        assertThat(DemoCommunes.all().stream().map(commune -> commune.code() + " " + commune.name()))
                .hasSize(36)
                .containsExactlyElementsOf(DemoJson.shippedCommunes());
        assertThat(new HashSet<>(texts(PEOPLE, "communeCode"))).containsExactlyInAnyOrderElementsOf(codes);
        assertThat(new HashSet<>(texts(NEEDS, "communeCode"))).containsExactlyInAnyOrderElementsOf(codes);
    }

    @Test
    void codes_of_organisations_exist() {
        assertThat(texts(COMPANIES, "nafCode"))
                .allSatisfy(code -> assertThat(new NafCode(code)).isNotNull());
        assertThat(texts(STRUCTURES, "kind")).allSatisfy(StructureKind::valueOf).contains("CHRS", "CADA", "ESAT");
        assertThat(texts(STRUCTURES, "prescriber")).allSatisfy(Prescriber::valueOf);
    }

    @Test
    void codes_of_people_exist_and_none_is_said_twice() {
        PEOPLE.forEach(person -> {
            each(person, "targetOccupations", DemoOccupations::of);
            each(person, "certifications", Certification::valueOf);
            each(person, "transport", TransportMode::valueOf);
            each(person, "drivingLicences", DrivingLicence::valueOf);
            each(person, "contractTypes", ContractType::valueOf);
            each(person, "excludedConditions", WorkingCondition::valueOf);
            each(person, "eligibilityCriteria", Criterion::valueOf);
            assertThat(person.path("barriers").findValuesAsText("code")).doesNotHaveDuplicates();
            assertThat(skills(person)).doesNotHaveDuplicates();
        });
        assertThat(texts(PEOPLE, "frenchOral")).allSatisfy(FrenchLevel::valueOf);
        assertThat(texts(PEOPLE, "currentContract")).allSatisfy(ContractType::valueOf);
        assertThat(new HashSet<>(allProofs())).allSatisfy(SkillProof::valueOf);
    }

    @Test
    void codes_of_needs_exist_and_contracts_are_their_employers_to_offer() {
        var kinds = STRUCTURES.stream()
                .collect(Collectors.toMap(
                        one -> one.path("externalId").asText(),
                        one -> StructureKind.valueOf(one.path("kind").asText())));
        NEEDS.forEach(need -> {
            var kind = kinds.get(need.path("employerId").asText());
            var possible = kind == null
                    ? EmployerRules.contractsAtACompany()
                    : EmployerRules.contractsOf(new Employer.Structure(kind));
            each(need, "contractTypes", code -> assertThat(possible).contains(ContractType.valueOf(code)));
            each(need, "certifications", Certification::valueOf);
            each(need, "workConditions", WorkingCondition::valueOf);
            var skills = DemoOccupations.of(need.path("romeCode").asText()).skills();
            assertThat(skills.stream().map(Skill::code)).containsAll(skills(need));
            assertThat(skills(need)).hasSizeBetween(2, 4);
        });
        assertThat(texts(NEEDS, "experience")).allSatisfy(Experience::valueOf);
        assertThat(texts(NEEDS, "externalId")).doesNotHaveDuplicates();
    }

    @Test
    void every_need_is_paid_the_minimum_wage_at_least() {
        assertThat(NEEDS).allSatisfy(need -> {
            var pay = need.path("pay");
            var hoursAMonth = need.path("weeklyHours").asDouble() * 52 / 12;
            var hours = pay.path("period").asText().equals("HOURLY") ? 1 : hoursAMonth;
            assertThat(pay.path("from").asDouble() / hours).isBetween(12.02, 16.5);
            assertThat(pay.path("to").asDouble(99_999))
                    .isGreaterThanOrEqualTo(pay.path("from").asDouble());
        });
    }

    @Test
    void french_above_A2_or_written_has_its_reason() {
        assertThat(NEEDS).allSatisfy(need -> {
            var oral = need.path("frenchOral").asText("BELOW_A1");
            var demanding = FrenchLevel.A2.stepsBelow(FrenchLevel.valueOf(oral)) > 0 || need.has("frenchWritten");
            assertThat(need.has("frenchReason")).isEqualTo(demanding);
        });
    }

    @Test
    void needs_start_in_the_coming_weeks_and_their_words_are_open_to_all() {
        assertThat(texts(NEEDS, "startDate").stream().map(LocalDate::parse))
                .allMatch(start -> start.isAfter(TODAY) && start.isBefore(TODAY.plusDays(62)));
        assertThat(NEEDS)
                .allSatisfy(need -> assertThat(OfferWording.check(
                                need.path("title").asText(),
                                need.path("description").asText()))
                        .isEmpty())
                .extracting(need -> need.path("title").asText())
                .allMatch(title -> OfferWording.titleForAll(title).equals(title));
    }

    @Test
    void the_local_users_find_needs_and_people() {
        assertThat(of("company", NEEDS, "employerId")
                        .filter(need -> need.path("open").asBoolean()))
                .hasSize(14);
        assertThat(of("company2", NEEDS, "employerId")).hasSizeGreaterThan(5);
        assertThat(of("structure", PEOPLE, "structureId")).hasSizeGreaterThan(80);
        assertThat(of("structure2", PEOPLE, "structureId")).hasSizeGreaterThan(80);
    }

    /** One number for all that the demo says, but for what is left out of it. */
    private static String digest(DemoData data, String leftOut) {
        var sum = new CRC32();
        Stream.of(data.companies().stream(), data.structures().stream(), data.beneficiaries(), data.needs())
                .flatMap(lines -> lines)
                .map(line -> leftOut.isEmpty() ? line : line.replaceAll(leftOut, ""))
                .forEach(line -> sum.update(line.getBytes(UTF_8)));
        return Long.toHexString(sum.getValue());
    }

    private static Stream<JsonNode> of(String organisation, List<JsonNode> nodes, String field) {
        return nodes.stream().filter(node -> node.path(field).asText().equals(organisation));
    }

    private static void each(JsonNode node, String field, Consumer<String> check) {
        assertThat(codes(node, field)).as(field).doesNotHaveDuplicates().allSatisfy(check);
    }

    private static List<String> skills(JsonNode node) {
        return node.path("skills").findValuesAsText("code");
    }

    private static List<String> allProofs() {
        return PEOPLE.stream()
                .flatMap(person -> person.path("skills").findValuesAsText("proof").stream())
                .toList();
    }
}
