package fr.clubbusiness.matching.law;

import static fr.clubbusiness.matching.law.EvidenceCode.BAND;
import static fr.clubbusiness.matching.law.EvidenceCode.COVERED;
import static fr.clubbusiness.matching.law.EvidenceCode.MINUTES;
import static fr.clubbusiness.matching.law.EvidenceCode.NOT_WAITING;
import static fr.clubbusiness.matching.law.EvidenceCode.SINCE;
import static fr.clubbusiness.matching.law.EvidenceCode.SKILLS_HELD;
import static fr.clubbusiness.matching.law.EvidenceCode.SKILLS_TO_ASSESS;
import static fr.clubbusiness.matching.law.EvidenceCode.TOO_FAR;

import fr.clubbusiness.matching.law.OccupationAffinity.Kind;
import java.util.List;

/** The evidence of each term. For a company it has no number about the person and, of the aims, only how near they are. */
final class ScoreEvidence {

    private ScoreEvidence() {}

    /** The link between the aims and the occupation, with rank, code and name of the target, except for a company. */
    static Evidence occupation(PairContext reading) {
        var affinity = reading.affinity();
        var link = Evidence.of(code(affinity.kind()));
        if (reading.forCompany()) {
            return link;
        }
        return affinity.target()
                .map(target -> link.with("rank", affinity.rank())
                        .with("target", target.code())
                        .with("label", target.label()))
                .orElse(link);
    }

    /** How many of the skills asked are held, and which are missing; for a company, which are held and which are missing. */
    static Evidence skills(PairContext reading) {
        var skills = reading.profile().abilities().skills();
        if (skills.isEmpty()) {
            return Evidence.of(SKILLS_TO_ASSESS);
        }
        var asked =
                reading.demand().skills().stream().map(Demand.AskedSkill::code).toList();
        var held = asked.stream().filter(skills::contains).toList();
        var missing = asked.stream().filter(code -> !skills.contains(code)).toList();
        return reading.forCompany()
                ? Evidence.of(SKILLS_HELD).with("held", held).with("missing", missing)
                : covered(held, missing);
    }

    /** Minutes, limit and mode; for a company, a quarter of an hour. */
    static Evidence journey(PairContext reading) {
        var journey = reading.journey();
        if (reading.forCompany()) {
            return Evidence.of(BAND).with("band", journey.band());
        }
        return Evidence.of(journey.accepted() ? MINUTES : TOO_FAR)
                .with("minutes", journey.shownMinutes())
                .with("limit", journey.limit())
                .with("mode", journey.mode());
    }

    /** Days waited. */
    static Evidence waiting(PairContext reading) {
        return reading.profile().standing().waitingSince() == null
                ? Evidence.of(NOT_WAITING)
                : Evidence.of(SINCE).with("days", Score.daysWaited(reading));
    }

    private static Evidence covered(List<String> held, List<String> missing) {
        var evidence = Evidence.of(COVERED).with("held", held.size()).with("asked", held.size() + missing.size());
        return missing.isEmpty() ? evidence : evidence.with("missing", missing);
    }

    private static EvidenceCode code(Kind kind) {
        return switch (kind) {
            case SAME -> EvidenceCode.TARGET;
            case NEAR -> EvidenceCode.NEAR_TARGET;
            case EVOLUTION -> EvidenceCode.EVOLUTION_OF_TARGET;
            case FAMILY -> EvidenceCode.SAME_FAMILY;
            case ENTRY_LEVEL -> EvidenceCode.ENTRY_LEVEL;
            case NONE -> EvidenceCode.UNRELATED;
        };
    }
}
