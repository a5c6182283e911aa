package fr.clubbusiness.need;

import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toList;

import fr.clubbusiness.directory.AnswerHabits;
import fr.clubbusiness.directory.Organisation;
import fr.clubbusiness.need.NeedRequest.AskedLicence;
import fr.clubbusiness.need.NeedRequest.PayRequest;
import fr.clubbusiness.need.NeedView.EmployerView;
import fr.clubbusiness.need.NeedView.SkillView;
import fr.clubbusiness.need.NeedView.WarningView;
import fr.clubbusiness.problem.Problems;
import fr.clubbusiness.referential.Commune;
import fr.clubbusiness.referential.Occupation;
import fr.clubbusiness.referential.Referential;
import fr.clubbusiness.referential.Skill;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.CommuneCode;
import fr.clubbusiness.shared.RefusalReason;
import fr.clubbusiness.shared.RomeCode;
import fr.clubbusiness.vocabulary.AnswerHabit;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the views of needs for the present caller, with the names of codes and the positions left. The poster also gets warnings. */
@ApplicationScoped
class NeedViews {
    private final CurrentCaller current;
    private final Referential referential;
    private final PositionsTaken taken;
    private final AnswerHabits habits;
    private final Problems problems;
    private final Clock clock;

    NeedViews(
            CurrentCaller current,
            Referential referential,
            PositionsTaken taken,
            AnswerHabits habits,
            Problems problems,
            Clock clock) {
        this.current = current;
        this.referential = referential;
        this.taken = taken;
        this.habits = habits;
        this.problems = problems;
        this.clock = clock;
    }

    NeedView of(LabourNeed need) {
        return of(need, taken.of(need));
    }

    /** A need that was just created, with the reason why it stays a draft that was to open. */
    NeedView created(LabourNeed need, boolean asAsked) {
        return of(need, 0, answers(List.of(need)), asAsked ? List.of() : List.of(NeedLimits.OPEN_NEEDS));
    }

    /** Several needs. Their positions are counted in one statement, and the habits of their employers read in another. */
    List<NeedView> of(List<LabourNeed> needs) {
        var filled = taken.of(needs.stream().map(LabourNeed::id).toList());
        var answers = answers(needs);
        return needs.stream()
                .map(need -> of(need, filled.getOrDefault(need.id(), 0), answers, List.of()))
                .toList();
    }

    /** The same with a known number of filled positions. */
    NeedView of(LabourNeed need, int filled) {
        return of(need, filled, answers(List.of(need)), List.of());
    }

    private Map<UUID, AnswerHabit> answers(List<LabourNeed> needs) {
        var byStructures = needs.stream()
                .collect(partitioningBy(
                        need -> need.employer().structureKind().isPresent(),
                        mapping(LabourNeed::employerId, toList())));
        return habits.of(byStructures.getOrDefault(false, List.of()), byStructures.getOrDefault(true, List.of()));
    }

    private NeedView of(LabourNeed need, int filled, Map<UUID, AnswerHabit> answers, List<RefusalReason> first) {
        var editable = need.isEditableBy(current.get());
        var warnings = editable ? warnings(need, first) : List.<WarningView>of();
        var employer = employer(need.employer(), answers.get(need.employerId()));
        return view(need, need.criteria(), need.offer(), new ForReader(employer, filled, editable, warnings));
    }

    /** What a view has beside the need itself, for this reader. */
    private record ForReader(EmployerView employer, int filled, boolean editable, List<WarningView> warnings) {}

    private NeedView view(LabourNeed need, NeedCriteria criteria, NeedOffer offer, ForReader reader) {
        return new NeedView(
                need.id(),
                need.reference(),
                need.status(),
                reader.employer(),
                reader.editable() ? need.externalId() : null,
                offer.title(),
                offer.description(),
                criteria.romeCode(),
                label(criteria.romeCode()),
                offer.positions(),
                reader.filled(),
                Math.max(0, offer.positions() - reader.filled()),
                criteria.communeCode(),
                name(criteria.communeCode()),
                criteria.contractTypes(),
                offer.contractMonths(),
                criteria.weeklyHours(),
                criteria.startDate(),
                criteria.experience(),
                PayRequest.of(offer.pay()),
                skills(criteria),
                criteria.frenchOral(),
                criteria.frenchWritten(),
                offer.frenchReason(),
                AskedLicence.of(criteria, offer),
                criteria.certifications(),
                criteria.workConditions(),
                offer.accommodations(),
                criteria.immersionPossible(),
                offer.trainingBeforeHirePossible(),
                offer.tutor(),
                offer.transitAccess(),
                need.openedAt(),
                lapsesOn(need),
                need.createdAt(),
                need.updatedAt(),
                reader.warnings());
    }

    private String label(RomeCode code) {
        return referential.occupation(code).map(Occupation::label).orElse("");
    }

    private String name(CommuneCode code) {
        return referential.commune(code).map(Commune::name).orElse("");
    }

    private static EmployerView employer(Organisation employer, @Nullable AnswerHabit answers) {
        return new EmployerView(employer.id(), employer.reference(), employer.name(), answers);
    }

    private List<SkillView> skills(NeedCriteria criteria) {
        return Stream.concat(
                        criteria.requiredSkills().stream().map(code -> skill(code, true)),
                        criteria.wishedSkills().stream().map(code -> skill(code, false)))
                .toList();
    }

    private SkillView skill(String code, boolean required) {
        return new SkillView(code, referential.skill(code).map(Skill::label).orElse(""), required);
    }

    private @Nullable LocalDate lapsesOn(LabourNeed need) {
        return need.isOpen()
                ? LocalDate.ofInstant(need.updatedAt(), clock.getZone()).plusDays(NeedStatus.LIFE_DAYS)
                : null;
    }

    private List<WarningView> warnings(LabourNeed need, List<RefusalReason> first) {
        var ofContent = NeedRules.warnings(need.status(), need.criteria(), need.offer(), LocalDate.now(clock));
        return Stream.concat(first.stream(), ofContent.stream())
                .map(warning -> new WarningView(warning.code(), warning.text().in(problems.language())))
                .toList();
    }
}
