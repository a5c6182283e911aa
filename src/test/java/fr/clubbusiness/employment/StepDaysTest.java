package fr.clubbusiness.employment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.directory.ContractTerms;
import fr.clubbusiness.shared.RefusalReason;
import fr.clubbusiness.vocabulary.ContractType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepDaysTest {
    private static final LocalDate START = LocalDate.of(2028, 2, 29);
    private static final LocalDate END = LocalDate.of(2028, 8, 28);
    private static final ContractTerms TERMS =
            new ContractTerms(ContractType.CDD, START, END, BigDecimal.valueOf(35), null);

    @ParameterizedTest
    @CsvSource({"2028-02-28, 1", "2028-02-29, 0", "2028-03-01, 0"})
    void aStartIsSaidFromItsDayOn(LocalDate today, int reasons) {
        assertThat(StepDays.ofStart(TERMS, today)).hasSize(reasons);
    }

    @ParameterizedTest
    @CsvSource({
        "2028-02-28, 2028-06-01, EXIT_BEFORE_START",
        "2028-02-29, 2028-06-01, ''",
        "2028-06-01, 2028-06-01, ''",
        "2028-06-02, 2028-06-01, EXIT_TO_COME",
        "2028-08-28, 2028-09-30, ''",
        "2028-08-29, 2028-09-30, EXIT_AFTER_END"
    })
    void anEndIsADayOfTheContractThatHasCome(LocalDate on, LocalDate today, String code) {
        assertThat(codes(on, today)).isEqualTo(code.isEmpty() ? List.of() : List.of(code));
    }

    @Test
    void allReasonsAreSaidAtOnce() {
        assertThat(codes(START.minusDays(1), START.minusDays(5))).containsExactly("EXIT_BEFORE_START", "EXIT_TO_COME");
        assertThat(codes(END.plusDays(1), START)).containsExactly("EXIT_TO_COME", "EXIT_AFTER_END");
    }

    private static List<String> codes(LocalDate on, LocalDate today) {
        return StepDays.ofEnd(TERMS, on, today).stream()
                .map(RefusalReason::code)
                .toList();
    }
}
