package fr.clubbusiness.introduction;

import static java.util.stream.Collectors.toMap;

import fr.clubbusiness.need.LabourNeed;
import fr.clubbusiness.security.Caller;
import fr.clubbusiness.shared.Ordering;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.Slice;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which introductions somebody sees in a list: an adviser all of the club, the others those they are a side of. */
final class IntroductionSearch {
    /** The deadline of those that wait for nobody, which come last. */
    static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    /** The newest first, or the first to be answered. */
    static final Ordering<Introduction> ORDER = Ordering.newestFirst("id", Introduction::id)
            .or(
                    "deadline",
                    "answerBy",
                    LocalDate::parse,
                    it -> Objects.requireNonNullElse(it.facts().deadline(), NEVER));

    private static final String SHOWN = """
            select h as hire, n as need, b as person, c as alias
            from Introduction i
            join LabourNeed n on n.id = i.needId
            join fetch n.employer
            left join Hire h on h.introductionId = i.id
            left join Beneficiary b on b.id = i.beneficiaryId
            left join Candidate c on c.id = i.candidateId
            where i.id in :shown
            """;

    private IntroductionSearch() {}

    /** A page, with one more row than shown. */
    static List<Introduction> page(
            Caller caller, @Nullable IntroductionStatus status, @Nullable String needId, Slice<Introduction> slice) {
        var where = new StringBuilder("clubId = :club");
        var values = slice.values();
        values.put("club", caller.club());
        where.append(seen(caller, status));
        if (!caller.isAdviser()) {
            values.put("own", caller.organisation());
        }
        if (status != null) {
            values.put("status", status);
        }
        if (needId != null) {
            where.append(" and needId = :need");
            values.put(
                    "need",
                    LabourNeed.visibleTo(caller, Reference.fromString(needId)).id());
        }
        return Introduction.<Introduction>find(where + slice.and() + slice.orderBy(), values)
                .page(0, slice.fetch())
                .list();
    }

    /**
     * Reads in one statement, however many rows there are, what their lines show: the needs with their employers, the people and the
     * aliases, which the lines then find in the session.
     *
     * @return the hires, by introduction; most introductions have none
     */
    static Map<UUID, Hire> preload(List<Introduction> rows) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        return Introduction.getEntityManager()
                .createQuery(SHOWN, Tuple.class)
                .setParameter("shown", rows.stream().map(Introduction::id).toList())
                .getResultStream()
                .flatMap(row -> Stream.ofNullable(row.get("hire", Hire.class)))
                .collect(toMap(Hire::introductionId, Function.identity()));
    }

    /** A structure knows the status of its own people's; whoever stands in one as its poster alone has it filtered as it is told. */
    private static String seen(Caller caller, @Nullable IntroductionStatus status) {
        var as = status == null ? "" : " and status = :status";
        if (caller.isAdviser()) {
            return as;
        }
        var poster = "employerId = :own and (initiator = COMPANY or sharedAt is not null)" + told(status);
        return caller.isStructure()
                ? " and ((structureId = :own" + as + ") or (structureId <> :own and " + poster + "))"
                : " and (" + poster + ")";
    }

    /** A poster is not told that somebody it does not know yet was hired elsewhere: such a line is still a proposal (rule {@link Said}). */
    private static String told(@Nullable IntroductionStatus status) {
        return switch (status) {
            case null -> "";
            case PROPOSED -> " and (status = :status or (status = SUSPENDED and sharedAt is null))";
            case SUSPENDED -> " and status = :status and sharedAt is not null";
            default -> " and status = :status";
        };
    }
}
