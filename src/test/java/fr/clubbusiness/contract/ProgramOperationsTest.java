package fr.clubbusiness.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.security.ApplicationScope;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Each operation of the contract is in one scope of programs, or is never for programs, and a new one must say which. */
class ProgramOperationsTest {
    /** Whole parts of the API that people alone use: what stands under them is never for programs. */
    private static final List<String> FOR_PEOPLE = List.of(
            // Who belongs to the club, and what programs may do.
            "/v1/members",
            "/v1/membership-requests",
            "/v1/public",
            "/v1/organisations",
            "/v1/partner-applications",
            "/v1/me",
            // What somebody says a purpose for, decides about people, or exercises as a right.
            "/v1/audit",
            "/v1/purpose-counts",
            "/v1/purpose-limits",
            "/v1/privacy",
            "/v1/retention",
            "/v1/rights-requests",
            "/v1/co-accompanied",
            "/v1/transfers",
            // The day of somebody, and addresses that are secrets.
            "/v1/tasks",
            "/v1/workbench",
            "/v1/calendar",
            // What a firm promises, and who says that it was kept.
            "/v1/commitments",
            "/v1/labels",
            // Who works for a social clause, and how many hours.
            "/v1/clause-markets",
            "/v1/clause-participations",
            "/v1/clause-lines",
            // Minors, their parents, and who takes them in.
            "/v1/immersion-places",
            "/v1/immersions",
            "/v1/tensions",
            // Who meets whom.
            "/v1/events",
            // Proofs about people.
            "/v1/documents",
            // What is suggested to people.
            "/v1/services",
            // What is traded between people.
            "/v1/offers",
            "/v1/purchases",
            "/v1/answers",
            "/v1/catalogue",
            // The agency's own work.
            "/v1/allocations",
            "/v1/matching",
            "/v1/referential");

    /** Beside what programs may: identities, barriers and paths, doubles, exports and searches of people, and the sharing of a person. */
    private static final Set<String> NEVER = Set.of(
            "POST /v1/companies",
            "PUT /v1/companies/{id}",
            "POST /v1/companies/import",
            "POST /v1/structures",
            "PUT /v1/structures/{id}",
            "POST /v1/structures/import",
            "POST /v1/partners",
            "PUT /v1/partners/{id}",
            "GET /v1/beneficiaries/export",
            "POST /v1/beneficiaries/search",
            "GET /v1/beneficiaries/doubles",
            "POST /v1/beneficiaries/doubles/dismiss",
            "GET /v1/beneficiaries/{id}/identity",
            "PUT /v1/beneficiaries/{id}/identity",
            "GET /v1/beneficiaries/{id}/sensitive",
            "PUT /v1/beneficiaries/{id}/sensitive",
            "PUT /v1/beneficiaries/{id}/referent",
            "GET /v1/beneficiaries/{id}/allowances",
            "GET /v1/beneficiaries/{id}/audit",
            "POST /v1/beneficiaries/{id}/keep",
            "POST /v1/beneficiaries/{id}/merge",
            "POST /v1/beneficiaries/{id}/transfer",
            "POST /v1/introductions/{id}/ask",
            "POST /v1/introductions/{id}/share",
            "GET /v1/introductions/{id}/letter",
            "GET /v1/employments/export",
            "GET /v1/employments/{id}/documents",
            "POST /v1/employments/{id}/documents");

    /** What belongs to a person's path, diagnosis or second structure. */
    private static final List<String> OF_A_PERSON =
            List.of("barrier-actions", "barriers", "notes", "co-accompaniments", "diagnoses", "pre-diagnosis", "pass");

    @Test
    void each_operation_is_in_one_scope_or_never_for_programs() {
        var undecided = operations();
        undecided.removeIf(ProgramOperationsTest::isNever);
        assertThat(scoped()).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(scoped())).isEqualTo(undecided);
    }

    @Test
    void nothing_is_named_that_is_no_operation() {
        assertThat(operations()).containsAll(NEVER).containsAll(scoped());
        assertThat(FOR_PEOPLE)
                .allMatch(part -> operations().stream().anyMatch(operation -> operation.contains(" " + part)));
    }

    @Test
    void no_scope_opens_what_people_alone_do() {
        assertThat(scoped()).noneMatch(ProgramOperationsTest::isNever);
    }

    private static boolean isNever(String operation) {
        var path = operation.substring(operation.indexOf(' ') + 1);
        return NEVER.contains(operation)
                || FOR_PEOPLE.stream().anyMatch(part -> path.equals(part) || path.startsWith(part + "/"))
                || OF_A_PERSON.stream().anyMatch(part -> path.startsWith("/v1/beneficiaries/{id}/" + part));
    }

    private static List<String> scoped() {
        return Arrays.stream(ApplicationScope.values())
                .flatMap(scope -> scope.operations().stream())
                .toList();
    }

    private static Set<String> operations() {
        var all = new TreeSet<String>();
        CommittedContract.operations(CommittedContract.read(), (operation, _) -> all.add(operation));
        return all.stream()
                .map(operation -> operation.substring(0, operation.indexOf(' ')).toUpperCase(Locale.ROOT)
                        + operation.substring(operation.indexOf(' ')))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
