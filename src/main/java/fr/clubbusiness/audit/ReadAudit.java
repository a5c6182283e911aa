package fr.clubbusiness.audit;

import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.beneficiary.PrivateReading;
import fr.clubbusiness.beneficiary.VisiblePeople;
import fr.clubbusiness.history.History;
import fr.clubbusiness.history.Reading;
import fr.clubbusiness.list.Listing;
import fr.clubbusiness.problem.Forbidden;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the audit for callers who may, and leaves the trace of it: once a day for each reader, person and reason, so that reading on stays cheap. */
@ApplicationScoped
class ReadAudit {
    /** Of a person, on their page; whoever has more is answered by the list. */
    static final int MOST_ACTS = 2_000;

    private final AuditSearch search;
    private final VisiblePeople people;
    private final CurrentCaller current;
    private final History history;

    ReadAudit(AuditSearch search, VisiblePeople people, CurrentCaller current, History history) {
        this.search = search;
        this.people = people;
        this.current = current;
        this.history = history;
    }

    /**
     * The acts of a person.
     *
     * @param cut whether older ones were left out
     */
    record Acts(Beneficiary person, List<AuditRow> rows, boolean cut) {
        private static Acts of(Beneficiary person, List<AuditRow> found) {
            return new Acts(person, found.stream().limit(MOST_ACTS).toList(), found.size() > MOST_ACTS);
        }
    }

    /**
     * What a filter accepts. The trace stands with the person, or with the agency for a search of the whole club.
     *
     * @throws Forbidden without a reason
     */
    Listing<AuditRow, AuditView> search(AuditFilter filter) {
        var person = filter.person().map(people::visible).orElse(null);
        trace(person);
        return search.of(person == null ? null : person.id(), filter);
    }

    /**
     * What was done about a person. Their own structure reads it without a reason, because it prints it for them; that the agency compared the person with
     * others who may be the same is for the agency alone, because it tells of another structure.
     *
     * @throws Forbidden for anybody else without a reason
     */
    Acts about(Reference id) {
        var person = people.visible(id);
        if (people.holds(person)) {
            return Acts.of(person, search.about(person.id(), MOST_ACTS + 1, Reading.FOUND_AS_DOUBLE));
        }
        trace(person);
        return Acts.of(person, search.about(person.id(), MOST_ACTS + 1, null));
    }

    private void trace(@Nullable Beneficiary person) {
        var caller = current.get();
        var why = caller.purpose();
        if (why == null) {
            throw PrivateReading.purposeNeeded();
        }
        var type = Reading.AUDIT_READ.name();
        if (person == null) {
            history.recordOnceADay(SubjectKind.ORGANISATION, caller.organisation(), type, why);
        } else {
            history.recordOnceADay(SubjectKind.BENEFICIARY, person.id(), type, why);
        }
    }
}
