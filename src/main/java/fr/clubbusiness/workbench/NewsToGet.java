package fr.clubbusiness.workbench;

import fr.clubbusiness.beneficiary.PeopleViews;
import fr.clubbusiness.list.Ordering;
import fr.clubbusiness.security.Access;
import fr.clubbusiness.security.Caller;
import fr.clubbusiness.shared.FrenchFormat;
import fr.clubbusiness.shared.SubjectKind;
import fr.clubbusiness.vocabulary.ContractType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The questions about people at work that wait for an answer, the first due first: of its own people, and of those whom it employs, for a structure; all of
 * the club, on both sides, for an adviser.
 */
@ApplicationScoped
class NewsToGet implements Section {
    private static final String COLUMNS = """
            w.id as id, e.id as contract, e.number as number, e.contractType as type, w.dueOn as due, e.startDate as start, w.side = EMPLOYER as ofEmployer,
            o.name as employer, b.number as person, b.facts.targetOccupations as occupations
            """;
    private static final String FROM = """
            from FollowUp w
            join Employment e on e.id = w.stayId
            join Organisation o on o.id = e.employerId
            left join Beneficiary b on b.id = e.beneficiaryId
            """;

    /** To an employer of somebody else's person, who it is stays in the introduction. */
    private static final String OWN_PEOPLE = " and b.structureId = :holder ";

    private static final String OWN =
            "w.side = STRUCTURE and e.holderId = :own or w.side = EMPLOYER and e.employerId = :own";

    private static final Ordering<Row> ORDER = Ordering.<Row>newestFirst("w.id", Row::id)
            .or("dueOn", "w.dueOn", LocalDate::parse, row -> row.day("due"))
            .byDefault("dueOn");

    /** Somebody still works there: {@code employment.followup.FollowUp}. */
    private static final String RUNNING =
            "exists (select 1 from Employment c where c.stayId = w.stayId and c.startDate <= :today and (c.lastDay is null or c.lastDay >= :today)"
                    + " and (c.status = STARTED or c.status = SIGNED and c.renewsId is not null))";

    private final PeopleViews people;
    private final EntryLinks links;
    private final Clock clock;

    NewsToGet(PeopleViews people, EntryLinks links, Clock clock) {
        this.people = people;
        this.links = links;
        this.clock = clock;
    }

    @Override
    public SectionQuery query(Caller caller, Optional<UUID> mine) {
        var query = caller.isStructure()
                ? new SectionQuery(COLUMNS + PersonNames.COLUMNS, FROM + OWN_PEOPLE + PersonNames.JOIN, ORDER)
                        .with("holder", caller.organisation())
                : new SectionQuery(COLUMNS + PersonNames.NONE, FROM, ORDER);
        return query.where("w.clubId = :club")
                .with("club", caller.club())
                .seen(Access.EMPLOYMENTS.condition(caller, OWN))
                .where("(w.answer is null or w.answer = NOT_REACHED)")
                .where("w.openUntil >= :today")
                .with("today", LocalDate.now(clock))
                .where(RUNNING)
                .followedBy(
                        mine, "e.id", "e.beneficiaryId in (select f.id from Beneficiary f where f.referentId = :me)");
    }

    @Override
    public List<WorkbenchEntry> entries(Caller caller, List<Row> rows) {
        return rows.stream().map(row -> entry(caller, row)).toList();
    }

    private WorkbenchEntry entry(Caller caller, Row row) {
        var reference = row.reference(SubjectKind.EMPLOYMENT, "number");
        return new WorkbenchEntry(
                SubjectKind.EMPLOYMENT,
                row.value("contract", UUID.class),
                reference,
                title(row),
                reason(caller, row),
                null,
                row.day("start"),
                row.day("due"),
                null,
                links.acting("employments", "answerFollowUp", reference));
    }

    private static String reason(Caller caller, Row row) {
        return "%s : la personne est-elle toujours en poste ? Premier jour le %s, question du %s."
                .formatted(
                        whoAnswers(caller, row.value("ofEmployer", Boolean.class)),
                        FrenchFormat.date(row.day("start")),
                        FrenchFormat.date(row.day("due")));
    }

    /** A structure reads what it is asked itself, and an adviser whom to ask. */
    private static String whoAnswers(Caller caller, boolean isOfEmployer) {
        if (caller.isStructure()) {
            return "À vous de répondre";
        }
        return isOfEmployer ? "À demander à l'employeur" : "À demander à la structure de la personne";
    }

    /** Who employs somebody of another structure does not read who accompanies them, nor their reference. */
    private String title(Row row) {
        var contract = "%s, %s".formatted(row.value("type", ContractType.class).label(), row.text("employer"));
        return row.optional("person", Long.class) == null
                ? contract
                : contract + " · " + PersonNames.of(row, row.reference(SubjectKind.BENEFICIARY, "person"), people);
    }
}
