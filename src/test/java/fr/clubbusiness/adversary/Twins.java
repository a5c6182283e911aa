package fr.clubbusiness.adversary;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.TestDatabase;
import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.directory.StructureKind;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Pairs of people who differ in one secret and in nothing else that a company may be told; the ground truth that a test knows and a company does not.
 * Half of the holders of a secret are registered before their twin.
 */
final class Twins {
    /** Whether {@code ./club adversary} runs: more pairs, and every strategy on each of them. */
    static final boolean LONG = "long".equals(System.getProperty("club.adversary"));

    /** Enough that a guess by chance is right or wrong for nearly all of them once in ten thousand runs. No more than a list shows. */
    static final int PAIRS = LONG ? 45 : 16;

    /** Two people, of whom the first has the secret. */
    record Pair(Person holder, Person twin) {}

    private final Map<Secret, List<Pair>> pairs = new EnumMap<>(Secret.class);
    private final List<String> unspeakable = new ArrayList<>();
    private final Map<String, String> pitches = new HashMap<>();

    static Twins plant() throws SQLException {
        var twins = new Twins();
        var structures = Map.of(
                "ESAT", Members.aStructure(StructureKind.ESAT),
                "ML", Members.aStructure(StructureKind.ML));
        for (var secret : Secret.values()) {
            var planted = new ArrayList<Pair>();
            for (int i = 0; i < PAIRS; i++) {
                planted.add(
                        i % 2 == 0 || secret == Secret.REGISTERED_FIRST
                                ? new Pair(
                                        twins.person(secret, secret.one, structures),
                                        twins.person(secret, secret.other, structures))
                                : twins.twinFirst(secret, structures));
            }
            twins.pairs.put(secret, planted);
        }
        return twins;
    }

    private Pair twinFirst(Secret secret, Map<String, Member> structures) throws SQLException {
        var twin = person(secret, secret.other, structures);
        return new Pair(person(secret, secret.one, structures), twin);
    }

    private Person person(Secret secret, Map<String, Object> traits, Map<String, Member> structures)
            throws SQLException {
        var mark = UUID.randomUUID().toString().substring(0, 8);
        var holder = structures.get(traits.getOrDefault("holder", "ML").toString());
        assertThat(holder).isNotNull();
        var person = aPerson()
                .heldBy(holder)
                .targeting(secret.occupation)
                .named("Prénom" + mark, "Nom" + mark)
                .in("92007")
                .with("pitch", "Texte " + mark)
                .with("email", mark + "@courriel.example");
        for (var trait : traits.entrySet()) {
            if (trait.getValue().equals(Secret.NEIGHBOUR)) {
                person.with(trait.getKey(), neighbour());
            } else if (!trait.getKey().equals("holder") && !trait.getKey().equals("waitedDays")) {
                person.with(trait.getKey(), trait.getValue());
            }
        }
        var created = person.create();
        pitches.put(created.id(), "Texte " + mark);
        unspeakable.addAll(
                List.of(mark, created.id(), created.reference() + "\"", holder.id(), holder.reference() + "\""));
        if (traits.get("waitedDays") instanceof Integer days) {
            hasWaited(created, days);
        }
        return created;
    }

    private static String neighbour() throws SQLException {
        try (var connection = TestDatabase.unrestricted();
                var query = connection.createStatement();
                var row = query.executeQuery("""
                        SELECT there.code FROM commune here JOIN commune there USING (zone_code)
                        WHERE here.code = '92007' AND there.code <> here.code ORDER BY there.population DESC LIMIT 1
                        """)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }

    private static void hasWaited(Person person, int days) throws SQLException {
        try (var connection = TestDatabase.unrestricted();
                var update = connection.prepareStatement(
                        "UPDATE beneficiary SET waiting_since = now() - make_interval(days => ?) WHERE id = ?::uuid")) {
            update.setInt(1, days);
            update.setString(2, person.id());
            assertThat(update.executeUpdate()).isOne();
        }
    }

    List<Pair> of(Secret secret) {
        return pairs.getOrDefault(secret, List.of());
    }

    /** All twins of a secret, by their id. */
    Map<String, Person> people(Secret secret) {
        var people = new HashMap<String, Person>();
        for (var pair : of(secret)) {
            people.put(pair.holder().id(), pair.holder());
            people.put(pair.twin().id(), pair.twin());
        }
        return people;
    }

    /** What somebody says of themselves. */
    String pitch(String person) {
        return pitches.getOrDefault(person, "");
    }

    /** Names, marks in pitches and addresses, ids, references, and who accompanies: words that no answer to a company may contain. */
    List<String> unspeakable() {
        return unspeakable;
    }
}
