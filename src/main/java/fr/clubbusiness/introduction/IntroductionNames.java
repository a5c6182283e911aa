package fr.clubbusiness.introduction;

import fr.clubbusiness.directory.Organisation;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.employment.Employment;
import fr.clubbusiness.introduction.rule.Initiator;
import jakarta.persistence.Tuple;
import org.jspecify.annotations.Nullable;

/**
 * What a view shows beside an introduction, its need and its person.
 *
 * @param hire null when nobody was hired
 * @param contract of the hire
 * @param structure that accompanies the person; null for a poster before sharing
 * @param referent name of the member who follows the person; null when the caller does not see the person
 * @param poster name of the member of the employer who posted the need; null when an adviser did
 * @param firstName of the person; null unless the caller is their structure
 * @param lastName of the person; null unless the caller is their structure
 */
record IntroductionNames(
        @Nullable Hire hire,
        @Nullable Employment contract,
        @Nullable Organisation structure,
        @Nullable String referent,
        @Nullable String poster,
        @Nullable String firstName,
        @Nullable String lastName) {

    static IntroductionNames of(Tuple row, boolean withNames) {
        return new IntroductionNames(
                row.get("hire", Hire.class),
                row.get("contract", Employment.class),
                row.get("structure", Organisation.class),
                row.get("referent", String.class),
                row.get("poster", String.class),
                withNames ? row.get("firstName", String.class) : null,
                withNames ? row.get("lastName", String.class) : null);
    }

    /** Whom to call at the employer: for the structure once the person is shared, and always for advisers. */
    IntroductionView.@Nullable Contact employerContact(VisibleIntroduction visible, Organisation employer) {
        var sides = visible.sides().own();
        var reads = sides.contains(Initiator.ADVISER)
                || (sides.contains(Initiator.STRUCTURE) && visible.facts().sharedAt() != null);
        return reads
                ? new IntroductionView.Contact(
                        employer.name(),
                        poster,
                        employer.contact().email(),
                        employer.contact().phone())
                : null;
    }

    /** Whom to call at the structure: for the employer while it and the person deal with each other, and always for advisers. */
    IntroductionView.@Nullable Contact structureContact(VisibleIntroduction visible) {
        if (structure == null) {
            return null;
        }
        if (visible.sides().own().contains(Initiator.ADVISER)) {
            return whole(structure);
        }
        return visible.isCalling(hire) ? forPoster(structure) : null;
    }

    private IntroductionView.Contact whole(Organisation structure) {
        return new IntroductionView.Contact(
                structure.name(),
                referent,
                structure.contact().email(),
                structure.contact().phone());
    }

    /**
     * For a company. A structure whose kind reveals health, justice or status is not named, and its e-mail address, which would name it, is
     * left out.
     */
    private IntroductionView.Contact forPoster(Organisation structure) {
        var reveals = structure
                .structureKind()
                .filter(kind -> kind.shownTo(StructureKind.Viewer.ANYONE_ELSE) != kind)
                .isPresent();
        var whole = whole(structure);
        return reveals ? new IntroductionView.Contact(null, whole.name(), null, whole.phone()) : whole;
    }
}
