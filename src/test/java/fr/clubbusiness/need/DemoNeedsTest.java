package fr.clubbusiness.need;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clubbusiness.directory.Employer;
import fr.clubbusiness.directory.EmployerRules;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.http.StrictJson;
import fr.clubbusiness.local.demo.DemoData;
import fr.clubbusiness.local.demo.DemoSize;
import fr.clubbusiness.vocabulary.ContractType;
import jakarta.validation.Validation;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The needs of the demo are those that the API lets in and opens, field by field and rule by rule. */
class DemoNeedsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Test
    void every_line_is_read_to_the_letter_and_valid() throws JsonProcessingException {
        try (var validation = Validation.buildDefaultValidatorFactory()) {
            for (var need : needs()) {
                assertThat(validation.getValidator().validate(need)).isEmpty();
            }
        }
    }

    @Test
    void every_need_may_be_opened_and_nothing_in_it_is_to_be_weighed() throws JsonProcessingException {
        for (var need : needs()) {
            assertThat(NeedRules.toKeep(need.criteria(), need.offer(), CONTRACTS, 0))
                    .isEmpty();
            assertThat(NeedRules.toOpen(need.criteria(), need.offer())).isEmpty();
            assertThat(NeedRules.warnings(NeedStatus.OPEN, need.criteria(), need.offer()))
                    .isEmpty();
        }
    }

    /** Those of companies and of structures together; the demo's own test tells them apart. */
    private static final Set<ContractType> CONTRACTS = contracts();

    private static Set<ContractType> contracts() {
        var contracts = EnumSet.copyOf(EmployerRules.contractsAtACompany());
        Stream.of(StructureKind.values())
                .map(kind -> EmployerRules.contractsOf(new Employer.Structure(kind)))
                .forEach(contracts::addAll);
        return contracts;
    }

    private static List<NeedRequest> needs() throws JsonProcessingException {
        var json = new ObjectMapper();
        new StrictJson().customize(json);
        var lines = DemoData.of(DemoSize.SMALL, TODAY).needs().toList();
        return json.readerForListOf(NeedRequest.class).readValue(lines.toString());
    }
}
