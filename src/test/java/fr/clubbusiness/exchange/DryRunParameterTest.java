package fr.clubbusiness.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.clubbusiness.problem.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether an import only tries: a misspelt value must not store the file. */
class DryRunParameterTest {

    @Test
    void true_tries_and_false_stores() {
        assertThat(parameter("true").isDry()).isTrue();
        assertThat(parameter("false").isDry()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "True", "yes", "oui", "1", "true "})
    void anything_else_is_refused_by_the_name_of_the_parameter(String value) {
        var parameter = parameter(value);
        assertThat(catchThrowableOfType(Invalid.class, parameter::isDry).violations())
                .singleElement()
                .matches(violation -> violation.field().equals("dryRun"));
    }

    private static DryRunParameter parameter(String value) {
        var parameter = new DryRunParameter();
        parameter.dryRun = value;
        return parameter;
    }
}
