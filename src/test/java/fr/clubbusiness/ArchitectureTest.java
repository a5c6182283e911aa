package fr.clubbusiness;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The package structure: one package for each feature, rooms in the large ones, and dependencies in one direction. */
class ArchitectureTest {
    private static final String ROOT = "fr.clubbusiness";

    /** The maximum number of classes in a package. A larger feature is divided into rooms. */
    private static final int CLASSES_OF_A_PACKAGE = 25;

    /** The packages that every feature may use, and which of each other these may use. */
    private static final Map<String, Set<String>> GROUND = new TreeMap<>(Map.of(
            "shared", Set.of(),
            "vocabulary", Set.of("shared"),
            "problem", Set.of("shared"),
            "list", Set.of("shared", "problem"),
            "security", Set.of("shared", "problem", "list"),
            "history", Set.of("shared", "problem", "list", "security"),
            "job", Set.of("shared", "problem", "security"),
            "http", Set.of("shared", "problem", "list", "security"),
            "page", Set.of("shared", "problem", "http")));

    private static final Pattern LINE_OF_MAP = Pattern.compile("([a-z]+) +→([a-z ]*)");

    /** Which features each feature uses, beside the ground: the map in {@code src/README.md}, to which a new feature adds its line. */
    private static final Map<String, Set<String>> FEATURES = features();

    /** The rooms, each with the rooms of its feature that it may use. "" is the feature's own package, its face. */
    private static final Map<String, Set<String>> ROOMS = new TreeMap<>(Map.ofEntries(
            Map.entry("matching.law", Set.of()),
            Map.entry("matching.index", Set.of("law")),
            Map.entry("matching.source", Set.of("law", "index")),
            Map.entry("matching.feed", Set.of("law", "index", "source")),
            Map.entry("matching.view", Set.of("law")),
            Map.entry("matching", Set.of("law", "index", "source", "feed", "view")),
            Map.entry("introduction.rule", Set.of()),
            Map.entry("introduction", Set.of("rule")),
            Map.entry("introduction.step", Set.of("", "rule")),
            Map.entry("introduction.page", Set.of("", "rule")),
            Map.entry("introduction.ask", Set.of("", "rule", "step")),
            Map.entry("introduction.due", Set.of("", "rule", "ask")),
            Map.entry("commitment", Set.of()),
            Map.entry("commitment.label", Set.of("")),
            Map.entry("accompaniment", Set.of()),
            Map.entry("accompaniment.merge", Set.of()),
            Map.entry("document.file", Set.of()),
            Map.entry("document", Set.of("file")),
            Map.entry("employment", Set.of()),
            Map.entry("employment.exits", Set.of("")),
            Map.entry("employment.followup", Set.of("")),
            Map.entry("employment.register", Set.of("", "followup")),
            Map.entry("employment.due", Set.of("", "followup")),
            Map.entry("need.wording", Set.of()),
            Map.entry("need", Set.of("wording")),
            Map.entry("need.due", Set.of("")),
            Map.entry("catalogue.rule", Set.of()),
            Map.entry("catalogue.offer", Set.of("rule")),
            Map.entry("catalogue.purchase", Set.of("rule", "offer")),
            Map.entry("catalogue.market", Set.of("rule")),
            Map.entry("catalogue.work", Set.of("rule", "offer", "purchase")),
            Map.entry("clause.rule", Set.of()),
            Map.entry("clause.market", Set.of("rule")),
            Map.entry("clause.participation", Set.of("rule", "market")),
            Map.entry("clause.ledger", Set.of("rule", "market", "participation")),
            Map.entry("clause.due", Set.of("rule", "market", "participation", "ledger")),
            Map.entry("iae.rule", Set.of()),
            Map.entry("iae", Set.of("rule")),
            Map.entry("iae.proof", Set.of()),
            Map.entry("privacy.dossier", Set.of()),
            Map.entry("privacy", Set.of("dossier")),
            Map.entry("privacy.due", Set.of("")),
            Map.entry("membership.members", Set.of()),
            Map.entry("membership.applications", Set.of("members")),
            Map.entry("membership", Set.of("members")),
            Map.entry("localservice.rule", Set.of()),
            Map.entry("localservice", Set.of("rule")),
            Map.entry("localservice.intake", Set.of("rule")),
            Map.entry("pathway.rule", Set.of()),
            Map.entry("pathway", Set.of("rule")),
            Map.entry("allocation.market", Set.of()),
            Map.entry("allocation", Set.of("market")),
            Map.entry("immersion.rule", Set.of()),
            Map.entry("immersion.place", Set.of("rule")),
            Map.entry("immersion.tension", Set.of()),
            Map.entry("immersion.sender", Set.of("rule")),
            Map.entry("immersion.agreement", Set.of("rule", "place", "sender")),
            Map.entry("event.rule", Set.of()),
            Map.entry("event", Set.of("rule")),
            Map.entry("event.registration", Set.of("", "rule", "meeting")),
            Map.entry("event.meeting", Set.of("", "rule")),
            Map.entry("exchange.csv", Set.of()),
            Map.entry("exchange", Set.of("csv")),
            Map.entry("http", Set.of()),
            Map.entry("http.body", Set.of("")),
            Map.entry("http.door", Set.of("")),
            Map.entry("directory", Set.of()),
            Map.entry("directory.register", Set.of("")),
            Map.entry("beneficiary", Set.of()),
            Map.entry("beneficiary.register", Set.of("")),
            Map.entry("referential.words", Set.of()),
            Map.entry("referential", Set.of("words")),
            Map.entry("referential.file", Set.of("")),
            Map.entry("referential.rome", Set.of("", "file")),
            Map.entry("referential.intake", Set.of("", "file", "rome"))));

