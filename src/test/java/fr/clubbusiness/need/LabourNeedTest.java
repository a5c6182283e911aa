package fr.clubbusiness.need;

import static fr.clubbusiness.need.NeedStatus.DRAFT;
import static fr.clubbusiness.need.NeedStatus.OPEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.clubbusiness.directory.Organisations;
import fr.clubbusiness.problem.Conflict;
import fr.clubbusiness.vocabulary.ContractType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LabourNeedTest {
    private static final Instant MONDAY = Instant.parse("2026-11-16T08:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-17T08:00:00Z");

    /** The steps that bring a draft to each status. */
    private static final Map<NeedStatus, List<NeedStatus>> WAYS = Map.of(
            DRAFT,
            List.of(),
            OPEN,
            List.of(OPEN),
            NeedStatus.FILLED,
            List.of(OPEN, NeedStatus.FILLED),
            NeedStatus.WITHDRAWN,
            List.of(OPEN, NeedStatus.WITHDRAWN),
            NeedStatus.EXPIRED,
            List.of(OPEN, NeedStatus.EXPIRED));

    static Stream<Arguments> pairs() {
        return Stream.of(NeedStatus.values())
                .flatMap(from -> Stream.of(NeedStatus.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void an_allowed_step_happens_once_and_any_other_is_refused(NeedStatus from, NeedStatus to) {
        var need = needIn(from);
        if (from == to) {
            assertThat(need.move(to, TUESDAY)).isFalse();
            assertThat(need.updatedAt()).isEqualTo(MONDAY);
        } else if (from.mayBecome(to)) {
            assertThat(need.move(to, TUESDAY)).isTrue();
            assertThat(need.status()).isEqualTo(to);
            assertThat(need.updatedAt()).isEqualTo(TUESDAY);
        } else {
            assertThatExceptionOfType(Conflict.class).isThrownBy(() -> need.move(to, TUESDAY));
            assertThat(need.status()).isEqualTo(from);
        }
    }

    @Test
    void reopening_records_when() {
        var need = needIn(NeedStatus.EXPIRED);
        need.move(OPEN, TUESDAY);
        assertThat(need.openedAt()).isEqualTo(TUESDAY);
    }

    @Test
    void only_what_matching_reads_makes_a_new_revision() {
        var need = needIn(OPEN);
        var other = FactsOfNeeds.offer("Plongeur (F/H)", 3);
        assertThat(need.describe("k", need.criteria(), other, TUESDAY)).isFalse();
        assertThat(need.criteriaRevision()).isEqualTo(1);
        assertThat(need.describe("k", FactsOfNeeds.criteria(ContractType.CDI), other, TUESDAY))
                .isTrue();
        assertThat(need.criteriaRevision()).isEqualTo(2);
        assertThat(need.offer()).isEqualTo(other);
        assertThat(need.externalId()).isEqualTo("k");
    }

    private static LabourNeed needIn(NeedStatus status) {
        var need = new LabourNeed(
                Organisations.anOrganisation(),
                null,
                FactsOfNeeds.criteria(ContractType.CDD),
                FactsOfNeeds.offer("Agent de propreté (F/H)", 2),
                MONDAY);
        WAYS.getOrDefault(status, List.of()).forEach(step -> need.move(step, MONDAY));
        return need;
    }
}
