package fr.clubbusiness.employment.due;

import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.employment.Employment;
import fr.clubbusiness.job.DueRows;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Locks due contracts whose step changes their person: the people first, then what is still due of theirs, as every step of the API does. Two transactions
 * then never wait for each other.
 */
final class DueContracts {
    private static final String PEOPLE = "from Beneficiary b where b.id in :people order by b.id";

    private DueContracts() {}

    /**
     * The first due contracts, each with its person locked. People that another transaction has locked are left out.
     *
     * @param due HQL, {@code from Employment e where …}
     * @param values of its parameters
     */
    static List<UUID> lock(String due, Map<String, Object> values, int most) {
        var first = Employment.<Employment>find(due + " order by e.lastDay, e.id", values)
                .page(0, most)
                .list();
        if (first.isEmpty()) {
            return List.of();
        }
        var people = Set.copyOf(DueRows.lock(
                Beneficiary.<Beneficiary>find(PEOPLE, Map.of("people", people(first))), most, Beneficiary::id));
        var locked = first.stream()
                .filter(contract -> people.contains(contract.personId()))
                .map(Employment::id)
                .toList();
        return stillDue(due, values, locked);
    }

    private static Set<UUID> people(List<Employment> contracts) {
        return contracts.stream().map(Employment::personId).collect(Collectors.toSet());
    }

    /** Another step may have changed a contract before its person was locked. */
    private static List<UUID> stillDue(String due, Map<String, Object> values, List<UUID> locked) {
        if (locked.isEmpty()) {
            return List.of();
        }
        var all = new HashMap<>(values);
        all.put("locked", locked);
        return Employment.<Employment>find(due + " and e.id in :locked order by e.lastDay, e.id", all).stream()
                .map(Employment::id)
                .toList();
    }
}
