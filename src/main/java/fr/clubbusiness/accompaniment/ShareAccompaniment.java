package fr.clubbusiness.accompaniment;

import fr.clubbusiness.beneficiary.Agreement;
import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.beneficiary.PersonWithdrawn;
import fr.clubbusiness.directory.OrganisationLeft;
import fr.clubbusiness.history.History;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.problem.Refused;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.FieldViolation;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/** Lets a second structure read a person's facts, as the person agreed, and ends it. */
@ApplicationScoped
public class ShareAccompaniment {
    private final CurrentCaller current;
    private final Session database;
    private final History history;
    private final Clock clock;

    ShareAccompaniment(CurrentCaller current, Session database, History history, Clock clock) {
        this.current = current;
        this.database = database;
        this.history = history;
        this.clock = clock;
    }

    /** Every link of an organisation that leaves the club ends, as the second structure and as the first. */
    void on(@Observes OrganisationLeft left) {
        CoAccompaniment.runningOf(left.organisation()).forEach(this::end);
    }

    /** Nobody accompanies in second whoever left. */
    void on(@Observes PersonWithdrawn person) {
        if (person.cause() == PersonWithdrawn.Cause.LEFT) {
            CoAccompaniment.runningAbout(person.beneficiary()).forEach(this::end);
        }
    }

    /**
     * Starts it.
     *
     * @param person whom the caller's structure accompanies
     * @throws Invalid for days to come
     * @throws Refused with every reason against it
     */
    CoAccompaniment start(Beneficiary person, Reference structure, Agreement.Terms agreed, boolean barriersToo) {
        person.state().requireAccompanied();
        requirePast(agreed);
        var second = PossibleHolder.find(database, structure).filter(holder -> holder.mayHoldOn(LocalDate.now(clock)));
        requireOther(person, second);
        var link = new CoAccompaniment(
                current.get(), person.id(), second.orElseThrow().id(), agreed, barriersToo, clock.instant());
        link.persistAndFlush();
        history.record(SubjectKind.BENEFICIARY, person.id(), "CO_ACCOMPANIED", null);
        return link;
    }

    /** Ends it; once more changes nothing. */
    void end(CoAccompaniment link) {
        if (link.end(current.get(), clock.instant())) {
            history.record(SubjectKind.BENEFICIARY, link.beneficiaryId(), "CO_ACCOMPANIMENT_ENDED", null);
        }
    }

    private void requirePast(Agreement.Terms agreed) {
        var today = LocalDate.now(clock);
        var violations = new ArrayList<FieldViolation>();
        if (agreed.givenOn().isAfter(today)) {
            violations.add(future("givenOn"));
        }
        if (agreed.informedOn().isAfter(today)) {
            violations.add(future("informedOn"));
        }
        Invalid.ifAny(violations);
    }

    private static FieldViolation future(String field) {
        return FieldViolation.of(field, "Ce jour est à venir.", "This day is in the future.");
    }

    private static void requireOther(Beneficiary person, Optional<PossibleHolder> second) {
        if (second.isEmpty()) {
            throw new Refused(List.of(OfferTransfer.toNonHolder()));
        }
        if (second.get().id().equals(person.structureId())) {
            throw new Refused(List.of(OfferTransfer.alreadyAccompanies()));
        }
    }
}
