package fr.clubbusiness.introduction;

import static java.util.stream.Collectors.toMap;

import fr.clubbusiness.introduction.rule.IntroductionStatus;
import fr.clubbusiness.list.ListSlice;
import fr.clubbusiness.list.Ordering;
import fr.clubbusiness.need.LabourNeed;
import fr.clubbusiness.security.Access;
import fr.clubbusiness.security.Caller;
import fr.clubbusiness.shared.Reference;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The introductions that a caller sees in a list: all of the club for an adviser, their own for the others. */
final class IntroductionSearch {
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

    /**
     * By default the newest first. {@code deadline} puts the first to be answered first and the expired last, by the deadline that the
     * reader sees.
     */
    static Ordering<Introduction> order(LocalDate today) {
        return Ordering.newestFirst("id", Introduction::id)
                .or(
                        "deadline",
                        VisibleIntroduction.ANSWER_BY,
                        LocalDate::parse,
                        row -> VisibleIntroduction.answerBy(row, today));
    }

    /** One page, with one row more than it shows. */
    static List<Introduction> page(
            Caller caller,
            @Nullable IntroductionStatus status,
            @Nullable String needId,
            ListSlice<Introduction> slice,
            LocalDate today) {
        var where = new StringBuilder("clubId = :club");
        var values = slice.values();
        values.put("club", caller.club());
        var seen = seen(caller, status);
        where.append(" and ").append(seen.hql());
        values.putAll(seen.values());
        if (status != null) {
            values.put("status", status);
        }
        var order = slice.orderBy();
        if ((where + order).contains(":today")) {
            values.put("today", today);
        }
        if (needId != null) {
            where.append(" and needId = :need");
            values.put(
                    "need",
                    LabourNeed.visibleTo(caller, Reference.fromString(needId)).id());
        }
        return Introduction.<Introduction>find(where + slice.and() + order, values)
                .page(0, slice.fetch())
                .list();
    }

    /**
     * Reads everything that the lines of a list show in one statement, for any number of rows. Needs with their employers, people and
     * aliases stay in the session, where the lines find them.
     *
     * @return the hires by introduction; most introductions have none
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

    /**
     * A structure sees the real status for its own people. A caller that is only the poster is filtered by the status that a poster sees.
     */
    private static Access.Condition seen(Caller caller, @Nullable IntroductionStatus status) {
        var known = status == null ? "" : " and " + VisibleIntroduction.hasStatus(status, false);
        var poster = "employerId = :own and (initiator = COMPANY or sharedAt is not null)"
                + (status == null ? "" : " and " + VisibleIntroduction.hasStatus(status, true));
        var own = switch (Access.PEOPLE.of(caller)) {
            case OWN, OPEN -> "(structureId = :own" + known + ") or (structureId <> :own and " + poster + ")";
            case ALL, NONE -> poster;
        };
        var seen = Access.INTRODUCTIONS.condition(caller, own);
        return Access.INTRODUCTIONS.isAll(caller) ? new Access.Condition(seen.hql() + known, seen.values()) : seen;
    }
}
