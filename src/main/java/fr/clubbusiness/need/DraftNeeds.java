package fr.clubbusiness.need;

import fr.clubbusiness.directory.Organisation;
import fr.clubbusiness.shared.CommuneCode;
import fr.clubbusiness.shared.RomeCode;
import fr.clubbusiness.vocabulary.ContractType;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/**
 * Draft needs for work that another feature knows of. Their employer completes and opens them; nothing is matched before. Writing the same work again
 * gives the need that is there.
 */
@ApplicationScoped
public class DraftNeeds {
    /** Until the employer says otherwise: usual in insertion, and allowed for all contracts below. */
    private static final BigDecimal WEEKLY_HOURS = new BigDecimal("26.0");

    /** The contract that is written down is the first one of these that the employer may sign. */
    private static final List<ContractType> USUAL = List.of(
            ContractType.CDDI,
            ContractType.CDD_TREMPLIN,
            ContractType.MISSION,
            ContractType.CAT,
            ContractType.PROFESSIONNALISATION,
            ContractType.CDD,
            ContractType.CDI,
            ContractType.INDEPENDANT);

    private final WriteNeed writing;
    private final NeedEmployers employers;
    private final Clock clock;

    DraftNeeds(WriteNeed writing, NeedEmployers employers, Clock clock) {
        this.writing = writing;
        this.employers = employers;
        this.clock = clock;
    }

    /**
     * Work for several people in one occupation.
     *
     * @param key the same for the same work of this employer, at most 64 characters
     */
    public record Work(
            String key, String title, RomeCode romeCode, int positions, CommuneCode communeCode, LocalDate startDate) {}

    /** What was written of this employer's work whose keys begin so, in the order in which it was written. */
    public List<LabourNeed> written(Organisation employer, String prefix) {
        return LabourNeed.list("employer = ?1 and externalId like concat(?2, '%') order by id", employer, prefix);
    }

    /** The draft of this work; the one that was written before, if there is one. The caller may post needs of this employer. */
    public LabourNeed draft(Organisation employer, Work work) {
        return LabourNeed.byExternalId(employer, work.key()).orElseGet(() -> writing.create(request(employer, work)));
    }

    private NeedRequest request(Organisation employer, Work work) {
        var possible = employers.contractsPossibleFor(employer);
        var contract = USUAL.stream().filter(possible::contains).findFirst().orElse(ContractType.CDD);
        var today = LocalDate.now(clock);
        return new NeedRequest(
                employer.reference(),
                work.key(),
                work.title(),
                null,
                work.romeCode(),
                work.positions(),
                work.communeCode(),
                List.of(contract),
                null,
                WEEKLY_HOURS,
                work.startDate().isBefore(today) ? today : work.startDate(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false);
    }
}
