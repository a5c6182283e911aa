package fr.clubbusiness.accompaniment;

import fr.clubbusiness.beneficiary.PersonWithdrawn;
import fr.clubbusiness.directory.OrganisationLeft;
import fr.clubbusiness.history.History;
import fr.clubbusiness.problem.Conflict;
import fr.clubbusiness.problem.Forbidden;
import fr.clubbusiness.problem.Refused;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.RefusalReason;
import fr.clubbusiness.shared.SubjectKind;
import fr.clubbusiness.task.TaskKind;
import fr.clubbusiness.task.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Ends an offer: the structure that was asked accepts or declines, the other one withdraws, or nobody answers in time. */
@ApplicationScoped
public class EndTransfer {
    private static final String LIVE = """
            SELECT count(*) FROM introduction WHERE beneficiary_id = :person AND status IN ('SHARED', 'INTERVIEWING', 'TRIAL')
            """;

    private final CurrentCaller current;
    private final Session database;
    private final History history;
    private final Tasks tasks;
    private final TransferNews news;
    private final Event<PersonWithdrawn> withdrawn;
    private final Clock clock;

    EndTransfer(
            CurrentCaller current,
            Session database,
            History history,
            Tasks tasks,
            TransferNews news,
            Event<PersonWithdrawn> withdrawn,
            Clock clock) {
        this.current = current;
        this.database = database;
        this.history = history;
        this.tasks = tasks;
        this.news = news;
        this.withdrawn = withdrawn;
        this.clock = clock;
    }

    /** Every open offer of an organisation that leaves the club, or to it, is withdrawn. */
    void on(@Observes OrganisationLeft left) {
        Transfer.openOf(left.organisation()).forEach(open -> end(open, TransferStatus.WITHDRAWN));
    }

    /** Nobody takes over whoever is no longer accompanied, or stands in another record. */
    void on(@Observes PersonWithdrawn person) {
        if (person.cause() == PersonWithdrawn.Cause.LEFT || person.cause() == PersonWithdrawn.Cause.MERGED) {
            Transfer.openAbout(person.beneficiary()).forEach(open -> end(open, TransferStatus.WITHDRAWN));
        }
    }

    /**
     * The caller's structure accompanies the person from now on.
     *
     * @throws Refused with every reason against it; the offer stays open
     */
    void accept(Transfer transfer) {
        requireSide(transfer.toId());
        if (transfer.is(TransferStatus.ACCEPTED)) {
            return;
        }
        lockPerson(transfer);
        requireOpen(transfer, TransferStatus.ACCEPTED);
        Refused.ifAny(refusals(transfer));
        withdrawn.fire(
                new PersonWithdrawn(current.get().club(), transfer.beneficiaryId(), PersonWithdrawn.Cause.TRANSFERRED));
        tasks.completeOpen(TaskKind.ANSWER_TRANSFER, transfer.beneficiaryId(), "Transfert accepté.");
        database.flush();
        takeOver(transfer);
        end(transfer, TransferStatus.ACCEPTED);
    }

    void decline(Transfer transfer) {
        requireSide(transfer.toId());
        if (!transfer.is(TransferStatus.DECLINED)) {
            lock(transfer);
            requireOpen(transfer, TransferStatus.DECLINED);
            tasks.completeOpen(TaskKind.ANSWER_TRANSFER, transfer.beneficiaryId(), "Transfert décliné.");
            end(transfer, TransferStatus.DECLINED);
        }
    }

    void withdraw(Transfer transfer) {
        if (!current.get().isAdviser()) {
            requireSide(transfer.fromId());
        }
        if (!transfer.is(TransferStatus.WITHDRAWN)) {
            lock(transfer);
            end(transfer, TransferStatus.WITHDRAWN);
        }
    }

    void expire(Transfer transfer) {
        end(transfer, TransferStatus.EXPIRED);
    }

    private void end(Transfer transfer, TransferStatus how) {
        transfer.end(how, current.get(), clock.instant());
        history.record(
                SubjectKind.BENEFICIARY,
                transfer.beneficiaryId(),
                how == TransferStatus.ACCEPTED ? "TRANSFERRED" : "TRANSFER_" + how,
                null);
        news.tellEnded(transfer);
    }

    private void requireSide(UUID structure) {
        if (!current.get().isStructure() || !current.get().actsFor(structure)) {
            throw new Forbidden(
                    "other-structure",
                    "Cette étape est celle de l'autre structure.",
                    "This step is for the other structure.");
        }
    }

    /** An offer whose day is over is expired, whether the job has said so yet or not. */
    private void requireOpen(Transfer transfer, TransferStatus to) {
        transfer.requireMove(to);
        if (transfer.isOver(LocalDate.now(clock))) {
            Conflict.unlessStep(TransferStatus.EXPIRED, to);
        }
    }

    private List<RefusalReason> refusals(Transfer transfer) {
        var reasons = new ArrayList<RefusalReason>();
        if (liveIntroductions(transfer) > 0) {
            reasons.add(
                    RefusalReason.of(
                            "STILL_IN_LIVE_INTRODUCTION",
                            "La personne est présentée à un employeur en ce moment : le transfert attend la fin de cette mise en relation.",
                            "The person is introduced to an employer at the moment: the transfer waits for the end of that introduction."));
        }
        var today = LocalDate.now(clock);
        if (PossibleHolder.find(database, new Reference(transfer.toId().toString()))
                .filter(holder -> holder.mayHoldOn(today))
                .isEmpty()) {
            reasons.add(OfferTransfer.toNonHolder());
        }
        return reasons;
    }

    private long liveIntroductions(Transfer transfer) {
        return database.createNativeQuery(LIVE, Long.class)
                .setParameter("person", transfer.beneficiaryId())
                .getSingleResult();
    }

    /** The person first, then the offer, as whoever makes the person leave. From here on the transaction reaches their introductions. */
    private void lockPerson(Transfer transfer) {
        database.createNativeQuery("SELECT 1 FROM lock_offered_person(:offer)", Tuple.class)
                .setParameter("offer", transfer.id())
                .getResultList();
        lock(transfer);
    }

    private void lock(Transfer transfer) {
        database.refresh(transfer, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The links with second structures that end by it stand in the history, as any that ends. */
    private void takeOver(Transfer transfer) {
        int links = database.createNativeQuery("SELECT take_over(:offer, :now)", Integer.class)
                .setParameter("offer", transfer.id())
                .setParameter("now", clock.instant())
                .getSingleResult();
        for (int link = 0; link < links; link++) {
            history.record(SubjectKind.BENEFICIARY, transfer.beneficiaryId(), "CO_ACCOMPANIMENT_ENDED", null);
        }
    }
}
