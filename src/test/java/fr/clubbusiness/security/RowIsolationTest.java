package fr.clubbusiness.security;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static fr.clubbusiness.need.Needs.aNeed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clubbusiness.TestDatabase;
import fr.clubbusiness.TestTokens;
import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.catalogue.BoughtServices;
import fr.clubbusiness.catalogue.Offers;
import fr.clubbusiness.commitment.Engagements;
import fr.clubbusiness.commitment.label.LabelRows;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.employment.Employments;
import fr.clubbusiness.employment.FollowUps;
import fr.clubbusiness.event.Events;
import fr.clubbusiness.event.registration.Seats;
import fr.clubbusiness.immersion.Placements;
import fr.clubbusiness.introduction.Introductions;
import fr.clubbusiness.membership.JoinRows;
import fr.clubbusiness.membership.applications.Applications;
import fr.clubbusiness.need.Needs;
import fr.clubbusiness.need.Needs.Need;
import fr.clubbusiness.pathway.PathwayRequests;
import fr.clubbusiness.task.TaskRows;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a query of the API that forgets its filter still reads and changes: nothing but the caller's side. Asked of PostgreSQL as role {@code club_api},
 * of every table and view that this role may read, so that a new one is asked too.
 */
@QuarkusTest
class RowIsolationTest {
    /** Public facts, which everybody reads. */
    private static final Set<String> PUBLIC = Set.of(
            "appellation",
            "commune",
            "former_commune",
            "occupation",
            "occupation_link",
            "occupation_skill",
            "skill",
            "subject_kind",
            "zone");

    /** A structure reads the open needs of the club, who posts them, what happened to them, and what is published. */
    private static final Set<String> OPEN_TO_STRUCTURES = Set.of(
            "need",
            "organisation",
            "structure_capacity",
            "history",
            "answer_rate",
            "exit_table",
            "exit_line",
            "local_service",
            "local_service_sheet",
            "service_import");

    /**
     * The agency's administrator reads what is published and what the rules of retention ended, decides who joins (the organisations, the requests, and
     * the tasks to decide them), and registers programs.
     */
    private static final Set<String> OPEN_TO_ADMINS = Set.of(
            "event_timetable",
            "meeting",
            "meeting_absence",
            "meeting_exclusion",
            "meeting_wish",
            "exit_table",
            "exit_line",
            "local_service",
            "local_service_sheet",
            "membership_request",
            "organisation",
            "partner_application",
            "registration",
            "retention_report",
            "service_import",
            "structure_capacity",
            "task");

    /** What is offered, who has a label, and what is announced: the whole club reads it, and changes none of it. */
    private static final Set<String> OPEN_TO_MEMBERS =
            Set.of("club_event", "commitment", "immersion_place", "label", "tension_list");

    /** What nothing here writes: the tests of its own package look at its rows. A view shows none without a caller. */
    private static final Set<String> EMPTY = Set.of(
            "account_check",
            "allocation",
            "allocation_left_out",
            "allocation_pair",
            "allocation_run",
            "answer_rate",
            "calendar_feed",
            "clause_ground",
            "clause_line",
            "clause_lot",
            "clause_market",
            "clause_participation",
            "clause_total",
            "club_event",
            "co_accompanied_person",
            "co_accompaniment",
            "commitment",
            "commitment_taking",
            "counted_exit",
            "diagnosis",
            "document",
            "document_content",
            "erased_person",
            "erasure",
            "event_timetable",
            "distinct_people",
            "immersion",
            "immersion_assessment",
            "immersion_birth",
            "immersion_person",
            "immersion_place",
            "immersion_place_signer",
            "immersion_signatory",
            "immersion_signature",
            "joined_person",
            "joined_record",
            "label",
            "local_service",
            "local_service_sheet",
            "service_import",
            "exit_line",
            "exit_table",
            "follow_up",
            "idempotency_key",
            "meeting",
            "meeting_absence",
            "meeting_exclusion",
            "meeting_wish",
            "member_preferences",
            "membership_request",
            "need_criteria_change",
            "open_path",
            "partner_application",
            "pass_iae",
            "pass_prolongation",
            "pass_suspension",
            "person_question",
            "person_retention",
            "registration",
            "reply_link",
            "retention_report",
            "retention_warning",
            "rights_request",
            "purpose_limit",
            "qpv_school",
            "seen_co_accompaniment",
            "seen_transfer",
            "task",
            "tension_list",
            "transfer");

