package fr.clubbusiness.beneficiary;

import fr.clubbusiness.history.History;
import fr.clubbusiness.problem.Forbidden;
import fr.clubbusiness.problem.TooManyRequests;
import fr.clubbusiness.purpose.DailyIdentities;
import fr.clubbusiness.security.Caller;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * Records each access to private data by anyone outside the person's own structure: who, when and why. The person can ask to see this record (domain
 * page, "Roles").
 */
@ApplicationScoped
public class PrivateReading {
    /**
     * The header in which an adviser gives the reason. The caller's filter reads it for all operations; each operation declares it only for the
     * documentation.
     */
    public static final String HEADER = "Purpose";

    private final VisiblePeople people;
    private final DailyIdentities identities;
    private final CurrentCaller current;
    private final History events;

    PrivateReading(VisiblePeople people, DailyIdentities identities, CurrentCaller current, History events) {
        this.people = people;
        this.identities = identities;
        this.current = current;
        this.events = events;
    }

    /** The refusal for a caller who sees a person's facts but gave no reason to read their private data. */
    public static Forbidden purposeNeeded() {
        return new Forbidden(
                "purpose-needed",
                "Ces données sont privées : dites pourquoi vous les consultez dans l'en-tête Purpose (gardé, et dit à la personne qui le demande).",
                "These data are private: say why you read them in the Purpose header (kept, and told to the person on request).");
    }

    /** The refusal of criteria by anyone but the person's structure, whatever they are: to refuse other ones alone would tell the stored ones. */
    public static Forbidden criteriaOfHolder() {
        return new Forbidden(
                "criteria-of-holder",
                "Seule la structure qui accompagne la personne change ses critères d'éligibilité : retirez ce champ.",
                "Only the structure that accompanies the person changes their eligibility criteria: leave this field out.");
    }

    /**
     * Records a reading of private data, except by the person's own structure, which reads them every day.
     *
     * @throws TooManyRequests when the member reads no more people today
     */
    public void recordRead(Beneficiary person, String type) {
        recordReads(List.of(person), type);
    }

    /** The same for several people, all or none. */
    public void recordReads(List<Beneficiary> read, String type) {
        var others = ofOthers(read);
        identities.requireLeft(others);
        others.forEach(id -> events.record(SubjectKind.BENEFICIARY, id, type, why()));
    }

    private List<UUID> ofOthers(List<Beneficiary> read) {
        return read.stream()
                .filter(person -> !people.holds(person))
                .map(Beneficiary::id)
                .toList();
    }

    /** Records that somebody's references stood in a list of likely doubles, which names nobody. */
    public void recordFoundAsDouble(Beneficiary person) {
        events.record(SubjectKind.BENEFICIARY, person.id(), "FOUND_AS_DOUBLE", why());
    }

    /**
     * Records that the poster of a need read who a person is: once a day for each reader and introduction, so that reading again stays cheap.
     *
     * @param introduction its short reference, the reason for the reading
     */
    public void recordDisclosure(UUID person, String introduction) {
        events.recordOnceADay(SubjectKind.BENEFICIARY, person, "IDENTITY_READ", introduction);
    }

    /**
     * Records that an employer who knows who a person is took a copy of a paper of theirs along: once a day for each reader and contract.
     *
     * @param contract its short reference, the reason for the copy
     */
    public void recordDisclosedCopy(UUID person, String contract) {
        events.recordOnceADay(SubjectKind.BENEFICIARY, person, "EXPORTED", contract);
    }

    /**
     * Records that somebody read why a person matches a need or not, which tells about their age and what they exclude. The person's own structure
     * reads it every day, without a trace; an adviser gives a reason, live introduction or not.
     *
     * @throws Forbidden when an adviser gives no reason
     * @throws TooManyRequests when their purposes open nobody else today
     */
    public void recordExplanation(Beneficiary person) {
        if (!people.holds(person)) {
            if (current.get().purpose() == null) {
                throw purposeNeeded();
            }
            identities.requireLeft(List.of(person.id()));
            events.record(SubjectKind.BENEFICIARY, person.id(), "MATCH_EXPLAINED", why());
        }
    }

    /**
     * Records an export of private data, by any caller: the club cannot follow what happens to the file. The person's own structure needs no
     * reason; one that it gives is kept.
     *
     * @throws TooManyRequests when the member reads not so many people more today
     */
    public void recordExport(List<Beneficiary> exported) {
        identities.requireLeft(ofOthers(exported));
        for (var person : exported) {
            var why = people.holds(person) ? current.get().purpose() : why();
            events.record(SubjectKind.BENEFICIARY, person.id(), "EXPORTED", why);
        }
    }

    /**
     * Records that what is held on a person was read, by whomever, to answer a request of theirs.
     *
     * @param request its short reference, kept beside the purpose
     * @throws TooManyRequests when the member reads no more people today
     */
    public void recordForRequest(Beneficiary person, String type, String request) {
        identities.requireLeft(ofOthers(List.of(person)));
        events.record(SubjectKind.BENEFICIARY, person.id(), type, because(request));
    }

    /**
     * Records that somebody other than the person's structure read what the person said in a request: once a day for each reader, request and purpose.
     *
     * @param request its short reference
     * @throws TooManyRequests when the member reads no more people today
     */
    public void recordRequestRead(Beneficiary person, String request) {
        var others = ofOthers(List.of(person));
        identities.requireLeft(others);
        others.forEach(id -> events.recordOnceADay(SubjectKind.BENEFICIARY, id, "SENSITIVE_READ", because(request)));
    }

    private String because(String request) {
        var purpose = current.get().purpose();
        return purpose == null ? request : request + " : " + purpose;
    }

    /** Records a change of private data. The person's own structure needs no reason. */
    public void recordChange(Beneficiary person, String type) {
        events.record(SubjectKind.BENEFICIARY, person.id(), type, people.holds(person) ? null : why());
    }

    private String why() {
        var purpose = current.get().purpose();
        return purpose == null ? Caller.LIVE_INTRODUCTION : purpose;
    }
}
