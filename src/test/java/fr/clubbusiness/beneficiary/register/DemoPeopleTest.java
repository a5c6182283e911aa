package fr.clubbusiness.beneficiary.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clubbusiness.eligibility.EligibilityRules;
import fr.clubbusiness.http.body.StrictJson;
import fr.clubbusiness.local.demo.DemoData;
import fr.clubbusiness.local.demo.DemoSize;
import jakarta.validation.Validation;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The API accepts every field of every person of the demo. */
class DemoPeopleTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Test
    void every_line_is_read_to_the_letter_and_valid() throws JsonProcessingException {
        try (var validation = Validation.buildDefaultValidatorFactory()) {
            for (var person : people()) {
                assertThat(validation.getValidator().validate(person)).isEmpty();
            }
        }
    }

    @Test
    void nothing_contradicts_itself() throws JsonProcessingException {
        for (var person : people()) {
            assertThat(EligibilityRules.contradictions(
                            new HashSet<>(person.sensitive().criteria())))
                    .isEmpty();
            var terms = person.terms();
            if (terms != null) {
                assertThat(terms.givenOn()).isBeforeOrEqualTo(TODAY);
                assertThat(terms.informedOn()).isBeforeOrEqualTo(terms.givenOn());
            }
        }
    }

    private static List<PersonRequest> people() throws JsonProcessingException {
        var json = new ObjectMapper();
        new StrictJson().customize(json);
        var lines = DemoData.of(DemoSize.SMALL, TODAY).beneficiaries().toList();
        return json.readerForListOf(PersonRequest.class).readValue(lines.toString());
    }
}
