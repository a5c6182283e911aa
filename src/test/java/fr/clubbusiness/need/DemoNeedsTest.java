package fr.clubbusiness.need;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clubbusiness.directory.Employer;
import fr.clubbusiness.directory.EmployerRules;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.http.body.StrictJson;
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

/** The demo's needs pass the same checks and rules as needs sent to the API. */
class DemoNeedsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Test
    void every_line_is_valid() throws JsonProcessingException {
        try (var validation = Validation.buildDefaultValidatorFactory()) {
            for (var need : needs()) {
                assertThat(validation.getValidator().validate(need)).isEmpty();
            }
        }
    }

    @Test
    void every_need_may_be_opened_without_warnings() throws JsonProcessingException {
        for (var need : needs()) {
            assertThat(NeedRules.storeRefusals(need.criteria(), need.offer(), CONTRACTS, 0))
                    .isEmpty();
            assertThat(NeedRules.openRefusals(need.criteria(), need.offer())).isEmpty();
            assertThat(NeedRules.warnings(
                            NeedStatus.OPEN,
                            need.criteria(),
                            need.offer(),
                            need.criteria().startDate()))
                    .isEmpty();
        }
    }

    /** The contracts of companies and of structures together. A test of the demo itself separates them. */
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
