package fr.clubbusiness.beneficiary;

import static java.util.stream.Collectors.toMap;

import fr.clubbusiness.beneficiary.BeneficiaryView.SkillView;
import fr.clubbusiness.beneficiary.BeneficiaryView.WarningView;
import fr.clubbusiness.referential.Commune;
import fr.clubbusiness.referential.Occupation;
import fr.clubbusiness.referential.Referential;
import fr.clubbusiness.referential.Skill;
import fr.clubbusiness.security.Access;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.CommuneCode;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.RomeCode;
import fr.clubbusiness.shared.SubjectKind;
import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Reads people together with what their views show beside the facts, in one statement for any number of people. A structure reads the names of its
 * own people, every day and without a trace. The query for any other reader does not name the table of identities.
 */
@ApplicationScoped
public class PeopleViews {
    private static final String PEOPLE = """
            from Beneficiary b
            join Organisation o on o.id = b.structureId
            left join StaffMember m on m.id = b.referentId
            """;
    private static final String WITHOUT_NAMES =
            "select b, cast(null as String), cast(null as String), o.name, m.name " + PEOPLE;
    private static final String WITH_NAMES = "select b, k.identity.firstName, k.identity.lastName, o.name, m.name "
            + PEOPLE + "left join BeneficiaryIdentity k on k.beneficiaryId = b.id and b.structureId = :holder ";

    private final CurrentCaller current;
    private final Referential referential;

    PeopleViews(CurrentCaller current, Referential referential) {
        this.current = current;
        this.referential = referential;
    }

    /**
     * The people of the caller's club that meet a condition.
     *
     * @param condition HQL about {@code b}, the person; may end with an order
     * @param values of the parameters of the condition
     * @param most how many at most
     */
    public List<ShownPerson> find(String condition, Map<String, Object> values, int most) {
        var caller = current.get();
        var all = new HashMap<>(values);
        all.put("club", caller.club());
        if (caller.isStructure()) {
            all.put("holder", caller.organisation());
        }
        var query = Panache.getSession()
                .createSelectionQuery(
                        (caller.isStructure() ? WITH_NAMES : WITHOUT_NAMES) + "where b.clubId = :club and " + condition,
                        Object[].class);
        all.forEach(query::setParameter);
        return query.setMaxResults(most).getResultList().stream()
                .map(PeopleViews::shown)
                .toList();
    }

    /** The person, if the caller may see their facts. */
    public Optional<ShownPerson> find(Reference reference) {
        return reference
                .find(
                        SubjectKind.BENEFICIARY,
                        id -> first("b.id = :key", id),
                        number -> first("b.number = :key", number))
                .filter(shown ->
                        Access.PEOPLE.includes(current.get(), shown.person().structureId()));
    }

    private Optional<ShownPerson> first(String condition, Object key) {
        return find(condition, Map.of("key", key), 1).stream().findFirst();
    }

    /** The person with this id, who must exist. */
    public ShownPerson get(UUID id) {
        return first("b.id = :key", id).orElseThrow();
    }

    /** The views of the people with these ids, without those that the caller may not see. */
    public Map<UUID, BeneficiaryView> of(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : find("among(b.id, :ids)", Map.of("ids", ids.toArray(UUID[]::new)), ids.size()).stream()
                        .map(this::of)
                        .collect(toMap(BeneficiaryView::id, Function.identity()));
    }

    /** The view of a person that the caller may see. */
    public BeneficiaryView of(ShownPerson shown) {
        return of(shown, List.of());
    }

    /** The view of a person who was just registered, with what to check. */
    public BeneficiaryView of(ShownPerson shown, List<WarningView> warnings) {
        var facts = shown.person().facts();
        return BeneficiaryView.of(
                shown,
                facts,
                communeName(facts.communeCode()),
                occupationLabels(facts.targetOccupations()),
                facts.heldSkills().stream().map(this::skill).toList(),
                warnings);
    }

    /** Labels of ROME codes, in their order. */
    public List<String> occupationLabels(List<String> codes) {
        return codes.stream()
                .map(code -> referential
                        .occupation(new RomeCode(code))
                        .map(Occupation::label)
                        .orElse(""))
                .toList();
    }

    /** The name of a commune. */
    public String communeName(CommuneCode code) {
        return referential.commune(code).map(Commune::name).orElse("");
    }

    private SkillView skill(HeldSkill held) {
        return new SkillView(
                held.code(), referential.skill(held.code()).map(Skill::label).orElse(""), held.proof());
    }

    private static ShownPerson shown(Object[] row) {
        return new ShownPerson(
                (Beneficiary) row[0], (String) row[1], (String) row[2], (String) row[3], (String) row[4]);
    }
}
