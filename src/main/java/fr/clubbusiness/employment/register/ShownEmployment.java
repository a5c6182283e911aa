package fr.clubbusiness.employment.register;

import fr.clubbusiness.employment.Employment;
import fr.clubbusiness.security.Caller;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.persistence.Tuple;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contract with what a view shows beside it.
 *
 * @param row as {@link EmploymentSearch} reads it
 * @param caller the reader
 */
record ShownEmployment(Tuple row, Caller caller) {

    UUID id() {
        return contract().id();
    }

    private Employment contract() {
        return row.get("contract", Employment.class);
    }

    EmploymentView view() {
        var contract = contract();
        var terms = contract.terms();
        var accompanies = VisibleEmployments.knowsPerson(caller, contract);
        var capacity = accompanies || caller.actsFor(contract.employerId()) ? contract.capacity() : null;
        return new EmploymentView(
                contract.id(),
                contract.reference(),
                contract.status(),
                accompanies ? person(contract) : null,
                new EmploymentView.Party(contract.employerId(), row.get("employer", String.class)),
                host(contract),
                reference(SubjectKind.INTRODUCTION, "introduction"),
                reference(SubjectKind.EMPLOYMENT, "renewed"),
                terms.type(),
                capacity,
                terms.start(),
                terms.end(),
                terms.weeklyHours(),
                terms.totalHours(),
                contract.endedOn(),
                readsExit(contract, accompanies) ? exit(contract) : null,
                contract.createdAt());
    }

    /** A structure that employed somebody counts their exit, whoever accompanies them. */
    private boolean readsExit(Employment contract, boolean accompanies) {
        return accompanies || (caller.isStructure() && caller.actsFor(contract.employerId()));
    }

    private static EmploymentView.@Nullable Exit exit(Employment contract) {
        var kind = contract.exitKind();
        var category = contract.exitCategory();
        return kind == null || category == null ? null : new EmploymentView.Exit(kind, category);
    }

    private EmploymentView.Person person(Employment contract) {
        return new EmploymentView.Person(
                contract.personId(),
                Objects.requireNonNull(reference(SubjectKind.BENEFICIARY, "person")),
                row.get("firstName", String.class),
                row.get("lastName", String.class));
    }

    private EmploymentView.@Nullable Party host(Employment contract) {
        var host = contract.hostId();
        return host == null ? null : new EmploymentView.Party(host, row.get("host", String.class));
    }

    private @Nullable String reference(SubjectKind kind, String column) {
        var number = row.get(column, Long.class);
        return number == null ? null : Reference.write(kind, number);
    }
}
