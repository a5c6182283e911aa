package fr.clubbusiness.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fr.clubbusiness.problem.Conflict;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.type.descriptor.java.BasicPluralJavaType;
import org.hibernate.type.descriptor.java.JavaType;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every state machine of the service. They are found by {@link Step}, so a new one is tested without a line here. */
@QuarkusTest
class EveryStepTest {
    private static final Pattern CODE = Pattern.compile("'([A-Z_]+)'");
    private static final String CHECKS = """
            SELECT pg_get_constraintdef(c.oid)
            FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND c.conkey = ARRAY[a.attnum]
            WHERE c.contype = 'c' AND c.conrelid = ?::regclass AND a.attname = ?
            """;

    @Inject
    SessionFactory entities;

    @Inject
    DataSource api;

    private record Column(String table, String name) {}

    /** Two states of one machine. */
    private record Pair<S extends Enum<S> & Step<S>>(S from, S to) {
        void compare() {
            assertThat(from.mayBecome(to)).isEqualTo(from.next().contains(to));
            assertThat(from.next()).as("a state never follows itself").doesNotContain(from);
            if (from.next().contains(to)) {
                Conflict.unlessStep(from, to);
                assertThatThrownBy(() -> Conflict.unlessStep(from, to, Set.of()))
                        .isInstanceOf(Conflict.class);
            } else {
                assertThatThrownBy(() -> Conflict.unlessStep(from, to))
                        .isInstanceOfSatisfying(Conflict.class, refusal -> {
                            assertThat(refusal.code()).isEqualTo("step-not-possible");
                            assertThat(refusal.detail().english())
                                    .startsWith(from.subject().english())
                                    .contains(from.name(), to.name());
                            assertThat(from.next())
                                    .allMatch(next -> refusal.detail().english().contains(next.name()));
                            assertThat(refusal.detail().french())
                                    .startsWith(from.subject().french())
                                    .contains(from.label(), to.name());
                        });
            }
        }
    }

    @Test
    void every_state_machine_is_found() {
        assertThat(machines().map(Class::getSimpleName))
                .contains("BeneficiaryState", "IntroductionStatus", "NeedStatus", "Status");
    }

    @TestFactory
    Stream<DynamicTest> a_step_passes_the_guard_exactly_when_it_is_next() {
        return machines().flatMap(machine -> everyPair(machine));
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the constants of an enum that was found are of its own type
    private static Stream<DynamicTest> everyPair(Class<?> machine) {
        return constants(machine)
                .flatMap(from -> constants(machine)
                        .map(to -> DynamicTest.dynamicTest(
                                machine.getSimpleName() + " from " + from + " to " + to,
                                () -> new Pair((Enum) from, (Enum) to).compare())));
    }

    @TestFactory
    Stream<DynamicTest> the_database_admits_the_states_and_no_other() {
        return machines()
                .map(machine -> DynamicTest.dynamicTest(machine.getName(), () -> {
                    var names = constants(machine).map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
                    var checked = columns(machine).stream()
                            .map(this::codes)
                            .filter(codes -> !codes.isEmpty())
                            .toList();
                    assertThat(checked).isNotEmpty().allMatch(names::containsAll);
                    assertThat(checked.stream().max(Comparator.comparingInt(Set::size)))
                            .contains(names);
                }));
    }

    private static Stream<Class<?>> machines() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("fr.clubbusiness").stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(Step.class))
                        .sorted(Comparator.comparing(JavaClass::getName))
                        .map(JavaClass::reflect);
    }

    private static Stream<Enum<?>> constants(Class<?> machine) {
        return Arrays.stream(machine.getEnumConstants()).map(constant -> (Enum<?>) constant);
    }

    /** The columns that store a state of this machine: the state itself, and perhaps the state to return to. */
    private List<Column> columns(Class<?> machine) {
        var found = new ArrayList<Column>();
        entities.unwrap(SessionFactoryImplementor.class)
                .getMappingMetamodel()
                .forEachEntityDescriptor(entity -> entity.forEachAttributeMapping(attribute -> {
                    if (stored(attribute.getJavaType()).getName().equals(machine.getName())) {
                        attribute.forEachSelectable((_, column) -> found.add(
                                new Column(column.getContainingTableExpression(), column.getSelectionExpression())));
                    }
                }));
        return found;
    }

    /** What a column stores, or each element of an array. */
    private static Class<?> stored(JavaType<?> type) {
        return type instanceof BasicPluralJavaType<?> array
                ? array.getElementJavaType().getJavaTypeClass()
                : type.getJavaTypeClass();
    }

    private Set<String> codes(Column column) {
        try (var connection = api.getConnection();
                var query = connection.prepareStatement(CHECKS)) {
            query.setString(1, column.table());
            query.setString(2, column.name());
            var codes = new TreeSet<String>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    CODE.matcher(rows.getString(1)).results().forEach(code -> codes.add(code.group(1)));
                }
            }
            return codes;
        } catch (SQLException unreadable) {
            throw new IllegalStateException("the constraints of " + column + " cannot be read", unreadable);
        }
    }
}