    /** Rooms of pure rules, without framework, database or clock. */
    private static final Set<String> PURE = Set.of(
            "matching.law",
            "matching.index",
            "catalogue.rule",
            "clause.rule",
            "document.file",
            "iae.rule",
            "introduction.rule",
            "need.wording",
            "localservice.rule",
            "pathway.rule",
            "event.rule",
            "immersion.rule",
            "allocation.market",
            "referential.words",
            "speedmeeting",
            "statistics");

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT)
            .that(describe("of the service", type -> !(type.getPackageName() + ".").startsWith(ROOT + ".local.")));

    @Test
    void every_class_is_in_a_known_package() {
        var unknown = MAIN.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> !name.equals(ROOT))
                .map(name -> name.substring(ROOT.length() + 1))
                .filter(name -> !GROUND.containsKey(name) && !FEATURES.containsKey(name) && !ROOMS.containsKey(name))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unknown).isEmpty();
    }

    @Test
    void dependencies_point_one_way() {
        var wrong = dependencies()
                .filter(dependency -> !mayUse(featureOf(dependency.getOriginClass()))
                        .contains(featureOf(dependency.getTargetClass())))
                .map(Dependency::getDescription)
                .toList();
        assertThat(wrong).isEmpty();
    }

    @Test
    void the_map_names_no_feature_and_no_dependency_that_is_not_there() {
        var used = new TreeMap<String, Set<String>>();
        MAIN.forEach(type -> used.put(featureOf(type), new TreeSet<>(GROUND.keySet())));
        dependencies()
                .forEach(
                        dependency -> used.computeIfAbsent(featureOf(dependency.getOriginClass()), _ -> new TreeSet<>())
                                .add(featureOf(dependency.getTargetClass())));
        assertThat(FEATURES)
                .allSatisfy((feature, named) -> assertThat(used.getOrDefault(feature, Set.of()))
                        .as(feature)
                        .containsAll(named));
    }

    @Test
    void rooms_are_used_by_their_feature_alone() {
        var wrong = dependencies()
                .filter(dependency -> !roomOf(dependency.getTargetClass()).isEmpty())
                .filter(dependency ->
                        !featureOf(dependency.getOriginClass()).equals(featureOf(dependency.getTargetClass())))
                .map(Dependency::getDescription)
                .toList();
        assertThat(wrong).isEmpty();
    }

    @Test
    void rooms_of_a_feature_point_one_way() {
        var wrong = dependencies()
                .filter(dependency ->
                        featureOf(dependency.getOriginClass()).equals(featureOf(dependency.getTargetClass())))
                .filter(dependency -> {
                    var from = dependency.getOriginClass();
                    var to = roomOf(dependency.getTargetClass());
                    return !to.equals(roomOf(from))
                            && !ROOMS.getOrDefault(nameOf(from), Set.of()).contains(to);
                })
                .map(Dependency::getDescription)
                .toList();
        assertThat(wrong).isEmpty();
    }

    @Test
    void rules_know_no_framework_and_no_database() {
        noClasses()
                .that()
                .resideInAnyPackage(PURE.stream().map(room -> ROOT + "." + room).toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.enterprise..",
                        "jakarta.inject..",
                        "jakarta.persistence..",
                        "jakarta.transaction..",
                        "jakarta.ws.rs..",
                        "java.sql..",
                        "javax.sql..",
                        "io.quarkus..",
                        "org.hibernate..")
                .check(MAIN);
    }

    @Test
    void features_have_no_cycles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(MAIN);
    }

    @Test
    void no_package_holds_more_than_25_classes() {
        var large = topLevelTypes()
                .collect(Collectors.groupingBy(JavaClass::getPackageName, TreeMap::new, Collectors.counting()));
        large.values().removeIf(count -> count <= CLASSES_OF_A_PACKAGE);
        assertThat(large).isEmpty();
    }

    @Test
    void no_two_types_have_one_name() {
        var names = topLevelTypes()
                .collect(Collectors.groupingBy(JavaClass::getSimpleName, TreeMap::new, Collectors.counting()));
        names.values().removeIf(count -> count == 1);
        assertThat(names).isEmpty();
    }

    @Test
    void no_class_uses_a_resource() {
        noClasses()
                .that()
                .areNotAnnotatedWith(Path.class)
                .and(describe("are not inside one", type -> !isInsideAResource(type)))
                .should()
                .dependOnClassesThat()
                .areAnnotatedWith(Path.class)
                .check(MAIN);
    }

    @Test
    void resources_are_package_private() {
        classes().that().areAnnotatedWith(Path.class).should().notBePublic().check(MAIN);
    }

    @Test
    void entities_have_no_public_fields() {
        fields().that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .and()
                .areNotStatic()
                .should()
                .notBePublic()
                .check(MAIN);
    }

    @Test
    void time_comes_from_the_clock() {
        noClasses().should().callMethod(LocalDate.class, "now").check(MAIN);
        noClasses().should().callMethod(Instant.class, "now").check(MAIN);
    }

    private static Map<String, Set<String>> features() {
        var features = new TreeMap<String, Set<String>>();
        for (var line : readme()) {
            var found = LINE_OF_MAP.matcher(line);
            if (found.matches()) {
                var used = new TreeSet<>(GROUND.keySet());
                Pattern.compile(" +")
                        .splitAsStream(found.group(2).strip())
                        .filter(name -> !name.isEmpty())
                        .forEach(used::add);
                features.put(found.group(1), used);
            }
        }
        return features;
    }

    private static List<String> readme() {
        try {
            return Files.readAllLines(java.nio.file.Path.of("src/README.md"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<String> mayUse(String name) {
        var used = new TreeSet<>(GROUND.getOrDefault(name, FEATURES.getOrDefault(name, Set.of())));
        used.add(name);
        return used;
    }

    private static Stream<Dependency> dependencies() {
        return MAIN.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(dependency -> MAIN.contain(
                        dependency.getTargetClass().getBaseComponentType().getName()))
                .sorted(Comparator.comparing(Dependency::getDescription));
    }

    private static Stream<JavaClass> topLevelTypes() {
        return MAIN.stream()
                .filter(type -> type.getEnclosingClass().isEmpty())
                .filter(type -> !type.getSimpleName().equals("package-info"));
    }

    /** The name of a type's package below the root: {@code matching.law}. */
    private static String nameOf(JavaClass type) {
        return String.join(".", path(type));
    }

    private static String featureOf(JavaClass type) {
        return path(type).getFirst();
    }

    private static String roomOf(JavaClass type) {
        return path(type).size() == 1 ? "" : path(type).getLast();
    }

    private static List<String> path(JavaClass type) {
        var name = type.getBaseComponentType().getPackageName();
        return name.equals(ROOT)
                ? List.of("")
                : List.of(name.substring(ROOT.length() + 1).split("\\."));
    }

    private static DescribedPredicate<JavaClass> describe(String text, java.util.function.Predicate<JavaClass> holds) {
        return DescribedPredicate.describe(text, holds);
    }

    private static boolean isInsideAResource(JavaClass type) {
        return type.getEnclosingClass()
                .filter(outer -> outer.isAnnotatedWith(Path.class))
                .isPresent();
    }
}
