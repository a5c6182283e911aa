package fr.clubbusiness.need;

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
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the views of needs for the present caller, with the names of codes and the positions left. The poster also gets warnings. */
@ApplicationScoped
class NeedViews {
    private final CurrentCaller current;
    private final Referential referential;
    private final PositionsTaken taken;
    private final Problems problems;
    private final Clock clock;

    NeedViews(CurrentCaller current, Referential referential, PositionsTaken taken, Problems problems, Clock clock) {
        this.current = current;
        this.referential = referential;
        this.taken = taken;
        this.problems = problems;
        this.clock = clock;
    }

    NeedView of(LabourNeed need) {
        return of(need, taken.of(need));
    }

    /** A need that was just created, with the reason why it stays a draft that was to open. */
    NeedView created(LabourNeed need, boolean asAsked) {
        return of(need, 0, asAsked ? List.of() : List.of(NeedLimits.OPEN_NEEDS));
    }

    /** Several needs. Their positions are counted in one statement. */
    List<NeedView> of(List<LabourNeed> needs) {
        var filled = taken.of(needs.stream().map(LabourNeed::id).toList());
        return needs.stream()
                .map(need -> of(need, filled.getOrDefault(need.id(), 0)))
                .toList();
    }

    /** The same with a known number of filled positions. */
    NeedView of(LabourNeed need, int filled) {
        return of(need, filled, List.of());
    }

    private NeedView of(LabourNeed need, int filled, List<RefusalReason> first) {
        var editable = need.isEditableBy(current.get());
        var warnings = editable ? warnings(need, first) : List.<WarningView>of();
        return view(need, need.criteria(), need.offer(), filled, editable, warnings);
    }

    private NeedView view(
            LabourNeed need,
            NeedCriteria criteria,
            NeedOffer offer,
            int filled,
            boolean editable,
            List<WarningView> warnings) {
        return new NeedView(
                need.id(),
                need.reference(),
                need.status(),
                employer(need.employer()),
                editable ? need.externalId() : null,
                offer.title(),
                offer.description(),
                criteria.romeCode(),
                label(criteria.romeCode()),
                offer.positions(),
                filled,
                Math.max(0, offer.positions() - filled),
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
                warnings);
    }

    private String label(RomeCode code) {
        return referential.occupation(code).map(Occupation::label).orElse("");
    }

    private String name(CommuneCode code) {
        return referential.commune(code).map(Commune::name).orElse("");
    }

    private static EmployerView employer(Organisation employer) {
        return new EmployerView(employer.id(), employer.reference(), employer.name());
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
