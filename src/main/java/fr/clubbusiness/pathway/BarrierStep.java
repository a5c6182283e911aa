package fr.clubbusiness.pathway;

import fr.clubbusiness.beneficiary.Barrier;
import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.list.ListSlice;
import fr.clubbusiness.list.Listing;
import fr.clubbusiness.list.Ordering;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A move of a barrier from one status to another. The database writes one whatever moves the barrier, so that the history of a path has no gap. */
@Entity
@Immutable
@SuppressWarnings("UnusedVariable") // some columns are read in SQL only
class BarrierStep extends PanacheEntityBase {
    private static final Ordering<BarrierStep> ORDER = Ordering.newestFirst("s.id", BarrierStep::id);

    @Id
    private UUID id;

    private UUID beneficiaryId;

    @Enumerated(EnumType.STRING)
    private Barrier barrier;

    @Enumerated(EnumType.STRING)
    private Barrier.@Nullable Status fromStatus;

    @Enumerated(EnumType.STRING)
    private Barrier.@Nullable Status toStatus;

    private @Nullable UUID movedBy;

    @Formula("(select m.name from member m where m.id = moved_by)")
    private @Nullable String movedByName;

    private Instant movedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected BarrierStep() {}

    /** Those of a person, the newest first; none for who may not read them. */
    static Listing<BarrierStep, BarrierStepView> of(Beneficiary person) {
        return new Listing<>(
                person.clubId(), ORDER, slice -> rows(person.id(), slice), Listing.each(BarrierStep::view));
    }

    private static List<BarrierStep> rows(UUID person, ListSlice<BarrierStep> slice) {
        var values = new HashMap<String, Object>(slice.values());
        values.put("person", person);
        var query = "from BarrierStep s where s.beneficiaryId = :person" + slice.and() + slice.orderBy();
        return BarrierStep.<BarrierStep>find(query, values)
                .page(0, slice.fetch())
                .list();
    }

    private UUID id() {
        return id;
    }

    private BarrierStepView view() {
        var by = movedBy == null ? null : new PathMember(movedBy, movedByName);
        return new BarrierStepView(id, barrier, barrier.label(), fromStatus, toStatus, movedAt, by);
    }
}
