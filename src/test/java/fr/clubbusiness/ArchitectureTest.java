package fr.clubbusiness;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** One flat package per feature, and dependencies that point one way. */
class ArchitectureTest {
    /** Each feature with those that may use it. A new package without a line here fails {@link #every_class_is_in_a_known_feature}. */
    private static final Map<String, String[]> USERS = new TreeMap<>(Map.ofEntries(
            usedBy(
                    "shared",
                    "http",
                    "security",
                    "exchange",
                    "referential",
                    "directory",
                    "eligibility",
                    "beneficiary",
                    "need",
                    "matching",
                    "introduction",
                    "allocation",
                    "calendar",
                    "exposure",
                    "operation"),
            usedBy(
                    "security",
                    "referential",
                    "directory",
                    "beneficiary",
                    "need",
                    "matching",
                    "introduction",
                    "allocation",
                    "calendar",
                    "exposure",
                    "operation"),
            usedBy(
                    "referential",
                    "directory",
                    "eligibility",
                    "beneficiary",
                    "need",
                    "matching",
                    "introduction",
                    "allocation"),
            usedBy("directory", "beneficiary", "need", "matching", "introduction", "allocation"),
            usedBy("exchange", "directory", "beneficiary", "need"),
            usedBy("eligibility", "beneficiary", "introduction", "exposure"),
            usedBy("beneficiary", "matching", "introduction", "allocation", "exposure"),
            usedBy("need", "matching", "introduction", "allocation", "calendar"),
            usedBy("matching", "introduction", "allocation", "exposure"),
            usedBy("introduction", "allocation", "calendar"),
            usedBy("allocation"),
            usedBy("calendar"),
            usedBy("exposure"),
            usedBy("contract"),
            usedBy("operation"),
            usedBy(
                    "http",
                    "referential",
                    "directory",
                    "beneficiary",
                    "need",
                    "matching",
                    "introduction",
                    "allocation",
                    "exposure",
                    "operation")));

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("fr.clubbusiness")
            .that(DescribedPredicate.not(DescribedPredicate.describe(
                    "local", (JavaClass c) -> c.getPackageName().startsWith("fr.clubbusiness.local"))));

    @Test
    void every_class_is_in_a_known_feature() {
        var known =
                USERS.keySet().stream().map(name -> "fr.clubbusiness." + name).toArray(String[]::new);
        classes()
                .should()
                .resideInAnyPackage(known)
                .check(MAIN.that(DescribedPredicate.describe(
                        "not the root", c -> !c.getSimpleName().equals("package-info"))));
    }

    @Test
    void dependencies_point_one_way() {
        var layers = layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (var feature : USERS.keySet()) {
            layers = layers.layer(feature).definedBy("fr.clubbusiness." + feature);
        }
        for (var feature : USERS.entrySet()) {
            layers = feature.getValue().length == 0
                    ? layers.whereLayer(feature.getKey()).mayNotBeAccessedByAnyLayer()
                    : layers.whereLayer(feature.getKey()).mayOnlyBeAccessedByLayers(feature.getValue());
        }
        layers.check(MAIN);
    }

    @Test
    void features_have_no_cycles() {
        slices().matching("fr.clubbusiness.(*)").should().beFreeOfCycles().check(MAIN);
    }

    @Test
    void nobody_uses_a_resource() {
        noClasses()
                .that()
                .areNotAnnotatedWith(Path.class)
                .and(DescribedPredicate.describe("are not inside one", c -> !isInside(c)))
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
        com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields()
                .that()
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

    private static Map.Entry<String, String[]> usedBy(String feature, String... users) {
        return Map.entry(feature, users);
    }

    private static boolean isInside(JavaClass type) {
        return type.getEnclosingClass()
                .filter(outer -> outer.isAnnotatedWith(Path.class))
                .isPresent();
    }
}
