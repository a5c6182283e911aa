package fr.clubbusiness.introduction;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import fr.clubbusiness.introduction.rule.IntroductionStatus;
import fr.clubbusiness.list.ListSlice;
import fr.clubbusiness.list.Ordering;
import fr.clubbusiness.security.Access;
import fr.clubbusiness.security.Caller;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** The introductions that a caller sees in a list: all of the club for an adviser, their own for the others. */
final class IntroductionSearch {
    private static final String SHOWN = """
            select i.id as id, h as hire, w as contract, n as need, b as person, c as alias, o as structure, m.name as referent, p.name as poster
            %s
            from Introduction i
            join LabourNeed n on n.id = i.needId
            join fetch n.employer
            left join Organisation o on o.id = i.structureId
            left join Hire h on h.introductionId = i.id
            left join Employment w on w.id = h.employmentId
            left join Beneficiary b on b.id = i.beneficiaryId
            left join StaffMember m on m.id = b.referentId
            left join Candidate c on c.id = i.candidateId
            left join HistoryEntry e on e.subjectId = n.id and e.type = 'CREATED' and e.organisationId = i.employerId
            left join StaffMember p on p.id = e.memberId
            %s
            where among(i.id, :shown)
            """;
    private static final String WITHOUT_NAMES = SHOWN.formatted("", "");

    /** For a structure: the names of its own people, and of nobody else. */
    private static final String WITH_NAMES = SHOWN.formatted(
            ", k.identity.firstName as firstName, k.identity.lastName as lastName",
            "left join BeneficiaryIdentity k on k.beneficiaryId = b.id and i.structureId = :holder");

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
            Caller caller, IntroductionFilter filter, ListSlice<Introduction> slice, LocalDate today) {
        var conditions = new Conditions(caller, filter);
        var values = slice.values();
        values.putAll(conditions.values);
        var query = conditions.hql + slice.and() + slice.orderBy();
        if (query.contains(":today")) {
            values.put("today", today);
        }
        return Introduction.<Introduction>find(query, values)
                .page(0, slice.fetch())
                .list();
    }

    /**
     * Reads everything that views show, in one statement for any number of rows. Needs with their employers, people and aliases stay in the
     * session, where the views find them.
     */
    static Map<UUID, IntroductionNames> preload(Caller caller, List<Introduction> rows) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        var query = Introduction.getEntityManager()
                .createQuery(caller.isStructure() ? WITH_NAMES : WITHOUT_NAMES, Tuple.class)
                .setParameter("shown", rows.stream().map(Introduction::id).toArray(UUID[]::new));
        if (caller.isStructure()) {
            query.setParameter("holder", caller.organisation());
        }
        return query.getResultList().stream()
                .collect(toMap(
                        row -> row.get("id", UUID.class),
                        row -> IntroductionNames.of(row, caller.isStructure()),
                        (first, _) -> first));
    }

    /**
     * What the caller may see and asks for. A structure sees the real status for its own people. A caller that is only the poster is filtered by what
     * a poster is told; filters by person, structure or referent find none of its rows, because they would tell who a candidate is.
     */
    private static final class Conditions {
        private final Map<String, Object> values = new HashMap<>();
        private final String hql;

        Conditions(Caller caller, IntroductionFilter filter) {
            values.put("club", caller.club());
            var told = new StringBuilder();
            var before = filter.deadlineBefore();
            before.ifPresent(day -> values.put("before", day));
            told.append(before.isPresent() ? " and wait.deadline < :before" : "");
            told.append(filter.isAboutWaits() ? VisibleIntroduction.IS_WAITED_FOR : "");
            var ofPerson = given(" and beneficiaryId = :person", "person", filter.beneficiary(caller))
                    + given(" and structureId = :structure", "structure", filter.structure(caller))
                    + given(
                            " and beneficiaryId in (select b.id from Beneficiary b where b.referentId = :referent)",
                            "referent",
                            filter.referent(caller));
            var statuses = filter.statuses();
            var known = status(statuses, false) + told + ofPerson;
            var poster = "employerId = :own and (initiator = COMPANY or sharedAt is not null)"
                    + (ofPerson.isEmpty() ? status(statuses, true) + told : " and 1 = 0");
            var own = switch (Access.PEOPLE.of(caller)) {
                case OWN, OPEN -> "(structureId = :own" + known + ") or (structureId <> :own and " + poster + ")";
                case ALL, NONE -> poster;
            };
            var seen = Access.INTRODUCTIONS.condition(caller, own);
            values.putAll(seen.values());
            hql = "clubId = :club and " + seen.hql()
                    + (Access.INTRODUCTIONS.isAll(caller) ? known : "")
                    + given(" and needId = :need", "need", filter.need(caller))
                    + given(" and employerId = :employer", "employer", filter.employer(caller));
        }

        private String given(String condition, String name, Optional<?> value) {
            value.ifPresent(present -> values.put(name, present));
            return value.isPresent() ? condition : "";
        }

        private static String status(Set<IntroductionStatus> statuses, boolean poster) {
            if (statuses.size() == IntroductionStatus.values().length) {
                return "";
            }
            var any = statuses.stream().map(status -> VisibleIntroduction.hasStatus(status, poster));
            return Stream.concat(Stream.of("1 = 0"), any).collect(joining(" or ", " and (", ")"));
        }
    }
}
