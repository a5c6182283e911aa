package fr.clubbusiness.accompaniment.merge;

import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.beneficiary.PersonLock;
import fr.clubbusiness.beneficiary.PrivateReading;
import fr.clubbusiness.beneficiary.VisiblePeople;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.problem.NotFound;
import fr.clubbusiness.problem.Refused;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.SubjectKind;
import fr.clubbusiness.shared.UuidOrder;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Finds two records of the caller's club, checks that one may be joined into the other, and does it. */
@ApplicationScoped
class MergePeople {
    private final CurrentCaller current;
    private final VisiblePeople people;
    private final PrivateReading reading;
    private final PersonLock lock;
    private final CompareRecords records;
    private final JoinRecords join;

    MergePeople(
            CurrentCaller current,
            VisiblePeople people,
            PrivateReading reading,
            PersonLock lock,
            CompareRecords records,
            JoinRecords join) {
        this.current = current;
        this.people = people;
        this.reading = reading;
        this.lock = lock;
        this.records = records;
        this.join = join;
    }

    /** @param joined empty when it is part of the kept one already */
    private record Pair(UUID kept, Optional<UUID> joined) {}

    /**
     * Joins the other record into the kept one. Of one that is part of it already, nothing changes. No transaction may be open.
     *
     * @return the key of the kept one
     * @throws Refused with every reason against it
     */
    UUID merge(Reference kept, Reference other, String reason) {
        var pair = QuarkusTransaction.requiringNew().call(() -> read(kept, other));
        pair.joined()
                .ifPresent(joined ->
                        QuarkusTransaction.requiringNew().run(() -> merge(pair.kept(), joined, other, reason)));
        return pair.kept();
    }

    /** The trace stays when the records are not joined: a refusal tells about their names too. */
    private Pair read(Reference kept, Reference other) {
        var person = people.visible(kept);
        var found = Beneficiary.find(current.get().club(), other);
        if (found.isEmpty()) {
            requirePart(person.id(), other);
            return new Pair(person.id(), Optional.empty());
        }
        if (person.equals(found.get())) {
            throw new Refused(List.of(MergeRules.samePerson()));
        }
        reading.recordReads(List.of(person, found.get()), "IDENTITY_READ");
        return new Pair(person.id(), found.map(Beneficiary::id));
    }

    private void merge(UUID kept, UUID joined, Reference other, String reason) {
        lock(kept, joined);
        var club = current.get().club();
        var person = Beneficiary.find(club, kept).orElseThrow(() -> new NotFound(SubjectKind.BENEFICIARY));
        var record = Beneficiary.find(club, joined);
        if (record.isEmpty()) {
            requirePart(kept, other);
            return;
        }
        person.state().requireAccompanied();
        Refused.ifAny(MergeRules.refusals(records.compare(person, record.get())));
        join.join(person, record.get(), reason);
    }

    /** In one order, whichever is kept; and the kept one last: the step is about that one. */
    private void lock(UUID kept, UUID joined) {
        Stream.of(kept, joined).sorted(UuidOrder.AS_WRITTEN).forEach(lock::lockUnseen);
        lock.lockUnseen(kept);
    }

    private void requirePart(UUID kept, Reference other) {
        if (!JoinedRecord.isPartOf(current.get().club(), kept, other)) {
            throw new Invalid("otherId", "Cette personne n'existe pas.", "This person does not exist.");
        }
    }
}
