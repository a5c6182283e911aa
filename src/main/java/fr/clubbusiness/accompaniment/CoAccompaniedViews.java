package fr.clubbusiness.accompaniment;

import fr.clubbusiness.beneficiary.KnownBarrier;
import fr.clubbusiness.beneficiary.PeopleViews;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.history.History;
import fr.clubbusiness.list.ListSlice;
import fr.clubbusiness.list.Listing;
import fr.clubbusiness.list.Ordering;
import fr.clubbusiness.problem.NotFound;
import fr.clubbusiness.security.Caller;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/** Reads the people whom the caller's structure accompanies beside another one. Lists have no barriers; reading one person's leaves a trace. */
@ApplicationScoped
class CoAccompaniedViews {
    private static final Ordering<CoAccompaniedPerson> ORDER = Ordering.newestFirst("p.id", CoAccompaniedPerson::id);

    /** Why the second structure reads barriers, in the trace. */
    private static final String REASON = "CO_ACCOMPANIMENT";

    private final CurrentCaller current;
    private final PeopleViews people;
    private final History history;

    CoAccompaniedViews(CurrentCaller current, PeopleViews people, History history) {
        this.current = current;
        this.people = people;
        this.history = history;
    }

    /** All of the caller's structure, the newest first. */
    Listing<CoAccompaniedPerson, CoAccompaniedView> all() {
        var caller = current.get();
        return new Listing<>(
                caller.club(), ORDER, slice -> rows(caller, slice), Listing.each(person -> view(person, List.of())));
    }

    private static List<CoAccompaniedPerson> rows(Caller caller, ListSlice<CoAccompaniedPerson> slice) {
        var values = new HashMap<String, Object>(slice.values());
        values.put("club", caller.club());
        values.put("own", caller.organisation());
        var query = "from CoAccompaniedPerson p where p.clubId = :club and p.structureId = :own" + slice.and()
                + slice.orderBy();
        return CoAccompaniedPerson.<CoAccompaniedPerson>find(query, values)
                .page(0, slice.fetch())
                .list();
    }

    /** One of the caller's structure, with barriers where the person agrees. */
    CoAccompaniedView get(UUID id) {
        var caller = current.get();
        var person = CoAccompaniedPerson.<CoAccompaniedPerson>find(
                        "clubId = ?1 and structureId = ?2 and id = ?3", caller.club(), caller.organisation(), id)
                .firstResultOptional()
                .orElseThrow(CoAccompaniedViews::missing);
        if (!person.barriersToo) {
            return view(person, List.of());
        }
        history.recordOnceADay(SubjectKind.BENEFICIARY, person.beneficiaryId, "SENSITIVE_READ", REASON);
        return view(person, person.knownBarriers());
    }

    static NotFound missing() {
        return new NotFound("Ce co-accompagnement", "This co-accompaniment");
    }

    private CoAccompaniedView view(CoAccompaniedPerson person, List<KnownBarrier> barriers) {
        var facts = person.facts;
        var kinds = person.holderKinds;
        var isNamed = kinds != null
                && kinds.stream().allMatch(kind -> kind.shownTo(StructureKind.Viewer.ANYONE_ELSE) == kind);
        return new CoAccompaniedView(
                person.id,
                Reference.write(SubjectKind.BENEFICIARY, person.number),
                isNamed ? person.holderName : null,
                person.startedAt,
                person.barriersToo,
                person.state,
                person.readiness,
                facts.communeCode(),
                people.communeName(facts.communeCode()),
                facts.targetOccupations(),
                people.occupationLabels(facts.targetOccupations()),
                facts.openToEntryLevel(),
                facts.certifications(),
                facts.maxJourneyMinutes(),
                facts.transport(),
                facts.availableFrom(),
                facts.frenchOral(),
                facts.frenchWritten(),
                facts.drivingLicences(),
                facts.contractTypes(),
                facts.weeklyHoursMin(),
                facts.weeklyHoursMax(),
                barriers);
    }
}