    @Inject
    DataSource api;

    private static BoughtServices.@Nullable Bought bought;

    private Need need;
    private Person person;
    private String introduction;

    @BeforeEach
    void somebodyIsHired() {
        person = PathwayRequests.somebodyWithAPath();
        need = aNeed().postedBy(Members.aCompany()).create();
        somethingIsBought();
        introduction = Introductions.shared(need, person);
        Introductions.hire(need.poster(), introduction).statusCode(200);
    }

    /** Once is enough. */
    private static void somethingIsBought() {
        if (bought == null) {
            var seller = Members.aStructure(StructureKind.EI);
            Offers.published(seller, Offers.with("turnover", 100_000));
            bought = BoughtServices.sent(Members.aCompany(), TestTokens.adviser(), BoughtServices.body());
        }
    }

    /** A policy that is asked for the rows of an empty table says nothing. */
    @Test
    void the_tables_have_rows_to_hide() throws SQLException {
        var empty = new TreeSet<String>();
        try (var connection = TestDatabase.unrestricted()) {
            for (var table : tables()) {
                if (count(connection, table, "true") == 0) {
                    empty.add(table);
                }
            }
        }
        assertThat(empty).isSubsetOf(EMPTY);
    }

    @TestFactory
    Stream<DynamicTest> without_a_caller_no_table_shows_a_row_or_lets_one_change() throws SQLException {
        return tables().stream()
                .map(table -> DynamicTest.dynamicTest(table, () -> {
                    try (var connection = api.getConnection()) {
                        assertThat(count(connection, table, "true")).isZero();
                        assertThat(touched(connection, table)).isZero();
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> no_role_reads_a_row_of_another_club() throws SQLException {
        return tables().stream()
                .flatMap(table -> Stream.of(Role.values())
                        .map(role -> DynamicTest.dynamicTest(table + " " + role, () -> {
                            try (var connection = as(
                                    UUID.randomUUID().toString(),
                                    UUID.randomUUID().toString(),
                                    role)) {
                                assertThat(count(connection, table, "true")).isZero();
                                assertThat(touched(connection, table)).isZero();
                            }
                        })));
    }

    @TestFactory
    Stream<DynamicTest> an_organisation_that_is_no_side_of_anything_reads_and_changes_nothing() throws SQLException {
        var club = TheClub.id().toString();
        return tables().stream()
                .filter(table -> !table.equals("club") && !OPEN_TO_MEMBERS.contains(table))
                .flatMap(table -> Stream.of(Role.COMPANY, Role.STRUCTURE, Role.PARTNER, Role.AGENCY_ADMIN)
                        .filter(role -> role != Role.STRUCTURE || !OPEN_TO_STRUCTURES.contains(table))
                        .filter(role -> role != Role.AGENCY_ADMIN || !OPEN_TO_ADMINS.contains(table))
                        .map(role -> DynamicTest.dynamicTest(table + " " + role, () -> {
                            try (var connection = as(club, UUID.randomUUID().toString(), role)) {
                                assertThat(count(connection, table, "true")).isZero();
                                assertThat(touched(connection, table)).isZero();
                            }
                        })));
    }

    @ParameterizedTest
    @CsvSource({
        "COMPANY, commitment, status <> 'OFFERED'",
        "STRUCTURE, commitment, status <> 'OFFERED'",
        "PARTNER, commitment, status <> 'OFFERED'",
        "AGENCY_ADMIN, commitment, status <> 'OFFERED'",
        "COMPANY, label, status <> 'GRANTED'",
        "STRUCTURE, label, status <> 'GRANTED'",
        "PARTNER, label, status <> 'GRANTED'",
        "AGENCY_ADMIN, label, status <> 'GRANTED'",
        "COMPANY, immersion_place, true",
        "STRUCTURE, immersion_place, status <> 'OPEN' OR first_until IS NOT NULL",
        "PARTNER, immersion_place, status <> 'OPEN' OR first_until IS NOT NULL",
        "AGENCY_ADMIN, immersion_place, true"
    })
    void who_is_no_side_of_it_reads_of_commitments_and_labels_what_is_open_and_changes_none(
            Role role, String table, String closed) throws SQLException {
        var engagement = Engagements.taken(Members.aCompany(), person.holder());
        LabelRows.withdrawn(engagement.offerer().id());
        Engagements.offered(engagement.offerer());
        Placements.offered(engagement.offerer());
        Placements.offered(
                engagement.offerer(), Placements.reserved(Needs.today().plusDays(9), Engagements.aSchool()));
        try (var connection = as(TheClub.id().toString(), UUID.randomUUID().toString(), role)) {
            assertThat(count(connection, table, closed)).isZero();
            assertThat(touched(connection, table)).isZero();
        }
    }

    @Test
    void the_sides_of_a_taking_read_it_and_its_taker_alone_changes_it() throws SQLException {
        var engagement = Engagements.taken(Members.aCompany(), person.holder());
        var row = "commitment_id = '%s'".formatted(engagement.id());
        assertThat(reads(engagement.offerer(), Role.COMPANY, "commitment_taking", row))
                .isTrue();
        assertThat(reads(person.holder(), Role.STRUCTURE, "commitment_taking", row))
                .isTrue();
        assertThat(reads(Members.aCompany(), Role.COMPANY, "commitment_taking", row))
                .isFalse();
        try (var connection = as(TheClub.id().toString(), engagement.offerer().id(), Role.COMPANY)) {
            assertThat(touched(connection, "commitment_taking")).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "need               | status <> 'OPEN'",
                "organisation       | id NOT IN (SELECT employer_id FROM need)",
                "structure_capacity | organisation_id NOT IN (SELECT employer_id FROM need)",
                "history            | subject_type <> 'NEED'",
                "answer_rate        | party <> 'COMPANY'",
                "exit_table         | quarter !~ '^2'",
                "exit_line          | readers <> 'STRUCTURES'"
            })
    void a_structure_without_introductions_reads_of_others_what_is_open_and_changes_none_of_it(
            String table, String closed) throws SQLException {
        aNeed().create();
        try (var connection = as(TheClub.id().toString(), UUID.randomUUID().toString(), Role.STRUCTURE)) {
            assertThat(count(connection, table, closed)).isZero();
            assertThat(touched(connection, table)).isZero();
        }
    }

    @Test
    void the_administrator_of_the_agency_reads_published_lines_of_the_agency_and_no_own_one_of_a_structure()
            throws SQLException {
        try (var connection = as(TheClub.id().toString(), UUID.randomUUID().toString(), Role.AGENCY_ADMIN)) {
            assertThat(count(connection, "exit_line", "readers <> 'AGENCY'")).isZero();
            assertThat(touched(connection, "exit_line")).isZero();
            assertThat(touched(connection, "exit_table")).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"introduction", "hire", "employment", "candidate", "need"})
    void each_side_reads_its_own_and_its_rivals_do_not(String table) throws SQLException {
        var row = table.equals("need")
                ? "id = '%s'".formatted(need.id())
                : table.equals("candidate")
                        ? "need_id = '%s'".formatted(need.id())
                        : "%s = '%s'"
                                .formatted(
                                        Set.of("hire", "employment").contains(table) ? "introduction_id" : "id",
                                        introduction);
        assertThat(reads(need.poster(), Role.COMPANY, table, row)).isTrue();
        assertThat(reads(person.holder(), Role.STRUCTURE, table, row)).isTrue();
        assertThat(reads(Members.aCompany(), Role.COMPANY, table, row)).isFalse();
    }

    /** An organisation may be company and partner; its partner's role posts nothing and hires nobody. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "introduction",
                "hire",
                "employment",
                "candidate",
                "need",
                "need_criteria_change",
                "beneficiary",
                "beneficiary_identity"
            })
    void in_the_role_of_a_partner_a_poster_reads_and_changes_nothing_of_what_it_posts(String table)
            throws SQLException {
        try (var connection = as(TheClub.id().toString(), need.poster().id(), Role.PARTNER)) {
            assertThat(count(connection, table, "true")).isZero();
            assertThat(touched(connection, table)).isZero();
        }
    }

    @Test
    void a_poster_does_not_read_the_proposal_of_an_adviser_before_it_is_shared() throws SQLException {
        var other = aPerson().targeting("G1603").create();
        var asked = aNeed().postedBy(Members.aCompany()).create();
        String proposed = Introductions.post(
                        TestTokens.adviser(),
                        "",
                        Map.of("needId", asked.id(), "beneficiaryId", other.id(), "overrideReason", "Vue en entretien"))
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(reads(asked.poster(), Role.COMPANY, "introduction", "id = '%s'".formatted(proposed)))
                .isFalse();
        assertThat(reads(asked.poster(), Role.COMPANY, "beneficiary", "id = '%s'".formatted(other.id())))
                .isFalse();
        assertThat(reads(other.holder(), Role.STRUCTURE, "introduction", "id = '%s'".formatted(proposed)))
                .isTrue();
    }

    @Test
    void a_structure_reads_its_own_tasks_and_neither_anothers_nor_the_agencys() throws SQLException {
        var own = TaskRows.open(
                "CALL_PERSON", "INTRODUCTION", introduction, person.holder().id());
        var agency = TaskRows.open("CALL_COMPANY", "INTRODUCTION", introduction, null);
        var row = "id = '%s'";
        assertThat(reads(person.holder(), Role.STRUCTURE, "task", row.formatted(own.id())))
                .isTrue();
        assertThat(reads(person.holder(), Role.COMPANY, "task", row.formatted(own.id())))
                .isFalse();
        assertThat(reads(person.holder(), Role.STRUCTURE, "task", row.formatted(agency.id())))
                .isFalse();
        assertThat(reads(need.poster(), Role.STRUCTURE, "task", row.formatted(own.id())))
                .isFalse();
        assertThat(reads(need.poster(), Role.ADVISER, "task", row.formatted(agency.id())))
                .isTrue();
    }

    @Test
    void an_owner_reads_its_applications_and_changes_none_of_them() throws SQLException {
        var owner = Members.aCompany();
        var application = Applications.of(owner, "company", "needs:read");
        var row = "id = '%s'".formatted(application.id());
        assertThat(reads(owner, Role.COMPANY, "partner_application", row)).isTrue();
        assertThat(reads(Members.aCompany(), Role.COMPANY, "partner_application", row))
                .isFalse();
        try (var connection = as(TheClub.id().toString(), owner.id(), Role.COMPANY)) {
            assertThat(touched(connection, "partner_application")).isZero();
        }
    }

    @Test
    void a_registration_is_read_by_its_organisation_the_organiser_and_the_agency() throws SQLException {
        var organiser = Members.aStructure(StructureKind.ACI);
        var event = Events.draft(organiser.token(), Events.body(5));
        Events.step(TestTokens.adviser(), event, "publish").statusCode(200);
        var company = Members.aCompany();
        var row = "id = '%s'".formatted(Seats.registered(company.token(), event));
        assertThat(reads(company, Role.COMPANY, "registration", row)).isTrue();
        assertThat(reads(organiser, Role.STRUCTURE, "registration", row)).isTrue();
        assertThat(reads(Members.aCompany(), Role.ADVISER, "registration", row)).isTrue();
        assertThat(reads(Members.aCompany(), Role.COMPANY, "registration", row)).isFalse();
        assertThat(reads(Members.aStructure(StructureKind.EI), Role.STRUCTURE, "registration", row))
                .isFalse();
    }

    @Test
    void a_registration_that_a_stranger_has_not_confirmed_is_read_by_nobody() throws SQLException {
        var company = Members.aCompany();
        var event = Events.announced(Events.body(5));
        var id = Seats.registered(company.token(), event);
        TestDatabase.texts(
                "UPDATE registration SET status = 'TO_CONFIRM', seat = NULL, organisation_id = NULL, registered_by = NULL WHERE id = ?::uuid RETURNING ''",
                id);
        var row = "id = '%s'".formatted(id);
        for (var role : List.of(Role.COMPANY, Role.ADVISER, Role.AGENCY_ADMIN)) {
            assertThat(reads(company, role, "registration", row)).isFalse();
        }
    }

    @Test
    void a_member_reads_the_events_that_are_announced_and_changes_none_of_them() throws SQLException {
        var draft = Events.draft(TestTokens.adviser(), Events.body(5));
        var announced = Events.announced(Events.body(5));
        for (var role : List.of(Role.COMPANY, Role.STRUCTURE, Role.PARTNER)) {
            try (var connection = as(TheClub.id().toString(), UUID.randomUUID().toString(), role)) {
                assertThat(count(connection, "club_event", "id = '%s'".formatted(announced.id())))
                        .isOne();
                assertThat(count(connection, "club_event", "id = '%s'".formatted(draft.id())))
                        .isZero();
                assertThat(touched(connection, "club_event")).isZero();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "beneficiary  | pitch = 'autre'",
                "beneficiary  | commune_code = '92012'",
                "beneficiary  | external_id = 'autre'",
                "introduction | structure_id = employer.id",
                "organisation | name = 'Autre'",
                "organisation | left_at = now()"
            })
    void a_company_changes_no_other_column_of_the_rows_that_its_hire_touches(String table, String change)
            throws SQLException {
        var row = table.equals("organisation")
                ? need.poster().id()
                : table.equals("introduction") ? introduction : person.id();
        try (var connection = as(TheClub.id().toString(), need.poster().id(), Role.COMPANY);
                var statement = connection.createStatement()) {
            var sql = "UPDATE %s SET %s WHERE id = '%s'"
                    .formatted(table, change.replace("employer.id", "caller_organisation()"), row);
            assertThatThrownBy(() -> statement.executeUpdate(sql)).hasMessageContaining("may change here");
        }
    }

    @Test
    void a_structure_changes_nothing_but_the_status_of_the_need_of_its_introduction() throws SQLException {
        try (var connection = as(TheClub.id().toString(), person.holder().id(), Role.STRUCTURE);
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate(
                            "UPDATE need SET title = 'Autre' WHERE id = '%s'".formatted(need.id())))
                    .hasMessageContaining("may change here");
        }
    }

    @Test
    void nobody_writes_history_in_anothers_name() throws SQLException {
        try (var connection = as(TheClub.id().toString(), need.poster().id(), Role.COMPANY);
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate("""
                            INSERT INTO history (club_id, at, member_id, organisation_id, subject_type, subject_id, type)
                            SELECT club_id, now(), id, organisation_id, 'NEED', uuidv7(), 'CREATED' FROM member LIMIT 1
                            """)).hasMessageContaining("row-level security");
        }
    }

    @Test
    void what_a_stranger_has_not_confirmed_is_hidden_from_advisers_by_the_policy_alone() throws SQLException {
        var request = JoinRows.submitted();
        var row = "id = '%s'".formatted(request.id());
        try (var connection = as(TheClub.id().toString(), need.poster().id(), Role.ADVISER)) {
            assertThat(count(connection, "membership_request", row)).isOne();
            TestDatabase.texts(
                    "UPDATE membership_request SET status = 'TO_CONFIRM', confirmed_at = NULL WHERE id = ?::uuid RETURNING ''",
                    request.id());
            assertThat(count(connection, "membership_request", row)).isZero();
        }
    }

    @Test
    void nobody_signs_in_or_leaves_by_writing_the_members_table() throws SQLException {
        try (var connection = as(TheClub.id().toString(), need.poster().id(), Role.COMPANY);
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate("UPDATE member SET left_at = NULL"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void a_step_about_a_person_reaches_their_introductions_until_the_transaction_ends() throws SQLException {
        var shared = aPerson().targeting("G1603").create();
        Introductions.shared(aNeed().postedBy(need.poster()).create(), shared);
        var elsewhere =
                Introductions.shared(aNeed().postedBy(Members.aCompany()).create(), shared);
        var row = "id = '%s'".formatted(elsewhere);
        try (var connection = as(TheClub.id().toString(), need.poster().id(), Role.COMPANY)) {
            connection.setAutoCommit(false);
            assertThat(count(connection, "introduction", row)).isZero();
            connection.createStatement().execute("SELECT lock_person('%s')".formatted(shared.id()));
            assertThat(count(connection, "introduction", row)).isOne();
            connection.commit();
            assertThat(count(connection, "introduction", row)).isZero();
            connection
                    .createStatement()
                    .execute("SELECT lock_person('%s')"
                            .formatted(aPerson().create().id()));
            assertThat(count(connection, "introduction", "beneficiary_id = person_in_step()"))
                    .isZero();
            connection.rollback();
        }
    }

    /** A contract of somebody's elsewhere is read in a step about them alone, and changed in none. */
    @Test
    void a_contract_elsewhere_is_reached_by_a_step_about_the_person_and_changed_by_none() throws SQLException {
        var elsewhere = "beneficiary_id = '%s' and introduction_id is null".formatted(person.id());
        var today = Employments.today();
        Employments.signedByCompany(TestTokens.adviser(), Members.aCompany(), person, today, today.plusMonths(3));
        try (var connection = as(TheClub.id().toString(), need.poster().id(), Role.COMPANY)) {
            connection.setAutoCommit(false);
            assertThat(count(connection, "employment", elsewhere)).isZero();
            connection.createStatement().execute("SELECT lock_person('%s')".formatted(person.id()));
            assertThat(count(connection, "employment", elsewhere)).isOne();
            assertThat(connection
                            .createStatement()
                            .executeUpdate("UPDATE employment SET status = status WHERE " + elsewhere))
                    .isZero();
            connection.rollback();
        }
    }

    /** A company reads of the history of its contract its own acts, and not what became of the person. */
    @Test
    void a_company_reads_no_history_of_a_contract_but_its_own_acts() throws SQLException {
        var entries = "subject_type = 'EMPLOYMENT' AND organisation_id <> caller_organisation()";
        try (var connection = as(TheClub.id().toString(), need.poster().id(), Role.COMPANY)) {
            assertThat(count(connection, "history", entries)).isZero();
        }
    }

    /** Of the news about one contract, the person's structure reads both sides, and the company its own; neither answers for the other. */
    @Test
    void a_company_reads_and_changes_its_own_side_of_the_news_alone() throws SQLException {
        var contract = TestDatabase.texts(
                        "SELECT id::text FROM employment WHERE introduction_id = ?::uuid", introduction)
                .getFirst();
        FollowUps.ask(contract, "EMPLOYER", "STRUCTURE");
        var employers = "side = 'EMPLOYER' AND stay_id = '%s'".formatted(contract);
        var structures = "side = 'STRUCTURE' AND stay_id = '%s'".formatted(contract);
        assertThat(reads(need.poster(), Role.COMPANY, "follow_up", employers)).isTrue();
        assertThat(reads(need.poster(), Role.COMPANY, "follow_up", structures)).isFalse();
        assertThat(reads(person.holder(), Role.STRUCTURE, "follow_up", employers))
                .isTrue();
        assertThat(reads(person.holder(), Role.STRUCTURE, "follow_up", structures))
                .isTrue();
        for (var stranger : strangersWithContracts().entrySet()) {
            assertThat(reads(stranger.getKey(), stranger.getValue(), "follow_up", "stay_id = '%s'".formatted(contract)))
                    .isFalse();
        }
        var changed = "UPDATE follow_up SET answer = answer WHERE stay_id = '%s'".formatted(contract);
        for (var side : Map.of(need.poster(), Role.COMPANY, person.holder(), Role.STRUCTURE)
                .entrySet()) {
            try (var connection = as(TheClub.id().toString(), side.getKey().id(), side.getValue())) {
                assertThat(connection.createStatement().executeUpdate(changed)).isOne();
                assertThatThrownBy(() -> connection.createStatement().executeUpdate("""
                                        INSERT INTO follow_up (club_id, stay_id, step, side, first_day, due_on, open_until)
                                        VALUES (caller_club(), '%s', 'MONTH_1', 'EMPLOYER', now(), now(), now())
                                        """.formatted(contract)))
                        .hasMessageContaining("row-level security");
            }
        }
    }

    /** A company and a structure that have a contract of their own: whoever has none reads nothing anyway. */
    private static Map<Member, Role> strangersWithContracts() {
        var company = Members.aCompany();
        var theirs = aPerson().targeting("G1603").create();
        var another = Introductions.shared(aNeed().postedBy(company).create(), theirs);
        Introductions.hire(company, another).statusCode(200);
        return Map.of(company, Role.COMPANY, theirs.holder(), Role.STRUCTURE);
    }

    /** What a side answered stands in the history for those who read it in the question. */
    @Test
    void an_employer_reads_in_the_history_its_own_answers_alone() throws SQLException {
        var contract = TestDatabase.texts(
                        "SELECT id::text FROM employment WHERE introduction_id = ?::uuid", introduction)
                .getFirst();
        TestDatabase.texts("""
                INSERT INTO history (club_id, at, subject_type, subject_id, type, to_status)
                SELECT e.club_id, now(), 'EMPLOYMENT', e.id, t.type, 'IN_WORK'
                FROM employment e, unnest('{EMPLOYER_FOLLOWED_UP, STRUCTURE_FOLLOWED_UP}'::text[]) t(type) WHERE e.id = ?::uuid RETURNING ''
                """, contract);
        var employers = "type = 'EMPLOYER_FOLLOWED_UP' AND subject_id = '%s'".formatted(contract);
        var structures = "type = 'STRUCTURE_FOLLOWED_UP' AND subject_id = '%s'".formatted(contract);
        assertThat(reads(need.poster(), Role.COMPANY, "history", employers)).isTrue();
        assertThat(reads(need.poster(), Role.COMPANY, "history", structures)).isFalse();
        assertThat(reads(need.poster(), Role.STRUCTURE, "history", structures)).isFalse();
        assertThat(reads(person.holder(), Role.STRUCTURE, "history", employers)).isTrue();
        assertThat(reads(person.holder(), Role.STRUCTURE, "history", structures))
                .isTrue();
        assertThat(reads(Members.aCompany(), Role.COMPANY, "history", employers))
                .isFalse();
    }

    /** The contracts of a person go with the person; the structure that was there at the signature keeps that one to read. */
    @Test
    void a_transferred_person_is_followed_by_the_structure_of_now() throws SQLException {
        var id = TestDatabase.texts("SELECT id::text FROM employment WHERE introduction_id = ?::uuid", introduction)
                .getFirst();
        var contract = "id = '%s'".formatted(id);
        FollowUps.ask(id, "EMPLOYER", "STRUCTURE");
        var next = Members.aStructure(StructureKind.EI);
        var before = person.holder();
        TestDatabase.texts(
                "UPDATE beneficiary SET referent_id = NULL, structure_id = '%s' WHERE id = ?::uuid RETURNING ''"
                        .formatted(next.id()),
                person.id());
        var questions = "stay_id = '%s'".formatted(id);
        assertThat(reads(before, Role.STRUCTURE, "employment", contract)).isTrue();
        assertThat(reads(before, Role.STRUCTURE, "follow_up", questions)).isFalse();
        assertThat(reads(next, Role.STRUCTURE, "employment", contract)).isTrue();
        assertThat(reads(next, Role.STRUCTURE, "follow_up", questions)).isTrue();
    }

    private boolean reads(Member by, Role role, String table, String row) throws SQLException {
        try (var connection = as(TheClub.id().toString(), by.id(), role)) {
            return count(connection, table, row) > 0;
        }
    }

    private Connection as(String club, String organisation, Role role) throws SQLException {
        var connection = api.getConnection();
        try (var set = connection.prepareStatement("""
                SELECT set_config('caller.club', ?, false), set_config('caller.organisation', ?, false),
                       set_config('caller.roles', ?, false), set_config('caller.member', ?, false)
                """)) {
            set.setString(1, club);
            set.setString(2, role == Role.AUTOMATON ? "" : organisation);
            set.setString(3, role.tokenName());
            set.setString(4, UUID.randomUUID().toString());
            set.execute();
        }
        return connection;
    }

    private static long count(Connection connection, String table, String condition) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT count(*) FROM %s WHERE %s".formatted(table, condition))) {
            row.next();
            return row.getLong(1);
        }
    }

    /** How many rows an update of all of them reaches, each keeping its values; none where the role may not update. */
    private static int touched(Connection connection, String table) throws SQLException {
        try (var statement = connection.createStatement()) {
            var columns = connection.createStatement().executeQuery("""
                    SELECT attname FROM pg_attribute
                    WHERE attrelid = '%s'::regclass AND attnum > 0 AND attgenerated = '' AND attidentity = ''
                      AND has_column_privilege(attrelid, attnum, 'UPDATE') LIMIT 1
                    """.formatted(table));
            if (!columns.next()) {
                return 0;
            }
            connection.setAutoCommit(false);
            var column = columns.getString(1);
            int touched = statement.executeUpdate("UPDATE %s SET %s = %s".formatted(table, column, column));
            connection.rollback();
            connection.setAutoCommit(true);
            return touched;
        }
    }

    private static Set<String> tables() throws SQLException {
        var tables = new TreeSet<>(TestDatabase.texts("""
                SELECT c.relname FROM pg_class c
                WHERE c.relkind IN ('r', 'p', 'v') AND c.relnamespace = 'public'::regnamespace
                  AND (has_table_privilege('club_api', c.oid, 'SELECT') OR has_any_column_privilege('club_api', c.oid, 'SELECT'))
                """));
        tables.removeAll(PUBLIC);
        assertThat(tables).contains("beneficiary", "introduction", "member");
        return tables;
    }
}
