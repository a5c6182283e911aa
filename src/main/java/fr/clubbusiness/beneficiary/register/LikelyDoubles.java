package fr.clubbusiness.beneficiary.register;

import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.beneficiary.Identity;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.FoldedText;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.RefusalReason;
import fr.clubbusiness.shared.SubjectKind;
import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * People who are likely registered twice: the same names, in any writing, and the same birth date. Both are kept, because two people may share them.
 * A structure is told about its own people only. Who is registered elsewhere too is for the agency alone: a structure must not learn that another one
 * accompanies the person.
 */
@ApplicationScoped
class LikelyDoubles {
    /** The most groups of doubles in a list: the agency treats them one by one. */
    static final int MOST = 50;

    /** The most people of a group: more have the same made-up name. */
    static final int MOST_ALIKE = 10;

    private static final String SAME_BIRTH = """
            select new fr.clubbusiness.beneficiary.register.LikelyDoubles$Registered(
                b.number, i.identity.firstName, i.identity.lastName, i.identity.birthDate)
            from Beneficiary b join BeneficiaryIdentity i on i.beneficiaryId = b.id
            where b.structureId = :structure and i.identity.birthDate in :days order by b.id
            """;

    /** The first word of the search key is that of the first name: it keeps nearly everybody out before names are folded. */
    private static final String IN_CLUB = """
            WITH near AS (
              SELECT b.id, i.birth_date, i.first_name, i.last_name,
                     count(*) OVER (PARTITION BY i.birth_date, split_part(i.search_key, ' ', 2)) AS alike
              FROM beneficiary b JOIN beneficiary_identity i ON i.beneficiary_id = b.id
              WHERE b.club_id = ?1 AND b.state <> 'LEFT'),
            groups AS (
              SELECT (array_agg(id ORDER BY id))[1:?2] AS ids, max(id::text) AS latest FROM near WHERE alike > 1
              GROUP BY birth_date, folded_words(first_name), folded_words(last_name) HAVING count(*) > 1)
            SELECT array_to_string(g.ids, ' ') FROM groups g
            WHERE EXISTS (
              SELECT FROM unnest(g.ids) one (id) JOIN unnest(g.ids) other (id) ON one.id < other.id
              WHERE NOT EXISTS (SELECT FROM distinct_people d WHERE d.one_id = one.id AND d.other_id = other.id))
            ORDER BY g.latest DESC
            """;

    private static final String BY_ID = """
            select new fr.clubbusiness.beneficiary.register.LikelyDoubles$Registered(
                b.number, i.identity.firstName, i.identity.lastName, i.identity.birthDate)
            from Beneficiary b join BeneficiaryIdentity i on i.beneficiaryId = b.id
            where b.clubId = :club and b.id in :ids
            """;

    private final CurrentCaller current;

    LikelyDoubles(CurrentCaller current) {
        this.current = current;
    }

    /** A registered person, by what makes a likeness. */
    record Registered(long number, String firstName, String lastName, LocalDate birthDate) {
        Likeness likeness() {
            return new Likeness(FoldedText.words(firstName), FoldedText.words(lastName), birthDate);
        }
    }

    /** Names without accents, case and punctuation, and a birth date. */
    record Likeness(String firstName, String lastName, LocalDate birthDate) {
        static Likeness of(Identity identity) {
            return new Likeness(
                    FoldedText.words(identity.firstName()),
                    FoldedText.words(identity.lastName()),
                    identity.birthDate());
        }
    }

    /** The people of the caller's own structure who were born on these days: the first registered of each likeness. Nobody for other callers. */
    Map<Likeness, Registered> ofOwnStructure(Collection<LocalDate> birthDates) {
        var known = new HashMap<Likeness, Registered>();
        if (current.get().isStructure()) {
            Panache.getSession()
                    .createQuery(SAME_BIRTH, Registered.class)
                    .setParameter("structure", current.get().organisation())
                    .setParameter("days", birthDates)
                    .getResultList()
                    .forEach(person -> known.putIfAbsent(person.likeness(), person));
        }
        return known;
    }

    /** The warning about a new person of this structure; empty when nobody of the caller's own structure is like them. */
    Optional<RefusalReason> warning(UUID structure, Identity identity) {
        return isOwn(structure)
                ? Optional.ofNullable(
                                ofOwnStructure(List.of(identity.birthDate())).get(Likeness.of(identity)))
                        .map(LikelyDoubles::registered)
                : Optional.empty();
    }

    /** Whether the caller registers for their own structure. */
    boolean isOwn(UUID structure) {
        return current.get().isStructure() && current.get().actsFor(structure);
    }

    /** The warning about somebody like a registered person, or like the person of an earlier line of the file. */
    static Optional<RefusalReason> warning(@Nullable Registered known, @Nullable Integer line) {
        return Optional.ofNullable(known)
                .map(LikelyDoubles::registered)
                .or(() -> Optional.ofNullable(line).map(LikelyDoubles::inFile));
    }

    private static RefusalReason registered(Registered person) {
        var reference = Reference.write(SubjectKind.BENEFICIARY, person.number());
        return like("votre structure : " + reference, "in your structure: " + reference);
    }

    private static RefusalReason inFile(int line) {
        return like("ce fichier, ligne " + line, "in this file, line " + line);
    }

    private static RefusalReason like(String french, String english) {
        return RefusalReason.of(
                "LIKELY_DOUBLE",
                "Une personne du même nom, née le même jour, est déjà dans %s. Si c'est la même, n'en gardez qu'une."
                        .formatted(french),
                "A person with the same name and birth date is already %s. If it is the same one, keep only one."
                        .formatted(english));
    }

    /** Whether all these people of the club are likely one. */
    boolean areAlike(Collection<UUID> ids) {
        var known = Panache.getSession()
                .createQuery(BY_ID, Registered.class)
                .setParameter("club", current.get().club())
                .setParameter("ids", ids)
                .getResultList();
        return known.size() == ids.size()
                && known.stream().map(Registered::likeness).distinct().count() == 1;
    }

    /**
     * The ids of people of the club who are likely the same, the latest registered first; those whose identity the caller may not read are left out, and
     * groups of which each pair was told apart.
     */
    List<List<UUID>> inClub() {
        return Panache.getSession()
                .createNativeQuery(IN_CLUB, String.class)
                .setParameter(1, current.get().club())
                .setParameter(2, MOST_ALIKE)
                .setMaxResults(MOST)
                .getResultList()
                .stream()
                .map(ids -> Stream.of(ids.split(" ")).map(UUID::fromString).toList())
                .toList();
    }

    /** These people of the club, by id. */
    Map<UUID, Beneficiary> people(Collection<UUID> ids) {
        var people = new HashMap<UUID, Beneficiary>();
        Beneficiary.<Beneficiary>list("clubId = ?1 and id in ?2", current.get().club(), ids)
                .forEach(person -> people.put(person.id(), person));
        return people;
    }
}
